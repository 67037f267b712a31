import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import stringWidth from 'string-width'
import { renderProjects, renderProjectsBrief } from '../../../src/render/terminal/projects.ts'
import { buildProjectsReport } from '../../../src/report/projects/build.ts'
import type { ProjectsReport } from '../../../src/report/projects.ts'
import { NASTY } from '../../support/nasty.ts'
import { portfolioRows } from '../../support/portfolio-rows.ts'
import { findingsOn, rowOf, unmeasuredRow } from '../../support/rows.ts'

const leftOut = [{ repository: 'octo/old', reason: 'archived' }]
const spent = { points: 4, requests: 9, bytes: 26_000_000 }

function reportOn(projects: number): ProjectsReport {
  return buildProjectsReport(findingsOn(portfolioRows(projects), { leftOut, spent }))
}

const crowd = reportOn(600)

function expected(name: string): string {
  return readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8')
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1)
}

describe('many projects in a terminal', () => {
  test.each([
    [30, 80],
    [30, 60],
    [3, 80],
  ])('%i of them, %i columns wide', (projects, columns) => {
    expect(renderProjects(reportOn(projects), { color: false, columns })).toBe(
      expected(`projects-${projects}-${columns}.txt`),
    )
  })

  test.each([
    [80, 'critical           1       100.0 %  Ann Lee'],
    [60, 'critical           1  Ann Lee'],
  ])('show each in a line, %i columns wide', (columns, line) => {
    expect(renderProjects(crowd, { color: false, columns })).toContain(`octo/project-001  ${line}\n`)
  })

  test.each([80, 60, 40, 20])('keep within %i columns, whatever the names', columns => {
    const rows = NASTY.map(([, text], index) =>
      rowOf(`${index} ${text}`, [{ name: text, commits: 1, login: text || null }]),
    )
    const report = buildProjectsReport(
      findingsOn([...rows, unmeasuredRow('a', 'Nobody knows. '.repeat(30))], { leftOut }),
    )
    const tooLong = linesOf(renderProjects(report, { color: false, columns })).filter(
      line => stringWidth(line) > columns,
    )
    expect(tooLong).toEqual([])
  })

  test.each(NASTY)('make nothing of %s', (_, text) => {
    const report = buildProjectsReport(
      findingsOn([rowOf(text, [{ name: text, commits: 1 }]), unmeasuredRow('a', text)]),
    )
    expect(renderProjects(report, { color: false, columns: 80 })).not.toMatch(/(?!\n)\p{Cc}|[\u202e\u2066]|^::|##\[/mu)
  })

  test('stand out in colours', () => {
    const text = renderProjects(reportOn(3), { color: true, columns: 80 })
    expect([text.includes('\u001b[1m'), text.includes('\u001b[4m')]).toEqual([true, true])
  })
})

describe('the first screen of many projects', () => {
  test('has the answer, and as many of the worst as there is room for', () => {
    expect(renderProjectsBrief(crowd, { color: false, columns: 80 }, 24)).toBe(expected('projects-brief.txt'))
  })

  test.each([
    [24, 80],
    [20, 80],
    [14, 80],
    [12, 80],
    [24, 60],
    [14, 60],
  ])('is no higher than %i lines, %i columns wide', (lines, columns) => {
    const text = renderProjectsBrief(crowd, { color: false, columns }, lines)
    expect([linesOf(text).length <= lines, text.includes('octo/project-004')]).toEqual([true, true])
  })

  test('is no longer than it has to be', () => {
    const text = renderProjectsBrief(reportOn(3), { color: false, columns: 80 }, 24)
    expect(linesOf(text).at(-1)).toBe('octo/project-003  low                5       100.0 %  Cy and 4 others')
  })

  test('is the answer alone where nothing was measured', () => {
    const report = buildProjectsReport(findingsOn([unmeasuredRow('a'), unmeasuredRow('b')]))
    expect(renderProjectsBrief(report, { color: false, columns: 80 }, 24)).toBe(
      'Pony Factor of 2 projects\n\nNone of the 2 projects could be measured.\n',
    )
  })
})
