import { peopleBarChart } from '../charts/people-bar.ts'
import { h, type Tree } from '../tree.ts'
import { type Choices, mostRows } from './choices.ts'
import { figureTiles } from './figure-tiles.ts'
import { leftContent } from './left.ts'
import { tableCount, tableHead, tableRows } from './people-table.ts'
import { printedRest } from './printed.ts'
import { barOf, scenarioOf } from './scenario.ts'
import { findPeople, type People, sortPeople } from './selection.ts'
import type { Standings } from './standings.ts'
import { departureChips, departureSentence, hypothesis } from './what-if.ts'

/** The parts of the page that change when the reader does something. Each is the content of the element with that id. */
export type Region =
  | 'hypothesis'
  | 'people-bar'
  | 'figures'
  | 'chips'
  | 'status'
  | 'back'
  | 'left'
  | 'head'
  | 'rows'
  | 'count'
  | 'more'
  | 'printed'

/** The content of every region, made when it is asked for. */
export type Regions = Readonly<Record<Region, () => readonly Tree[]>>

/** The content of every region, for what the reader has chosen. Nothing is computed for what nobody asks for. */
export function regionsOf(standings: Standings, choices: Choices): Regions {
  const scenario = once(() => scenarioOf(standings, choices.gone))
  const people: People = { standings, choices, placeOf: person => scenario().placeOf(person) }
  const found = once(() => findPeople(people))
  const inOrder = once(() => sortPeople(found(), people))
  return {
    hypothesis: () => hypothesis(scenario()),
    'people-bar': () => [peopleBarChart(barOf(scenario()))],
    figures: () => [figureTiles(scenario())],
    chips: () => departureChips(scenario()),
    status: () => departureSentence(scenario()),
    back: () => (choices.gone.size === 0 ? [] : [copyButton('copy-scenario'), BACK]),
    left: () => leftContent(scenario()),
    head: () => [tableHead(choices)],
    rows: () => tableRows(inOrder(), people),
    count: () => [tableCount(found(), people)],
    more: () => moreRows(found().length - mostRows(choices), choices),
    printed: () => printedRest(inOrder(), people),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const BACK = h('button', { type: 'button', id: 'reset', 'data-do': 'reset' }, 'Everybody back')

/** What a button that copies the address says. */
export const COPY_LABEL = 'Copy link'

/** A button that copies the page's address, in which the scenario stands. */
export function copyButton(id: string): Tree {
  return h('button', { type: 'button', id, 'data-do': 'copy' }, COPY_LABEL)
}

function moreRows(hidden: number, { isAlive }: Choices): readonly Tree[] {
  if (hidden <= 0) return []
  return isAlive
    ? [h('button', { type: 'button', id: 'more-rows', 'data-do': 'more' }, 'Show more people')]
    : ['The JSON report has everybody.']
}
