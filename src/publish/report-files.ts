import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import type { SettingsFiles } from '../settings/settings.ts'
import { makeFolder, publishFile, type TextFile } from './files.ts'
import { readPageAssets } from './page-assets.ts'

/** What else is to be written, and where to if nobody chose a place. */
export interface FileOptions {
  /** The folder in which a new folder is made for the JSON report, where no path is given. */
  readonly temporary: string
  /** The summary, which comes to lie beside the JSON report; `null` for none. */
  readonly summary: string | null
}

/** Absolute paths of what was written. */
export interface WrittenFiles {
  readonly report: string
  readonly summary: string | null
  /** What was asked for besides, each with what it is: `The badge`. */
  readonly others: readonly { readonly what: string; readonly path: string }[]
}

/**
 * Writes the JSON report and, where they are asked for, the summary, the page and the badge.
 *
 * @throws UserError when one of them cannot be written
 */
export async function publishReportFiles(
  report: Report,
  paths: SettingsFiles,
  { temporary, summary }: FileOptions,
): Promise<WrittenFiles> {
  // Rendered before anything is written, so that a failure leaves nothing half done.
  const json = renderJson(report)
  const asked = [...(await htmlFiles(report, paths.html)), ...(await badgeFiles(report, paths.badge))]
  const beside = paths.report === null || summary === null ? [] : [summaryBeside(paths.report)]
  refuseSamePaths([...asked.map(file => file.path), ...beside, ...(paths.report === null ? [] : [paths.report])])
  const path = paths.report ?? join(await makeFolder(temporary), 'report.json')
  const written = await publishFile({ path, text: json, what: 'The JSON report', input: 'report-path' })
  const others: WrittenFiles['others'][number][] = []
  for (const file of asked) others.push({ what: file.what, path: await publishFile(file) })
  return { report: written, summary: summary === null ? null : await publishSummaryFile(path, summary), others }
}

function publishSummaryFile(reportPath: string, text: string): Promise<string> {
  return publishFile({ path: summaryBeside(reportPath), text, what: 'The summary', input: 'report-path' })
}

/** `pony.md` for `pony.json`. */
function summaryBeside(reportPath: string): string {
  return `${reportPath.replace(/\.json$/i, '')}.md`
}

/** Two files in one place would leave only the last of them. */
function refuseSamePaths(paths: readonly string[]): void {
  const places = paths.map(path => resolve(path))
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === undefined) return
  throw new UserError(
    `Two files of the report would be written to ${twice}.`,
    'Choose different names in report-path, html-report-path and badge-path; a badge is written as .svg and as .json, and a terminal’s summary as .md beside the report.',
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
