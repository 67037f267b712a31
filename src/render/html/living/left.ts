import { fraction } from '../../../measure/figures/fraction.ts'
import { count, counted } from '../../../text/numbers.ts'
import { day } from '../../../text/times.ts'
import { commitsOf, percent } from '../../../words/phrases.ts'
import { h, type Tree } from '../tree.ts'
import { whoIs } from './people-table.ts'
import type { Scenario } from './scenario.ts'
import type { Standing, Standings } from './standings.ts'

/** How many of those who have left are shown by themselves; the table of everybody has the others. */
const MOST_ROWS = 10

/** Who has left, most commits first, and what they made; whoever is clicked away is among them, and marked. */
export function leftContent({ standings, placeOf }: Scenario): readonly Tree[] {
  const left = standings.people.filter(person => ['left', 'away'].includes(placeOf(person)))
  if (left.length === 0) return [h('p', {}, 'Nobody: everybody who made this code is active.')]
  const volume = left.reduce((sum, person) => sum + person.volume, 0n)
  const share = percent(fraction(volume, standings.volume))
  const rest = left.length - MOST_ROWS
  return [
    h(
      'p',
      {},
      `${count(left.length)} of ${counted(standings.people.length, 'person', 'people')}, who made ${share} of this code.`,
    ),
    leftTable(left.slice(0, MOST_ROWS), { standings, placeOf }),
    ...(rest <= 0 ? [] : [restOf(rest)]),
  ]
}

function leftTable(people: readonly Standing[], { standings, placeOf }: Pick<Scenario, 'standings' | 'placeOf'>): Tree {
  const head = ['Who', 'Commits', 'Share', 'Last commit'].map(title =>
    h('th', { scope: 'col', class: title === 'Commits' ? 'commits' : '' }, title),
  )
  const rows = people.map(person =>
    h('tr', { class: placeOf(person) }, ...cellsOf(person, standings, placeOf(person) === 'away')),
  )
  return h(
    'table',
    { class: 'who-left' },
    h('caption', { class: 'unseen' }, 'Those of them with most commits'),
    h('thead', {}, h('tr', {}, ...head)),
    h('tbody', {}, ...rows),
  )
}

function cellsOf(person: Standing, standings: Standings, isAway: boolean): readonly Tree[] {
  return [
    h('th', { scope: 'row', class: 'name' }, ...whoIs(person, standings)),
    h('td', { class: 'commits' }, commitsOf(person.volume, standings)),
    h('td', {}, percent(fraction(person.volume, standings.volume))),
    h('td', {}, isAway ? 'away' : h('time', {}, day(person.lastActivity))),
  ]
}

function restOf(rest: number): Tree {
  const button = h(
    'button',
    { type: 'button', id: 'show-left', 'data-do': 'show-left', 'data-alive': true },
    'Show all who have left',
  )
  return h('p', {}, `and ${counted(rest, 'other', 'others')} `, button)
}
