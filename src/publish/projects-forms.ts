import { renderProjectsJson } from '../render/projects-json.ts'
import type { ProjectsReport } from '../report/projects.ts'
import type { ReportForms } from './forms.ts'
import { readPageAssets } from './page-assets.ts'

/** The forms of a report on many projects. */
export function formsOfProjects(report: ProjectsReport): ReportForms {
  return {
    json: () => renderProjectsJson(report),
    page: async () => {
      const { renderProjectsPage } = await import('../render/html/projects/page.ts')
      return renderProjectsPage(report, await readPageAssets('projects'))
    },
    badge: async path => {
      const { badgePaths } = await import('../render/badge.ts')
      const { renderProjectsBadge, renderProjectsBadgeEndpoint } = await import('../render/projects-badge.ts')
      const endpoint = renderProjectsBadgeEndpoint(report)
      return { svg: await renderProjectsBadge(report), endpoint, paths: badgePaths(path) }
    },
    picture: null,
  }
}
