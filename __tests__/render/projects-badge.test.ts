import { describe, expect, test } from '@jest/globals'
import { renderProjectsBadge, renderProjectsBadgeEndpoint } from '../../src/render/projects-badge.ts'
import { buildProjectsReport } from '../../src/report/projects/build.ts'
import type { ProjectRow } from '../../src/report/projects.ts'
import { findingsOn, rowOf, unmeasuredRow } from '../support/rows.ts'

const sole = (count: number) =>
  Array.from({ length: count }, (_, index) => rowOf(`a/${index}`, [{ name: 'Ann', commits: 1 }]))
const left = (count: number) =>
  Array.from({ length: count }, (_, index) => rowOf(`l/${index}`, [{ name: 'Gone', commits: 1, isActive: false }]))
const shared = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    rowOf(
      `s/${index}`,
      ['Ann', 'Bob', 'Cy'].map(name => ({ name, commits: 1 })),
    ),
  )

/** As many people as make a low risk. */
const safe = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    rowOf(
      `w/${index}`,
      Array.from({ length: 12 }, (_, person) => ({ name: `Person ${person}`, commits: 1 })),
    ),
  )

const badges: readonly (readonly [rows: readonly ProjectRow[], message: string, color: string])[] = [
  [[...sole(22), ...shared(64), unmeasuredRow('u/1')], '22 of 86 on one person', '#cf222e'],
  [[...sole(1), ...shared(4)], '1 of 5 on one person', '#b34700'],
  [[...sole(1), ...safe(4)], '1 of 5 on one person', '#8a5d00'],
  [[...sole(1), ...safe(3)], '1 of 4 on one person', '#cf222e'],
  [[...sole(1), ...left(1), ...safe(6)], '1 of 8 on one person, 1 on nobody', '#cf222e'],
  [shared(3), 'none of 3 on one person', '#b34700'],
  [safe(3), 'none of 3 on one person', '#1a7f37'],
  [[rowOf('e/1', [])], 'no commits', '#57606a'],
  [[unmeasuredRow('u/1')], 'nothing measured', '#57606a'],
]

describe('the badge for many projects', () => {
  test.each(badges)('says to shields.io what holds of all: %#', (rows, message, color) => {
    const report = buildProjectsReport(findingsOn(rows))
    expect(JSON.parse(renderProjectsBadgeEndpoint(report))).toEqual({
      ...{ schemaVersion: 1, label: 'pony factor', message, color },
    })
  })

  test('says the same as SVG', async () => {
    const report = buildProjectsReport(findingsOn([...sole(22), ...shared(64)]))
    expect(await renderProjectsBadge(report)).toContain('<title>pony factor: 22 of 86 on one person</title>')
  })
})
