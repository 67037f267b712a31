import type { ProjectsReport } from '../../../report/projects.ts'
import { plain } from '../../../words/medium.ts'
import { projectsViewOf } from '../../../words/projects/view.ts'
import { htmlFile, type PageAssets } from '../file.ts'
import { linkingWords } from '../isolated.ts'
import { portfolioBody } from './document.ts'
import { projectsPage } from './projects-page.ts'

/** The report on many projects as one HTML file that needs nothing else. */
export function renderProjectsPage(report: ProjectsReport, assets: PageAssets): string {
  const page = projectsPage(projectsViewOf(report, linkingWords), projectsViewOf(report, plain))
  const { title, description } = page
  return htmlFile({ title, description, body: portfolioBody(page), writing: 'terse' }, assets)
}
