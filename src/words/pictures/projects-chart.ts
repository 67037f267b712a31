import { count, counted } from '../../text/numbers.ts'
import { hasNobody, type MeasuredRow } from '../projects/view.ts'

/** A bar: how many people hold a project. The steps are those of the risk. */
interface Step {
  readonly label: string
  readonly holds: (row: MeasuredRow) => boolean
}

const STEPS: readonly Step[] = [
  { label: 'nobody', holds: hasNobody },
  { label: '1 person', holds: between(1, 1) },
  { label: '2 people', holds: between(2, 2) },
  { label: '3 or 4', holds: between(3, 4) },
  { label: '5 or more', holds: between(5, Number.POSITIVE_INFINITY) },
]

/** Fewer projects than these are seen in the table at a glance. */
const FEWEST = 5

const CONFIG = `---
config:
  xyChart:
    width: 700
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6"
---`

/**
 * How many projects hang on how many people, as a mermaid diagram in a fenced block, for GitHub's markdown; empty where it would say
 * nothing: of few projects, or where one bar has all. Bars and not a dot for each project: mermaid writes the name of each dot
 * beside it, which covers the others when there are more than a few. Only numbers stand in it, nothing from outside.
 */
export function projectsChart(rows: readonly MeasuredRow[]): string {
  // Mermaid draws a bar where there is nothing, so that only those that have projects are told.
  const bars = STEPS.map(({ label, holds }) => ({ label, projects: rows.filter(holds).length })).filter(
    ({ projects }) => projects > 0,
  )
  if (rows.length < FEWEST || bars.length < 2) return ''
  const title = 'Projects, by how many people made the majority of what active people made'
  return [
    '```mermaid',
    CONFIG,
    'xychart-beta',
    `  accTitle: ${title}`,
    `  accDescr: ${bars.map(({ label, projects }) => `${label}, ${counted(projects, 'project')}`).join('; ')}`,
    '  title "On how many people projects hang"',
    `  x-axis [${bars.map(({ label, projects }) => `"${label}: ${count(projects)}"`).join(', ')}]`,
    `  y-axis "projects" 0 --> ${Math.max(...bars.map(({ projects }) => projects))}`,
    `  bar [${bars.map(({ projects }) => projects).join(', ')}]`,
    '```',
  ].join('\n')
}

function between(least: number, most: number): Step['holds'] {
  return ({ figures: { augmented } }) =>
    augmented.active !== null && augmented.active >= least && augmented.active <= most
}
