import { describe, expect, test } from '@jest/globals'
import { buildProjectsReport } from '../../../src/report/projects/build.ts'
import type { ProjectRow } from '../../../src/report/projects.ts'
import { plain } from '../../../src/words/medium.ts'
import { projectsChart } from '../../../src/words/pictures/projects-chart.ts'
import { projectsViewOf } from '../../../src/words/projects/view.ts'
import { describeWithBrowser } from '../../support/browser.ts'
import { mermaidInBrowser } from '../../support/mermaid.ts'
import { measuredRows, portfolioRows } from '../../support/portfolio-rows.ts'
import { findingsOn, rowOf } from '../../support/rows.ts'

function chartOf(rows: readonly ProjectRow[]): string {
  return projectsChart(projectsViewOf(buildProjectsReport(findingsOn(rows)), plain).measured)
}

/** A diagram without its fence and its settings. */
function diagramIn(markdown: string): string {
  return /^```mermaid\n(.*?)^```$/ms.exec(markdown)?.[1] ?? ''
}

describe('the chart of many projects', () => {
  test('counts those that hang on as many people, and is told to those who do not see it', () => {
    expect(
      diagramIn(chartOf(portfolioRows(30)))
        .split('---\n')
        .at(-1),
    ).toBe(
      [
        'xychart-beta',
        '  accTitle: Projects, by how many people made the majority of what active people made',
        '  accDescr: nobody, 4 projects; 1 person, 9 projects; 2 people, 9 projects; 5 or more, 5 projects',
        '  title "On how many people projects hang"',
        '  x-axis ["nobody: 4", "1 person: 9", "2 people: 9", "5 or more: 5"]',
        '  y-axis "projects" 0 --> 9',
        '  bar [4, 9, 9, 5]',
        '',
      ].join('\n'),
    )
  })

  test.each<[string, readonly ProjectRow[]]>([
    ['few projects', measuredRows(4)],
    [
      'projects that are all alike',
      Array.from({ length: 9 }, (_, index) => rowOf(`a/${index}`, [{ name: 'Ann', commits: 1 }])),
    ],
    ['projects without a commit', Array.from({ length: 9 }, (_, index) => rowOf(`a/${index}`, []))],
  ])('is none of %s', (_, rows) => {
    expect(chartOf(rows)).toBe('')
  })
})

describeWithBrowser()('mermaid itself, in a browser', () => {
  const draw = mermaidInBrowser()

  test('draws the chart of many projects', async () => {
    const { kind, text } = await draw(diagramIn(chartOf(portfolioRows(600))))
    expect({ kind, text }).toEqual({ kind: 'xychart', text: expect.stringContaining('1 person: 180') })
  })
})
