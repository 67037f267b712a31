import { renderDependenciesJson } from '../render/dependencies-json.ts'
import type { DependenciesReport } from '../report/dependencies.ts'
import type { ReportForms } from './forms.ts'
import { readPageAssets } from './page-assets.ts'

/** The forms of a report on what a checkout depends on. */
export function formsOfDependencies(report: DependenciesReport): ReportForms {
  return {
    json: () => renderDependenciesJson(report),
    page: async () => {
      const { renderDependenciesPage } = await import('../render/html/dependencies/page.ts')
      return renderDependenciesPage(report, await readPageAssets('projects'))
    },
    badge: null,
    picture: null,
  }
}
