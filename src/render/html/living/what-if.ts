import { type Figures, valuesOf } from '../../../measure/figures/figures.ts'
import { fraction } from '../../../measure/figures/fraction.ts'
import { factorValue } from '../../../measure/figures/pony-factor.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../../../words/parts/cells.ts'
import { rises } from '../../../words/parts/departures.ts'
import { percent } from '../../../words/phrases.ts'
import { namesOf } from '../../../words/view.ts'
import { h, type Tree } from '../tree.ts'
import type { Standing, Standings } from './standings.ts'

const MOST_CHIPS = 10

/** One button for each of the first holders, and one for whoever was clicked away and can be clicked back. */
export function departureChips(
  standings: Standings,
  holders: readonly Standing[],
  gone: ReadonlySet<number>,
): readonly Tree[] {
  const offered = new Set(holders.slice(0, MOST_CHIPS).map(({ rank }) => rank))
  return standings.people
    .filter(({ rank }) => offered.has(rank) || gone.has(rank))
    .map(person => chip(person, standings, gone))
}

function chip(person: Standing, { volume }: Standings, gone: ReadonlySet<number>): Tree {
  const { rank } = person
  return h(
    'button',
    { type: 'button', class: 'chip', id: `chip-${rank}`, 'data-leave': rank, 'aria-pressed': String(gone.has(rank)) },
    h('span', { class: 'who' }, person.called),
    ` ${percent(fraction(person.volume, volume))}`,
  )
}

/** What the figures are without the people who were clicked away, in one sentence. */
export function departureSentence(
  standings: Standings,
  figures: Figures<Standing>,
  before: Figures<Standing>,
  gone: ReadonlySet<number>,
): string {
  if (gone.size === 0) return 'Nobody is clicked away. These are the figures of the report.'
  const names = namesOf(
    { name: ({ name }) => name },
    standings.people.filter(({ rank }) => gone.has(rank)).map(({ called, login }) => ({ name: called, login })),
  )
  const old = changingFigures(standings, before)
  const changes = changingFigures(standings, figures).map(([name, value], index) => {
    const was = old[index]?.[1]
    return value === was ? `${name} ${value} as before` : `${name} ${value} (was ${was})`
  })
  const isHigher = [standings.baseline, otherBaseline(standings.baseline)].some(baseline =>
    rises(valuesOf(before), valuesOf(figures), baseline),
  )
  return `Without ${names}: ${changes.join(', ')}.${isHigher ? ' An APF that rises by a departure is no good news.' : ''}`
}

function changingFigures(
  standings: Standings,
  figures: Figures<Standing>,
): readonly (readonly [name: string, value: string])[] {
  const baselines = [standings.baseline, otherBaseline(standings.baseline)]
  return [
    ...baselines.map(
      baseline => [apfName(baseline, standings), factorCell(factorValue(figures.augmented[baseline]))] as const,
    ),
    ['active share', shareCell(figures.activeShare, standings)],
    ['risk', figures.risk],
  ]
}
