import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { makeFolder, publishFile, type TextFile } from './files.ts'
import { readPageAssets } from './page-assets.ts'

/** Where the files of a report go; `null` means a new folder for the JSON report, and no such file for the others. */
export interface ReportPaths {
  readonly report: string | null
  readonly html: string | null
  readonly badge: string | null
}

/**
 * Writes the JSON report and, where they are asked for, the page and the badge.
 *
 * @param temporary the folder in which the new folder is made
 * @returns the absolute path of the JSON report
 * @throws UserError when one of them cannot be written
 */
export async function publishReportFiles(report: Report, paths: ReportPaths, temporary: string): Promise<string> {
  // Rendered before anything is written, so that a failure leaves nothing half done.
  const asked = [...(await htmlFiles(report, paths.html)), ...(await badgeFiles(report, paths.badge))]
  refuseSamePaths([...asked.map(file => file.path), ...(paths.report === null ? [] : [paths.report])])
  const path = paths.report ?? join(await makeFolder(temporary), 'report.json')
  const written = await publishFile({ path, text: renderJson(report), what: 'The JSON report', input: 'report-path' })
  for (const file of asked) await publishFile(file)
  return written
}

/** Two files in one place would leave only the last of them. */
function refuseSamePaths(paths: readonly string[]): void {
  const places = paths.map(path => resolve(path))
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === undefined) return
  throw new UserError(
    `Two files of the report would be written to ${twice}.`,
    'Choose different names in report-path, html-report-path and badge-path; a badge is written as .svg and as .json.',
  )
}

async function htmlFiles(report: Report, path: string | null): Promise<readonly TextFile[]> {
  if (path === null) return []
  // Only who asks for the page pays for loading it.
  const { renderHtml } = await import('../report/html.ts')
  return [
    { path, text: renderHtml(report, await readPageAssets()), what: 'The HTML report', input: 'html-report-path' },
  ]
}

async function badgeFiles(report: Report, path: string | null): Promise<readonly TextFile[]> {
  if (path === null) return []
  const { badgePaths, renderBadge, renderBadgeEndpoint } = await import('../report/badge.ts')
  const paths = badgePaths(path)
  return [
    { path: paths.svg, text: await renderBadge(report), what: 'The badge', input: 'badge-path' },
    { path: paths.json, text: renderBadgeEndpoint(report), what: 'The badge’s JSON', input: 'badge-path' },
  ]
}
