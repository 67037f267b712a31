import type { Risk } from '../measure/figures/risk.ts'
import type { ProjectsReport } from '../report/projects.ts'
import { count } from '../text/numbers.ts'
import { plain } from '../words/medium.ts'
import { hasNobody, projectsViewOf, soleRows } from '../words/projects/view.ts'
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
    level: levelOf(sole + nobody, view.measured.length),
  }
}

/**
 * The colour: green only where nothing hangs on one person or nobody, since a green badge beside a number of such projects would be
 * read as good; then worse by the part of the projects that do, a quarter and a half of them being the steps.
 */
function levelOf(held: number, all: number): Risk {
  if (held === 0) return 'low'
  if (held * 4 < all) return 'moderate'
  return held * 2 < all ? 'high' : 'critical'
}
