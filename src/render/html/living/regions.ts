import { holdersOf } from '../../../measure/figures/holders.ts'
import { shareCurve } from '../charts/curve.ts'
import { h, type Tree } from '../tree.ts'
import type { Choices } from './choices.ts'
import { figureTiles } from './figure-tiles.ts'
import { tableCount, tableHead, tableRows } from './people-table.ts'
import { selectPeople } from './selection.ts'
import { figuresWithout, type Standings } from './standings.ts'
import { departureChips, departureSentence } from './what-if.ts'

/** The parts of the page that change when the reader does something. Each is the content of the element with that id. */
export type Region = 'figures' | 'chips' | 'curve' | 'status' | 'back' | 'head' | 'rows' | 'count' | 'more'

/** The content of every region. */
export type Regions = Readonly<Record<Region, readonly Tree[]>>

/** The content of every region, for what the reader has chosen. */
export function regionsOf(standings: Standings, choices: Choices): Regions {
  const { gone } = choices
  const before = figuresWithout(standings, new Set())
  const figures = figuresWithout(standings, gone)
  const holders = holdersOf({ rules: standings, figures })
  const people = { standings, choices, holders: new Set(holders.map(({ rank }) => rank)) }
  const found = selectPeople(people)
  return {
    figures: [figureTiles(standings, figures, before)],
    chips: departureChips(standings, holders, gone),
    curve: shareCurve({ standings, figures, before, gone }),
    status: [departureSentence(standings, figures, before, gone)],
    back: gone.size === 0 ? [] : [h('button', { type: 'button', id: 'reset', 'data-do': 'reset' }, 'Everybody back')],
    head: [tableHead(people)],
    rows: tableRows(found, people),
    count: [tableCount(found, people)],
    more: moreRows(found.length - choices.rows, choices),
  }
}

function moreRows(hidden: number, { isAlive }: Choices): readonly Tree[] {
  if (hidden <= 0) return []
  return isAlive
    ? [h('button', { type: 'button', id: 'more-rows', 'data-do': 'more' }, 'Show more people')]
    : ['The JSON report has everybody.']
}
