import { peopleBarIn } from '../../words/pictures/bar-of-report.ts'
import { EMOJI, squaresOf } from '../../words/pictures/squares.ts'
import type { View } from '../../words/view.ts'

/**
 * The bar of people in GitHub's markdown, with its legend; empty where there is no commit. Twice lowered letters are small enough
 * for 25 of them to stand in one line of a telephone. Whoever does not see them has the legend.
 */
export function peopleSquares(view: View): string {
  const { row, legend } = squaresOf(peopleBarIn(view), EMOJI)
  return row === '' ? '' : `<sub aria-hidden="true"><sub>${row}</sub></sub>\n\n${legend.join(' · ')}`
}
