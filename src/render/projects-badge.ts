import { type Risk, riskDifference } from '../measure/figures/risk.ts'
import type { ProjectsReport } from '../report/projects.ts'
import { count } from '../text/numbers.ts'
import { plain } from '../words/medium.ts'
import { hasNobody, type MeasuredRow, projectsViewOf, soleRows } from '../words/projects/view.ts'
import { type Badge, endpointOf, svgOf } from './badge.ts'

/** The badge for many projects, as SVG. */
export function renderProjectsBadge(report: ProjectsReport): Promise<string> {
  return svgOf(badgeOf(report))
}

/** The same as JSON for an endpoint badge (https://shields.io/badges/endpoint-badge). */
export function renderProjectsBadgeEndpoint(report: ProjectsReport): string {
  return endpointOf(badgeOf(report))
}

function badgeOf(report: ProjectsReport): Badge {
  const view = projectsViewOf(report, plain)
  if (view.measured.length === 0) return { message: 'nothing measured', level: 'unknown' }
  if (view.measured.every(({ figures }) => figures.risk === 'unknown'))
    return { message: 'no commits', level: 'unknown' }
  const sole = soleRows(view).length
  const nobody = view.measured.filter(hasNobody).length
  const message = `${sole === 0 ? 'none' : count(sole)} of ${count(view.measured.length)} on one person`
  return {
    message: nobody === 0 ? message : `${message}, ${count(nobody)} on nobody`,
    level: levelOf(view.measured, sole + nobody),
  }
}

/** From the worst on. */
const LEVELS: readonly Risk[] = ['critical', 'high', 'moderate']

/**
 * The colour: that of the worst level which a quarter of the projects or more have reached, and green only where nothing hangs on one
 * person or nobody, since a green badge beside a number of such projects would be read as good.
 */
function levelOf(rows: readonly MeasuredRow[], held: number): Risk {
  const common = LEVELS.find(
    level => rows.filter(({ figures }) => riskDifference(figures.risk, level) >= 0).length * 4 >= rows.length,
  )
  return common ?? (held === 0 ? 'low' : 'moderate')
}
