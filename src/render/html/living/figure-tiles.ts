import type { Figures } from '../../../measure/figures/figures.ts'
import { factorValue } from '../../../measure/figures/pony-factor.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { count, counted } from '../../../text/numbers.ts'
import { factorCell, fullApfName, otherBaseline, shareCell } from '../../../words/cells.ts'
import { majorityOf } from '../../../words/phrases.ts'
import { h, type Tree } from '../tree.ts'
import type { Scenario } from './scenario.ts'
import type { Standing, Standings } from './standings.ts'

/** One figure: what it is called, what it is, what that means. */
interface Tile {
  readonly name: string
  readonly value: string
  readonly meaning: string
}

/** The figures side by side; where they differ from those of the report, with both. */
export function figureTiles({ standings, figures, before, gone }: Scenario): Tree {
  const old = tilesOf(standings, before)
  // How a figure went says nothing of what it would be.
  const notes = gone.length === 0 ? standings.courses : []
  const tiles = tilesOf(standings, figures).map((tile, index) => tileElement(tile, old[index], notes[index] ?? ''))
  return h('dl', { class: 'tiles' }, ...tiles)
}

function tileElement({ name, value, meaning }: Tile, before: Tile | undefined, course: string): Tree {
  // The space stands between the two, since a box of its own begins with none.
  const was =
    before === undefined || before.value === value ? [] : [' ', h('span', { class: 'was' }, `was ${before.value}`)]
  return h(
    'div',
    { class: 'tile' },
    h('dt', {}, name),
    h('dd', { class: 'value' }, value, ...was),
    ...(course === '' ? [] : [h('dd', { class: 'course' }, course)]),
    h('dd', { class: 'meaning' }, meaning),
  )
}

function tilesOf(standings: Standings, figures: Figures<Standing>): readonly Tile[] {
  const { baseline, people } = standings
  return [
    apfTile(standings, figures, baseline),
    apfTile(standings, figures, otherBaseline(baseline)),
    {
      name: 'Pony Factor',
      value: factorCell(factorValue(figures.ponyFactor)),
      meaning: `of everybody, active or not, made ${majorityOf(standings)} of this code`,
    },
    {
      name: 'Active share',
      value: shareCell(figures.activeShare, standings),
      meaning: `of this code is by the ${count(figures.activeContributors)} of ${counted(people.length, 'person', 'people')} who are active`,
    },
  ]
}

function apfTile(standings: Standings, figures: Figures<Standing>, baseline: Baseline): Tile {
  return {
    name: fullApfName(baseline, standings),
    value: factorCell(factorValue(figures.augmented[baseline])),
    meaning: apfMeaning(standings, figures, baseline),
  }
}

function apfMeaning(standings: Standings, figures: Figures<Standing>, baseline: Baseline): string {
  if (figures.activeContributors === 0) return 'nobody is active'
  const majority = `${majorityOf(standings)} of ${baseline === 'all' ? 'this code' : 'what the active made'}`
  return figures.augmented[baseline].reached
    ? `of those who are active made ${majority}`
    : `those who are active did not make ${majority}`
}
