import type { Figures } from '../../../measure/figures/figures.ts'
import { factorValue } from '../../../measure/figures/pony-factor.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { count, counted } from '../../../text/numbers.ts'
import { factorCell, fullApfName, otherBaseline, shareCell } from '../../../words/parts/cells.ts'
import { riskInWords } from '../../../words/parts/numbers.ts'
import { majorityOf } from '../../../words/phrases.ts'
import { h, type Tree } from '../tree.ts'
import type { Standing, Standings } from './standings.ts'

/** One figure: what it is called, what it is, what that means. */
interface Tile {
  readonly name: string
  readonly value: string
  readonly meaning: string
  /** Its class in the style sheet. */
  readonly kind: string
}

/** The figures side by side; where they differ from those of the report, with both. */
export function figureTiles(standings: Standings, figures: Figures<Standing>, before: Figures<Standing>): Tree {
  const old = tilesOf(standings, before)
  return h('dl', { class: 'tiles' }, ...tilesOf(standings, figures).map((tile, index) => tileElement(tile, old[index])))
}

function tileElement({ name, value, meaning, kind }: Tile, before: Tile | undefined): Tree {
  const was =
    before === undefined || before.value === value ? [] : [h('span', { class: 'was' }, ` was ${before.value}`)]
  return h(
    'div',
    { class: `tile ${kind}` },
    h('dt', {}, name),
    h('dd', { class: 'value' }, value, ...was),
    h('dd', { class: 'meaning' }, meaning),
  )
}

function tilesOf(standings: Standings, figures: Figures<Standing>): readonly Tile[] {
  const { baseline, people } = standings
  return [
    apfTile(standings, figures, baseline, 'main'),
    apfTile(standings, figures, otherBaseline(baseline), ''),
    {
      name: 'Pony Factor',
      value: factorCell(factorValue(figures.ponyFactor)),
      meaning: `of everybody, here or not, made ${majorityOf(standings)} of all commits`,
      kind: '',
    },
    {
      name: 'Active share',
      value: shareCell(figures.activeShare, standings),
      meaning: 'of all commits are by people who are still here',
      kind: '',
    },
    {
      name: 'Still here',
      value: count(figures.activeContributors),
      meaning: `of ${counted(people.length, 'person', 'people')}`,
      kind: '',
    },
    { name: 'Risk', value: figures.risk, meaning: riskInWords(figures, standings), kind: `risk ${figures.risk}` },
  ]
}

function apfTile(standings: Standings, figures: Figures<Standing>, baseline: Baseline, kind: string): Tile {
  const factor = figures.augmented[baseline]
  return {
    name: fullApfName(baseline, standings),
    value: factorCell(factorValue(factor)),
    meaning: apfMeaning(standings, figures, baseline),
    kind,
  }
}

function apfMeaning(standings: Standings, figures: Figures<Standing>, baseline: Baseline): string {
  if (figures.activeContributors === 0) return 'nobody is still here'
  const majority = `${majorityOf(standings)} of ${baseline === 'all' ? 'all commits' : 'what the active made'}`
  return figures.augmented[baseline].reached
    ? `of those who are still here made ${majority}`
    : `those who are still here did not make ${majority}`
}
