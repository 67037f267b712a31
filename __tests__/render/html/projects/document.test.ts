import { describe, expect, test } from '@jest/globals'
import { linkingWords } from '../../../../src/render/html/isolated.ts'
import { dotChart } from '../../../../src/render/html/projects/chart.ts'
import { portfolioBody } from '../../../../src/render/html/projects/document.ts'
import type { Dot, DotChart, Kind, PortfolioPage, Row } from '../../../../src/render/html/projects/model.ts'
import { h, markup, type Tree } from '../../../../src/render/html/tree.ts'
import { numbers, words } from '../../../../src/words/table.ts'
import { elementsOf, textOf } from '../../../support/page.ts'

const archived: Kind = { word: 'archived', look: 'critical' }
const alone: Kind = { word: 'one person', look: 'critical' }
const several: Kind = { word: 'several', look: 'low' }

function rowOf(id: string, kind: Kind, unfolded: readonly Tree[] = []): Row {
  return { id, kind, cells: [linkingWords.text(id), kind.word, '4'], summary: `${id} in short`, unfolded }
}

const page: PortfolioPage = {
  title: 'What octo/app depends on',
  asOf: 0,
  gate: null,
  answer: 'It depends on three.',
  description: 'It depends on three.',
  action: null,
  meaning: [],
  tiles: [],
  kinds: [archived, alone, several],
  chart: null,
  news: [],
  hanging: null,
  list: {
    title: 'Repositories',
    lead: 'All of them.',
    of: ['repository', 'repositories'],
    kindHeading: 'Verdict',
    columns: [
      { ...words('Repository'), isOrder: false },
      { ...words('Verdict'), isOrder: true },
      { ...numbers('Packages'), isOrder: false },
    ],
    rows: [rowOf('r1', alone, [h('p', {}, 'npm/left-pad')]), rowOf('r2', several)],
    notes: [],
  },
  sections: [],
  folded: [],
}

const elements = elementsOf(portfolioBody(page))

describe('a page of many', () => {
  test('calls its rows as its report does, and unfolds what that has to say', () => {
    expect(markup(elements.filter(({ tag }) => tag === 'tbody'))).toBe(
      '<tbody id="r1" class="critical" data-kind="one person"><tr><th><bdi>r1</bdi></th><td>one person</td><td>4</td></tr>' +
        '<tr><td colspan="3"><details><summary>r1 in short</summary><p>npm/left-pad</p></details></td></tr></tbody>' +
        '<tbody id="r2" class="low" data-kind="several"><tr><th><bdi>r2</bdi></th><td>several</td><td>4</td></tr>' +
        '<tr><td colspan="3"><details><summary>r2 in short</summary></details></td></tr></tbody>',
    )
  })

  test('is sorted by the column that its rows are in the order of', () => {
    expect(markup(elements.filter(({ attributes }) => 'aria-sort' in attributes))).toBe(
      '<th scope="col" class="left" aria-sort="descending" data-order>Verdict</th>',
    )
  })

  test('shows rows by their kind, as far as there are any', () => {
    const [, choice] = elements.filter(({ tag }) => tag === 'label').map(label => textOf(label))
    expect(choice).toBe('Verdict all repositoriesone person (1)several (1)')
  })
})

describe('the chart of many', () => {
  const chart: DotChart = {
    title: 'Where they stand',
    lead: '',
    alternative: 'Two by active share and APF active.',
    majority: { share: 2 / 3, text: '66.7' },
    nobody: 'Nobody is active: 1',
    dots: [
      { row: 'r1', kind: alone, share: 0.25, factor: 1, commits: 100, label: 'one' },
      { row: 'r2', kind: archived, share: 0, factor: null, commits: 25, label: 'other' },
    ],
  }
  const dotted = portfolioBody({ ...page, chart })
  const [svg] = elementsOf(dotted).filter(({ attributes }) => attributes.class === 'plot')

  test('is a picture with an alternative, and dots that lead to their rows by the mouse', () => {
    const [picture, dots] = svg?.children.map(child => (typeof child === 'string' ? child : markup([child]))) ?? []
    expect(picture).toMatch(/^<g role="img" aria-label="Two by active share and APF active\.">/)
    expect(picture).toContain(
      '<line class="majority" x1="66.7%" x2="66.7%" y1="0" y2="340"></line><text class="x-tick" x="66.7%" y="-10">majority: 66.7\u00a0%</text>',
    )
    expect(dots).toBe(
      '<g aria-hidden="true">' +
        '<g class="critical"><a href="#r1" tabindex="-1"><circle cx="25%" cy="306" r="20"></circle></a></g>' +
        '<g class="critical"><a href="#r2" tabindex="-1"><circle cx="3.8%" cy="433" r="10"></circle></a></g>' +
        '<text class="label" x="25%" y="306" dx="24" dy="0.32em" text-anchor="start">one</text>' +
        '<text class="label" x="3.8%" y="433" dx="14" dy="0.32em" text-anchor="start">other</text></g>',
    )
  })

  test('says what each kind looks like, and how many there are', () => {
    const [legend] = elementsOf(dotted).filter(({ attributes }) => attributes.class === 'legend')
    expect(textOf(...(legend?.children ?? []))).toBe('archived: 1one person: 1')
  })

  test('has a band only where there is a project that nobody is active in', () => {
    const heightWith = (dots: readonly Dot[]) => {
      const [svg] = elementsOf([dotChart({ ...chart, dots }, page.kinds)])
        .filter(({ tag }) => tag === 'svg')
        .slice(-1)
      return svg?.attributes.height
    }
    const [active, nobody] = chart.dots
    expect([active, nobody].map(dot => heightWith(dot === undefined ? [] : [dot]))).toEqual([384, 464])
  })
})
