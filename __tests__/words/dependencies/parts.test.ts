import { describe, expect, test } from '@jest/globals'
import { renderDependenciesSummary } from '../../../src/render/markdown/dependencies-summary.ts'
import { renderDependenciesTerminal } from '../../../src/render/terminal/dependencies.ts'
import type { FoundDependency } from '../../../src/report/dependencies/build.ts'
import { method } from '../../../src/words/dependencies/method.ts'
import { people } from '../../../src/words/dependencies/people.ts'
import { fundingLink } from '../../../src/words/dependencies/phrases.ts'
import { remedies } from '../../../src/words/dependencies/remedies.ts'
import { exposure } from '../../../src/words/dependencies/table.ts'
import { markdown, plain } from '../../../src/words/medium.ts'
import type { Passage } from '../../../src/words/part.ts'
import { active, type DependenciesOptions, dependenciesReportOf, found, left } from '../../support/dependencies.ts'

const viewOf = (rows: readonly FoundDependency[], options?: DependenciesOptions) => ({
  report: dependenciesReportOf(rows, options),
  medium: plain,
})
const rowsOf = (passage: Passage | null) => passage?.tables.flatMap(table => table.rows(0, table.size))
const headingsOf = (passage: Passage | null) =>
  passage?.tables.flatMap(({ columns }) => columns.map(({ heading }) => heading))

describe('the table of repositories', () => {
  test('is none where there is none, and has no column for what is good to know where nothing is', () => {
    const one = exposure(viewOf([found('o/a', [])]))
    expect([exposure(viewOf([])), headingsOf(one), one?.lead, rowsOf(one)]).toEqual([
      null,
      ['Repository', 'Packages', 'What is known', 'Active people', 'Last commit'],
      '1 repository.',
      [['o/a', 'npm/a', 'no commit by a person in three years', '0', 'none']],
    ])
  })

  test('tells of forks, mirrors, and where money is asked for', () => {
    const state = {
      isFork: true,
      mirrorOf: 'https://git.example/a',
      funding: ['https://a.example/', 'https://b.example'],
    }
    const cells = rowsOf(exposure(viewOf([found('o/a', [active('Ann', 1)], { state })])))
    expect(cells?.[0]?.at(-1)).toBe('a fork, a mirror of https://git.example/a, funding')
  })
})

describe('what can be done', () => {
  test('is nothing where all have several people, and two of them are few but not one', () => {
    const several = ['Ann', 'Bob', 'Cy'].map(name => active(name, 5))
    expect(remedies(viewOf([found('o/a', several), found('o/b', 'gone')]))).toBeNull()
  })

  test('is told of the first ten', () => {
    const rows = Array.from({ length: 12 }, (_, index) => found(`o/r${index}`, [left('Ann', 1)]))
    expect(rowsOf(remedies(viewOf(rows)))).toHaveLength(10)
  })
})

test('people who share a name are told apart, and who holds one alone is not told', () => {
  const ann = { name: 'Ann', commits: 5, login: 'ann' }
  const other = { name: 'Ann', commits: 5, login: 'other-ann' }
  const passage = people(
    viewOf([
      found('o/a', [ann]),
      found('o/b', [ann]),
      found('o/c', [other]),
      found('o/d', [other]),
      found('o/e', [active('Bob', 1)]),
    ]),
  )
  expect([people(viewOf([])), passage?.lead, rowsOf(passage)]).toEqual([
    null,
    'Two people are among the few behind more than one of these repositories.',
    [
      ['Ann (ann)', '2', 'o/a and o/b'],
      ['Ann (other-ann)', '2', 'o/c and o/d'],
    ],
  ])
})

test.each([
  ['direct', 'graph', 'Packages that the checkout itself asks for (runtime), '],
  ['all', 'registry', 'Packages that the checkout or its packages ask for (runtime), '],
  ['all', 'none', 'Packages that the checkout or its packages ask for (runtime), '],
] as const)('how it was measured tells depth %s, and that it asked %s', (depth, resolve, beginning) => {
  const { lead, notes } = method(viewOf([], { settings: { depth, resolve } }))
  const asked = {
    graph: 'dependency graph are asked.',
    registry: 'public registries are asked.',
    none: 'nobody is asked.',
  }
  expect([lead.startsWith(beginning), notes[0]?.endsWith(asked[resolve])]).toEqual([true, true])
})

test.each([
  ['https://github.com/sponsors/ann/', '[github.com/sponsors/ann](https://github.com/sponsors/ann/)'],
  ['https://a.example/(x)|[y]?z=1', '[a.example/(x)|&#91;y&#93;](https://a.example/%28x%29%7C%5By%5D?z=1)'],
  ['http://a.example', null],
  ['https://ann:secret@a.example', null],
  ['javascript:alert(1)', null],
  ['no address', null],
])('money is asked for at %s', (address, link) => {
  expect(fundingLink(address, markdown)?.replaceAll('\u200b', '').replaceAll('&#124;', '|') ?? null).toBe(link)
})

test('an empty report is a few lines in each form, and a summary without room is empty', () => {
  const report = dependenciesReportOf([])
  const screen = { color: true, columns: 80 }
  expect(renderDependenciesTerminal(report, screen)).toMatch(/This checkout itself asks for no package/)
  expect(renderDependenciesSummary(report)).toMatch(
    /^## What this depends on\n\n\*\*This checkout itself asks for no package/,
  )
  expect(renderDependenciesSummary(report, 10)).toBe('')
})
