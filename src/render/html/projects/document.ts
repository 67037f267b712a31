import { day } from '../../../text/times.ts'
import type { Passage } from '../../../words/part.ts'
import { foldedPart, partTables } from '../document/folded-part.ts'
import { prose } from '../isolated.ts'
import { type Element, h, section, type Tree } from '../tree.ts'
import { dotChart } from './chart.ts'
import { hangingSection } from './hanging.ts'
import { listSection } from './list.ts'
import type { PortfolioPage, Tile } from './model.ts'

/** Everything that a reader sees of many, as it is before the page's program has run. */
export function portfolioBody(page: PortfolioPage): readonly Tree[] {
  const { chart, hanging, list, kinds, folded } = page
  return [
    header(page),
    h(
      'main',
      {},
      ...verdict(page),
      tiles(page.tiles),
      ...page.news.map(tableSection),
      ...(hanging === null ? [] : [hangingSection(hanging)]),
      ...(chart === null ? [] : [section(chart.title, h('p', {}, ...prose(chart.lead)), dotChart(chart, kinds))]),
      ...(list === null ? [] : [listSection(list, kinds)]),
      ...page.sections.map(tableSection),
      section('More about it', ...folded.map(foldedPart)),
    ),
  ]
}

/** What is measured; above it, so that nobody misses it, that the gate failed. */
function header({ title, asOf, gate }: PortfolioPage): Element {
  return h(
    'header',
    {},
    ...(gate?.isFailed ? [h('p', { class: 'gate' }, ...prose(gate.said))] : []),
    h('h1', {}, title),
    h('p', {}, 'Measured as of ', h('time', {}, day(asOf))),
  )
}

function verdict({ answer, action, meaning, gate }: PortfolioPage): readonly Tree[] {
  const others = [...meaning, ...(gate === null || gate.isFailed ? [] : [gate.said])]
  return [
    h('p', { class: 'answer' }, ...prose(answer)),
    ...(action === null ? [] : [h('p', { class: 'action' }, ...prose(`What to do: ${action}`))]),
    ...others.map(text => h('p', { class: 'meaning' }, ...prose(text))),
  ]
}

function tiles(all: readonly Tile[]): Element {
  return h(
    'dl',
    { class: 'tiles' },
    ...all.map(({ name, value, meaning }) =>
      h(
        'div',
        { class: 'tile' },
        h('dt', {}, name),
        h('dd', { class: 'value' }, value),
        h('dd', { class: 'meaning' }, ...prose(meaning)),
      ),
    ),
  )
}

function tableSection(passage: Passage): Element {
  return section(passage.title, h('p', {}, ...prose(passage.lead)), ...partTables(passage))
}
