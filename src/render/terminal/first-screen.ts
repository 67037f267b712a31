import { peopleBarIn } from '../../words/bar-of-report.ts'
import { fourFigures } from '../../words/four-figures.ts'
import { gateInWords } from '../../words/gate-sentence.ts'
import { actionInWords, answerInWords } from '../../words/headline.ts'
import { doubtsInWords } from '../../words/parts/doubts.ts'
import { LETTERS, squaresOf } from '../../words/squares.ts'
import type { View } from '../../words/view.ts'
import { pairs } from '../pairs.ts'
import { BLOCKS } from './blocks.ts'
import { pad, widthOf, wrap } from './columns.ts'
import { type Screen, widthOn } from './screen.ts'

type Lines = readonly string[]

/** What a tired reader needs: how bad, who, what to do; then the bar of people and the four figures. */
export interface FirstScreen {
  readonly title: Lines
  /** A paragraph each. */
  readonly words: readonly Lines[]
  /** Never cut: without their last lines they would say something else. */
  readonly pictures: readonly Lines[]
}

/** Stands at the end of what is cut. */
const CUT = ' …'

/** The first screen of a report, as high as it comes. */
export function firstScreenOf(view: View, screen: Screen): FirstScreen {
  const { medium, report } = view
  const width = widthOn(screen)
  const words = [answerInWords(view), actionInWords(view), gateInWords(view) ?? '', doubtsInWords(view).join(' ')]
  return {
    title: wrap(medium.strong(`Pony Factor of ${medium.text(report.subject.repository)}`), width),
    words: words.filter(text => text !== '').map(text => wrap(text, width)),
    pictures: report.measurement.tally.commits === 0 ? [] : [peopleLines(view, screen), figureLines(view, width)],
  }
}

/** The bar of people, and below it who they are; no line ends within an entry that a line can hold. */
function peopleLines(view: View, screen: Screen): Lines {
  const { row, legend } = squaresOf(peopleBarIn(view), screen.color ? BLOCKS : LETTERS)
  const width = widthOn(screen)
  const entries = legend.map(entry => (widthOf(entry) > width ? entry : entry.replaceAll(' ', '\u00a0')))
  return [...wrap(row, width), ...wrap(entries.join('   '), width).map(line => line.trim())]
}

/** The four figures below each other, each with how it went. */
function figureLines(view: View, width: number): Lines {
  const figures = fourFigures(view)
  const names = Math.max(...figures.map(({ name }) => widthOf(name)))
  const values = Math.max(...figures.map(({ value }) => widthOf(value)))
  return figures.flatMap(({ name, value, note }) =>
    wrap(`${pad(name, names, 'left')}  ${view.medium.strong(pad(value, values, 'right'))}  ${note}`, width).map(line =>
      line.trimEnd(),
    ),
  )
}

/** The sections with gaps between them; where so many lines are not enough, the words without. */
export function fitted({ title, words, pictures }: FirstScreen, mostLines: number): readonly Lines[] {
  const all = [title, ...words, ...pictures]
  return heightOf(all) <= mostLines ? all : [[...title, ...words.flat()], ...pictures]
}

/**
 * The sections in so many lines, if that can be done with one line of each paragraph: the longest is cut by a line, and again,
 * and says so.
 */
export function shortened(first: FirstScreen, mostLines: number, width: number): readonly Lines[] {
  const { title, words, pictures } = first
  const roomy = fitted(first, mostLines)
  if (heightOf(roomy) <= mostLines) return roomy
  const room = mostLines - heightOf(pictures) - 2
  const left = words.map(lines => lines.length)
  for (let excess = words.flat().length - room; excess > 0; excess -= 1) {
    const most = Math.max(...left)
    if (most === 1) break
    left[left.indexOf(most)] = most - 1
  }
  const kept = pairs(words, left).flatMap(([lines, length]) => cut(lines, length, width))
  return [[...cut(title, 1, width), ...kept], ...pictures]
}

/** How many lines sections take with a gap between them. */
function heightOf(sections: readonly Lines[]): number {
  return sections.flat().length + Math.max(0, sections.length - 1)
}

function cut(lines: Lines, length: number, width: number): Lines {
  if (length >= lines.length) return lines
  const last = wrap(lines[length - 1] ?? '', width - CUT.length)[0]
  return [...lines.slice(0, length - 1), `${last}${CUT}`]
}
