import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderProjectsSummary } from '../../../src/render/markdown/projects-summary.ts'
import { buildProjectsReport } from '../../../src/report/projects/build.ts'
import type { ProjectsReport } from '../../../src/report/projects.ts'
import { fold } from '../../../src/text/fold.ts'
import { filtersThatBite, readHtml, renderMarkdown } from '../../support/github-markdown.ts'
import { NASTY, nastyText } from '../../support/nasty.ts'
import { measuredRows, portfolioRows } from '../../support/portfolio-rows.ts'
import { DEFAULT_SETTINGS, findingsOn, rowOf, unmeasuredRow } from '../../support/rows.ts'

const settings = { ...DEFAULT_SETTINGS, gate: { minimumApf: 2, minimumActiveShare: null } }
const leftOut = [
  { repository: 'octo/fork', reason: 'a fork' },
  { repository: 'octo/old', reason: 'archived' },
]
const spent = { points: 4, requests: 9, bytes: 26_000_000 }
const crowd = buildProjectsReport(findingsOn(portfolioRows(600), { leftOut, spent }))

function expected(name: string): string {
  return readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8')
}

/** A report in which everything from outside is one text. */
function reportWith(text: string): ProjectsReport {
  const person = { name: `${text}ann`, commits: 9, login: text || 'x', accounts: [`github.com/${text}`] }
  const other = { name: `${text}bob`, commits: 9, login: null }
  const gate = { settings }
  const rows = [
    rowOf(`${text}a`, [person], gate),
    rowOf(`${text}b`, [person, other], gate),
    rowOf(`${text}c`, [{ ...person, isActive: false }], gate),
    unmeasuredRow(`${text}d`, `${text} could not be read ${text}`),
  ].map(row => ({
    ...row,
    repositories: row.repositories.map(one => ({ ...one, page: `https://github.com/${text}` })),
  }))
  const previous = {
    asOf: Date.parse('2026-08-22'),
    figuresOf: new Map(
      measuredRows(3)
        .slice(2)
        .map(({ figures }) => [fold(`${text}a`), figures]),
    ),
  }
  const out = [
    { repository: `${text}/e`, reason: `the same as ${text}` },
    { repository: 'octo/f', reason: `x${text}` },
  ]
  return buildProjectsReport(findingsOn(rows, { settings, previous, leftOut: out, failsOnWorse: true }))
}

function structure(report: ProjectsReport) {
  const found = readHtml(renderMarkdown(renderProjectsSummary(report)))
  // A page that is no address is no link.
  return {
    elements: found.elements.filter(name => name !== 'code' && name !== 'a'),
    bites: filtersThatBite(found),
    strange: found.links.filter(address => !address.startsWith('https://github.com/')),
  }
}

function lines(text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').filter(line => pattern.test(line))
}

describe('the summary of many projects', () => {
  test('of three, one of which became worse', () => {
    const [first, ...others] = measuredRows(3, { settings })
    const before = measuredRows(3, { settings }).at(-1)
    const rows = first === undefined ? [] : [first, ...others]
    const previous = {
      asOf: Date.parse('2026-08-22'),
      figuresOf: new Map(rows.map(({ name, figures }) => [name, before === undefined ? figures : before.figures])),
    }
    const report = buildProjectsReport(findingsOn(rows, { settings, previous, failsOnWorse: true, spent }))
    expect(renderProjectsSummary(report)).toBe(expected('projects-3.md'))
  })

  test('of thirty, some of which could not be measured', () => {
    const report = buildProjectsReport(findingsOn(portfolioRows(30), { leftOut, spent }))
    expect(renderProjectsSummary(report)).toBe(expected('projects-30.md'))
  })

  test('of 600 shows the first fifty, and says how many more there are', () => {
    const text = renderProjectsSummary(crowd)
    const [table = ''] = text.split('<details>')
    expect([lines(table, /^\| \[octo/).length, lines(text, /^… and/)]).toEqual([
      50,
      ['… and 490 more; the JSON report has all of them.'],
    ])
  })

  test('of a hundred shows all', () => {
    const [table = ''] = renderProjectsSummary(buildProjectsReport(findingsOn(measuredRows(100)))).split('<details>')
    expect(lines(table, /^\| \[octo/).length).toBe(100)
  })

  test('of one that was measured and many that were not says so first', () => {
    const rows = [...measuredRows(1), ...Array.from({ length: 12 }, (_, index) => unmeasuredRow(`octo/u${index}`))]
    expect(lines(renderProjectsSummary(buildProjectsReport(findingsOn(rows))), /^(##|\*\*|<details>)/)).toEqual([
      '## Pony Factor of 13 projects',
      '**`octo/project-001` hangs on one person. Twelve more could not be measured.**',
      '**What to do:** Start with `octo/project-001`: find a second person for it while Ann Lee, who made 93.0 % of it, can show the way.',
      '<details><summary><b>Not measured</b>: 12 of 13 projects.</summary>',
      '<details><summary><b>How this was measured</b>: the rule, the settings and what it has cost.</summary>',
    ])
  })

  test('of projects that are all fine says that nothing is urgent', () => {
    const rows = measuredRows(9).filter((_, index) => index % 6 === 2)
    expect(lines(renderProjectsSummary(buildProjectsReport(findingsOn(rows))), /^\*\*/)).toEqual([
      '**None of the 2 projects hangs on one person.**',
      '**What to do:** Nothing is urgent. To start somewhere: `octo/project-003` hangs on five people.',
    ])
  })

  test.each([1_000_000, 30_000, 10_000, 5000, 2000, 1000, 300, 100, 1])('never exceeds %i bytes', limit => {
    expect(Buffer.byteLength(renderProjectsSummary(crowd, limit))).toBeLessThanOrEqual(limit)
  })

  test('fits into what GitHub takes, whatever the names', () => {
    const text = '👩🏽‍🚀&'.repeat(40)
    const rows = Array.from({ length: 600 }, (_, index) =>
      rowOf(
        `${index}${text}`,
        ['Ann', 'Bob', 'Cy', 'Dee'].map(name => ({ name: `${name}${text}`, commits: 1, login: `${name}${text}` })),
      ),
    )
    expect(Buffer.byteLength(renderProjectsSummary(buildProjectsReport(findingsOn(rows))))).toBeLessThan(1_048_576)
  })

  test('says the verdict alone, where there is no room for more', () => {
    expect(renderProjectsSummary(crowd, 200)).toBe(
      '**Of the 540 projects measured, 180 hang on one person each; one person holds half of those; in 80, nobody is active. 60 more could not be measured.**\n',
    )
  })
})

describe('names of projects, people and repositories in a summary', () => {
  const plain = structure(reportWith('a'))

  test.each(NASTY)('make nothing of %s, and lead nowhere but to GitHub', (_, text) => {
    expect(structure(reportWith(text))).toEqual({ elements: plain.elements, bites: [], strange: [] })
  })

  test('make nothing of any text', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(structure(reportWith(`a${text}`))).toEqual({ elements: plain.elements, bites: [], strange: [] })
      }),
      { numRuns: 10 },
    )
  })
})
