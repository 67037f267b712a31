import { valuesOf } from '../../../measure/figures/figures.ts'
import { fraction } from '../../../measure/figures/fraction.ts'
import type { Risk } from '../../../measure/figures/risk.ts'
import { riskTitle } from '../../../words/answer/risk.ts'
import type { Situation } from '../../../words/answer/situation.ts'
import { verdictIn } from '../../../words/answer/verdict.ts'
import { otherBaseline } from '../../../words/cells.ts'
import { rises, stillHasSomebody } from '../../../words/departures.ts'
import { percent } from '../../../words/phrases.ts'
import type { BarPlace } from '../../../words/pictures/people-bar.ts'
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
  const here = standings.people.filter(person => isHere(placeOf(person)))
  const away = new Set(gone)
  return [...here.slice(0, Math.max(LEAST_CHIPS, Math.min(MOST_CHIPS, holders.length))), ...gone]
    .sort((left, right) => left.rank - right.rank)
    .map(person => chip(person, standings, away.has(person)))
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
    h('p', { class: 'answer' }, ...riskMark(scenario.figures.risk), ...prose(whatIsLost(scenario))),
    h('p', { class: 'action' }, ...prose(`${riskChange(scenario)} ${verdictIn(situationIn(scenario))}`)),
    ...(hasRisen(scenario)
      ? [h('p', { class: 'meaning' }, 'A factor that rises by a departure is no good news: less is left to be held.')]
      : []),
  ]
}

/** The risk in its colour and word, before an answer. */
export function riskMark(risk: Risk): readonly Tree[] {
  return [h('strong', { class: `risk ${risk}` }, riskTitle(risk)), ': ']
}

/** What became of the report, in one sentence for those who do not see it, or have scrolled on. */
export function departureSentence(scenario: Scenario): readonly Tree[] {
  return scenario.gone.length === 0
    ? ['Nobody is clicked away. This is the report as it was measured.']
    : prose(`${whatIsLost(scenario)} ${riskChange(scenario)}`)
}

/** `Without Ann, 48.1 → 3.0 % of this code still has somebody.` */
function whatIsLost({ standings, gone, figures, before }: Scenario): string {
  const names = namesOf({ name: nameOf }, gone)
  return `Without ${names}, ${stillHasSomebody(valuesOf(before), valuesOf(figures), standings)}.`
}

function riskChange({ figures, before }: Scenario): string {
  return figures.risk === before.risk
    ? `The risk would be ${figures.risk}, as it is.`
    : `The risk would be ${figures.risk}; it is ${before.risk}.`
}

function hasRisen({ standings, figures, before }: Scenario): boolean {
  return [standings.baseline, otherBaseline(standings.baseline)].some(baseline =>
    rises(valuesOf(before), valuesOf(figures), baseline),
  )
}

function situationIn({ standings, figures, placeOf }: Scenario): Situation<Standing> {
  return {
    rules: standings,
    people: standings.people,
    volume: standings.volume,
    figures,
    isActive: person => isHere(placeOf(person)),
    name: nameOf,
    day: pageWords.day,
  }
}

function isHere(place: BarPlace): boolean {
  return place === 'holder' || place === 'active'
}

function nameOf({ called }: Standing): string {
  return pageWords.text(called)
}
