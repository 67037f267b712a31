import { fraction } from '../../../measure/figures/fraction.ts'
import { count } from '../../../text/numbers.ts'
import { percent } from '../../../words/phrases.ts'
import { h, type Tree } from '../tree.ts'
import { mostRows } from './choices.ts'
import type { People } from './selection.ts'
import type { Standing } from './standings.ts'

/** So many names are listed on paper below the rows of the table; the rest are counted. */
const MOST_LISTED = 100

/** The people for whom the table on paper has no row: a short list, and how many there are besides. Nothing on a screen. */
export function printedRest(found: readonly Standing[], { choices, standings }: People): readonly Tree[] {
  const others = choices.isPrinted ? found.slice(mostRows(choices)) : []
  if (others.length === 0) return []
  const listed = others
    .slice(0, MOST_LISTED)
    .flatMap(({ called, volume }) => [h('bdi', {}, called), ` (${percent(fraction(volume, standings.volume))}), `])
  const rest = others.length - MOST_LISTED
  return [h('p', {}, 'And ', ...listed, rest > 0 ? `and ${count(rest)} more.` : 'and nobody else.')]
}
