import type { DependenciesReport } from '../../../report/dependencies.ts'
import { plain } from '../../../words/medium.ts'
import { htmlFile, type PageAssets } from '../file.ts'
import { linkingWords } from '../isolated.ts'
import { portfolioBody } from '../projects/document.ts'
import { dependenciesPage } from './dependencies-page.ts'
import { withoutReferrer } from './without-referrer.ts'

/** The report on what a checkout depends on as one HTML file that needs nothing else. */
export function renderDependenciesPage(report: DependenciesReport, assets: PageAssets): string {
  const page = dependenciesPage({ report, medium: linkingWords }, { report, medium: plain })
  const { title, description } = page
  return htmlFile({ title, description, body: portfolioBody(page).map(withoutReferrer), writing: 'terse' }, assets)
}
