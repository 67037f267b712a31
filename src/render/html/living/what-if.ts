import { valuesOf } from '../../../measure/figures/figures.ts'
import { fraction } from '../../../measure/figures/fraction.ts'
import { headlineBaseline } from '../../../measure/figures/holders.ts'
import type { Risk } from '../../../measure/figures/risk.ts'
import { count } from '../../../text/numbers.ts'
import { otherBaseline, shareCell } from '../../../words/cells.ts'
import { rises } from '../../../words/departures.ts'
import { lessThan, majorityOf, percent } from '../../../words/phrases.ts'
import { namesOf } from '../../../words/view.ts'
import { pageWords, prose } from '../isolated.ts'
import { h, type Tree } from '../tree.ts'
import type { Scenario } from './scenario.ts'
import type { Standing } from './standings.ts'

/** So many people can be clicked away at least, where there are as many, and so many of the holders at most. */
const LEAST_CHIPS = 8
const MOST_CHIPS = 10

/** A button for each of the first who are active, and one for whoever was clicked away and can be clicked back. */
export function departureChips({ standings, gone, holders, placeOf }: Scenario): readonly Tree[] {
  const here = standings.people.filter(person => ['holder', 'active'].includes(placeOf(person)))
  const offered = here.slice(0, Math.max(LEAST_CHIPS, Math.min(MOST_CHIPS, holders.length)))
  return standings.people
    .filter(person => offered.includes(person) || gone.includes(person))
    .map(person => chip(person, standings, gone.includes(person)))
}

function chip({ rank, called, volume }: Standing, whole: { readonly volume: bigint }, isGone: boolean): Tree {
  return h(
    'button',
    { type: 'button', class: 'chip', id: `chip-${rank}`, 'data-leave': rank, 'aria-pressed': String(isGone) },
    h('bdi', { class: 'who' }, called),
    ` ${percent(fraction(volume, whole.volume))}`,
  )
}

/** What takes the place of the report's answer while people are clicked away; nothing while nobody is. */
export function hypothesis(scenario: Scenario): readonly Tree[] {
  if (scenario.gone.length === 0) return []
  return [
    h('p', { class: 'eyebrow' }, 'What if: not as it is, but as it would be'),
    h('p', { class: 'answer' }, riskMark(scenario.figures.risk), ' ', ...prose(whatIsLost(scenario))),
    h('p', { class: 'meaning' }, ...prose(`${riskChange(scenario)} ${whoWouldHold(scenario)}`)),
    ...(hasRisen(scenario)
      ? [h('p', { class: 'meaning' }, 'A factor that rises by a departure is no good news: less is left to be held.')]
      : []),
  ]
}

/** The risk in its colour and word. */
export function riskMark(risk: Risk): Tree {
  return h('strong', { class: `risk ${risk}` }, risk === 'unknown' ? 'unknown risk' : `${risk} risk`)
}

/** What became of the report, in one sentence for those who do not see it, or have scrolled on. */
export function departureSentence(scenario: Scenario): readonly Tree[] {
  return scenario.gone.length === 0
    ? ['Nobody is clicked away. This is the report as it was measured.']
    : prose(`${whatIsLost(scenario)} ${riskChange(scenario)}`)
}

/** `Without Ann, 48.1 → 3.0 % of this code still has somebody.` */
function whatIsLost({ standings, gone, figures, before }: Scenario): string {
  const [was, is] = [before, figures].map(({ activeShare }) => shareCell(activeShare, standings))
  const shares = was === is ? `still ${is}` : `${was?.replace(/\s*%$/, '')}\u00a0→\u00a0${is}`
  return `Without ${isolatedNames(gone)}, ${shares} of this code still has somebody.`
}

function riskChange({ figures, before }: Scenario): string {
  return figures.risk === before.risk
    ? `The risk would be ${figures.risk}, as it is.`
    : `The risk would be ${figures.risk}; it is ${before.risk}.`
}

function whoWouldHold({ standings, figures, holders }: Scenario): string {
  if (figures.activeContributors === 0) return 'Nobody would be left.'
  const baseline = headlineBaseline({ rules: standings, figures })
  const whole = baseline === 'all' ? 'it' : 'what is left'
  const held = `${holders.length === 1 ? 'one person' : `${count(holders.length)} people`} would hold ${majorityOf(standings)} of ${whole}: ${isolatedNames(holders)}.`
  return figures.augmented.all.reached
    ? `Then ${held}`
    : `Those who stay would hold ${lessThan(standings)} of it; ${held}`
}

function hasRisen({ standings, figures, before }: Scenario): boolean {
  return [standings.baseline, otherBaseline(standings.baseline)].some(baseline =>
    rises(valuesOf(before), valuesOf(figures), baseline),
  )
}

function isolatedNames(people: readonly Standing[]): string {
  const named = people.map(({ called, login }) => ({ name: called, login }))
  return namesOf({ name: ({ name }) => pageWords.text(name) }, named)
}
