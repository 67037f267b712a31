import { fraction, toNumber } from '../../../measure/figures/fraction.ts'
import { personPage } from '../../../text/escape.ts'
import { count, counted } from '../../../text/numbers.ts'
import { day } from '../../../text/times.ts'
import { plain } from '../../../words/medium.ts'
import { commitsOf, percent } from '../../../words/phrases.ts'
import type { BarPlace } from '../../../words/pictures/people-bar.ts'
import { h, type Tree } from '../tree.ts'
import { type Choices, type Column, mostRows } from './choices.ts'
import type { People } from './selection.ts'
import type { Standing, Standings } from './standings.ts'

const PLACES: Readonly<Record<BarPlace, string>> = {
  holder: 'holder',
  active: 'active',
  away: 'away',
  left: 'left',
}

const COLUMNS: readonly { readonly column: Column; readonly title: string }[] = [
  { column: 'name', title: 'Who' },
  { column: 'commits', title: 'Commits' },
  { column: 'share', title: 'Share' },
  { column: 'last', title: 'Last commit' },
  { column: 'standing', title: 'Standing' },
]

/** The table's head; its cells are buttons as soon as there is a script to answer them. */
export function tableHead(choices: Choices): Tree {
  const cells = COLUMNS.map(({ column, title }) => headCell(column, title, choices))
  const leaving = h('th', { scope: 'col', class: 'leave', 'data-alive': true }, 'Gone')
  return h('tr', {}, h('th', { scope: 'col', class: 'rank' }, '#'), ...cells, leaving)
}

function headCell(column: Column, title: string, { sort, isAlive, isPrinted }: Choices): Tree {
  const isSorted = sort.column === column
  const direction = sort.descending ? 'descending' : 'ascending'
  const attributes = { scope: 'col', class: column, ...(isSorted ? { 'aria-sort': direction } : {}) }
  // Browsers repeat the head on every sheet, but not the buttons in it.
  if (!isAlive || isPrinted) return h('th', attributes, title)
  return h('th', attributes, h('button', { type: 'button', id: `sort-${column}`, 'data-sort': column }, title))
}

/** The table's rows. */
export function tableRows(found: readonly Standing[], people: People): readonly Tree[] {
  return found.slice(0, mostRows(people.choices)).map(person => row(person, people))
}

function row(person: Standing, { standings, placeOf }: People): Tree {
  const place = placeOf(person)
  const cells = [
    h('td', { class: 'rank' }, count(person.rank)),
    h('th', { scope: 'row', class: 'name' }, ...whoIs(person, standings)),
    h('td', { class: 'commits' }, commitsOf(person.volume, standings)),
    h('td', { class: 'share' }, ...shareCell(person, standings)),
    h('td', { class: 'last' }, h('time', {}, day(person.lastActivity))),
    h('td', { class: 'standing' }, PLACES[place]),
  ]
  const leaving = h('td', { class: 'leave', 'data-alive': true }, ...leaveBox(person, place))
  return h('tr', { class: place }, ...cells, leaving)
}

/** The name, and beside it the login where that is another, with a link to its page. Each stays in one line. */
export function whoIs({ name, login }: Standing, { serverUrl }: Pick<Standings, 'serverUrl'>): readonly Tree[] {
  const shown = plain.text(name)
  const address = personPage(serverUrl, login)
  const linked = (text: string) => (address === null ? text : h('a', { href: address, rel: 'noreferrer' }, text))
  if (login === null || name === login) return [h('bdi', { class: 'full', title: shown }, linked(shown))]
  return [
    h('bdi', { class: 'full', title: shown }, shown),
    ' ',
    h('bdi', { class: 'login' }, linked(plain.text(login))),
  ]
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

function leaveBox({ rank, called, isActive }: Standing, place: BarPlace): readonly Tree[] {
  if (!isActive) return []
  return [
    h('input', {
      type: 'checkbox',
      id: `leave-${rank}`,
      'data-leave': rank,
      'aria-label': `Without ${called}`,
      checked: place === 'away',
    }),
  ]
}

/** How many people the table shows, and of how many. */
export function tableCount(found: readonly Standing[], { standings, choices }: People): string {
  const all = standings.people.length
  const shown = Math.min(found.length, mostRows(choices))
  const everybody = counted(all, 'person', 'people')
  if (found.length === all) return shown === all ? everybody : `The first ${count(shown)} of ${everybody}`
  const which = shown === found.length ? count(shown) : `${count(shown)} of ${count(found.length)}`
  return `${which} found among ${everybody}`
}
