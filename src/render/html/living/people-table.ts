import { fraction, toNumber } from '../../../measure/figures/fraction.ts'
import { personPage } from '../../../text/escape.ts'
import { count, counted } from '../../../text/numbers.ts'
import { day } from '../../../text/times.ts'
import { plain } from '../../../words/medium.ts'
import { commitsOf, percent } from '../../../words/phrases.ts'
import { h, type Tree } from '../tree.ts'
import type { Choices, Column } from './choices.ts'
import { type People, type Place, placeOf } from './selection.ts'
import type { Standing, Standings } from './standings.ts'

const PLACES: Readonly<Record<Place, string>> = {
  holder: 'a holder',
  active: 'active',
  inactive: 'inactive',
  gone: 'clicked away',
}

const COLUMNS: readonly { readonly column: Column; readonly title: string }[] = [
  { column: 'name', title: 'Who' },
  { column: 'commits', title: 'Commits' },
  { column: 'share', title: 'Share' },
  { column: 'last', title: 'Last commit' },
  { column: 'standing', title: 'Standing' },
]

/** The table's head; its cells are buttons as soon as there is a script to answer them. */
export function tableHead({ choices }: People): Tree {
  const cells = COLUMNS.map(({ column, title }) => headCell(column, title, choices))
  const leaving = choices.isAlive ? [h('th', { scope: 'col', class: 'leave' }, 'Gone')] : []
  return h('tr', {}, h('th', { scope: 'col', class: 'rank' }, '#'), ...cells, ...leaving)
}

function headCell(column: Column, title: string, { sort, isAlive }: Choices): Tree {
  const isSorted = sort.column === column
  const direction = sort.descending ? 'descending' : 'ascending'
  const attributes = { scope: 'col', class: column, ...(isSorted ? { 'aria-sort': direction } : {}) }
  if (!isAlive) return h('th', attributes, title)
  return h('th', attributes, h('button', { type: 'button', id: `sort-${column}`, 'data-sort': column }, title))
}

/** The table's rows. */
export function tableRows(found: readonly Standing[], people: People): readonly Tree[] {
  return found.slice(0, people.choices.rows).map(person => row(person, people))
}

function row(person: Standing, people: People): Tree {
  const { standings, choices } = people
  const place = placeOf(person, people)
  const cells = [
    h('td', { class: 'rank' }, count(person.rank)),
    h('th', { scope: 'row', class: 'name' }, ...whoIs(person, standings)),
    h('td', { class: 'commits' }, commitsOf(person.volume, standings)),
    h('td', { class: 'share' }, ...shareCell(person, standings)),
    h(
      'td',
      { class: 'last' },
      h('time', { datetime: new Date(person.lastActivity).toISOString() }, day(person.lastActivity)),
    ),
    h('td', { class: 'standing' }, PLACES[place]),
  ]
  const leaving = choices.isAlive ? [h('td', { class: 'leave' }, ...leaveBox(person, choices))] : []
  return h('tr', { class: place }, ...cells, ...leaving)
}

function whoIs({ name, login }: Standing, { serverUrl }: Standings): readonly Tree[] {
  const shown = plain.text(name)
  if (login === null) return [shown]
  const address = personPage(serverUrl, login)
  const link = address === null ? plain.text(login) : h('a', { href: address, rel: 'noreferrer' }, plain.text(login))
  return name === login ? [link] : [h('span', { class: 'full' }, shown), ' ', link]
}

function shareCell({ volume }: Standing, standings: Standings): readonly Tree[] {
  const share = fraction(volume, standings.volume)
  const largest = fraction(standings.people[0]?.volume ?? volume, standings.volume)
  const width = (toNumber(share) / toNumber(largest)) * 100
  return [
    h(
      'svg',
      { class: 'bar-of-share', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      h('rect', { width: Math.round(width * 10) / 10, height: 1 }),
    ),
    percent(share),
  ]
}

function leaveBox({ rank, called, isActive }: Standing, { gone }: Choices): readonly Tree[] {
  if (!isActive) return []
  return [
    h('input', {
      type: 'checkbox',
      id: `leave-${rank}`,
      'data-leave': rank,
      'aria-label': `Without ${called}`,
      checked: gone.has(rank),
    }),
  ]
}

/** How many people the table shows, and of how many. */
export function tableCount(found: readonly Standing[], { standings, choices }: People): string {
  const all = standings.people.length
  const shown = Math.min(found.length, choices.rows)
  const everybody = counted(all, 'person', 'people')
  if (found.length === all) return shown === all ? everybody : `The first ${count(shown)} of ${everybody}`
  const which = shown === found.length ? count(shown) : `${count(shown)} of ${count(found.length)}`
  return `${which} found among ${everybody}`
}
