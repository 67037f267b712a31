import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { SettingsFiles } from '../settings/settings.ts'
import { isStream, makeFolder, publishFile, type TextFile } from './files.ts'
import type { ReportForms } from './forms.ts'
import { marksOf } from './place.ts'

/** What else is to be written, and where to if nobody chose a place. */
export interface FileOptions {
  /** The folder in which a new folder is made for the JSON report, where no path is given. */
  readonly temporary: string
  /** The summary, which comes to lie beside the JSON report, if that is a file; `null` for none. */
  readonly summary: string | null
  /** Absolute path of the folder that the paths start at. */
  readonly workspace: string
}

/** Absolute paths of what was written. */
export interface WrittenFiles {
  readonly report: string
  readonly summary: string | null
  /** What was asked for besides, each with what it is: `The badge`. */
  readonly others: readonly { readonly what: string; readonly path: string }[]
}

/**
 * Writes the JSON report and, where they are asked for, the summary, the page, the badge and the picture.
 *
 * @param forms what the report looks like as each of them
 * @throws UserError when one of them cannot be written
 */
export async function publishReportFiles(
  forms: ReportForms,
  paths: SettingsFiles,
  { temporary, summary, workspace }: FileOptions,
): Promise<WrittenFiles> {
  // Rendered before anything is written, so that a failure leaves nothing half done.
  const json = forms.json()
  const asked = [
    ...(await htmlFiles(forms, paths.html)),
    ...(await badgeFiles(forms, paths.badge)),
    ...(await pictureFiles(forms, paths.picture)),
  ]
  const text = paths.report !== null && (await isStream(paths.report)) ? null : summary
  const beside = paths.report === null || text === null ? [] : [summaryBeside(paths.report)]
  const chosen = [...(paths.report === null ? [] : [paths.report]), ...asked.map(file => file.path), ...beside]
  await refuseSameFiles(chosen, workspace)
  const path = paths.report ?? join(await makeFolder(temporary), 'report.json')
  const publish = (file: TextFile) => publishFile(file, workspace)
  const written = await publish({ path, text: json, what: 'The JSON report', input: 'report-path' })
  const others: WrittenFiles['others'][number][] = []
  for (const file of asked) others.push({ what: file.what, path: await publish(file) })
  const told = text === null ? null : await publish(summaryFile(path, text))
  return { report: written, summary: told, others }
}

function summaryFile(reportPath: string, text: string): TextFile {
  return { path: summaryBeside(reportPath), text, what: 'The summary', input: 'report-path' }
}

/** `pony.md` for `pony.json`. */
function summaryBeside(reportPath: string): string {
  return `${reportPath.replace(/\.json$/i, '')}.md`
}

/** Two files in one place would leave only the last of them. */
async function refuseSameFiles(paths: readonly string[], workspace: string): Promise<void> {
  const files = await Promise.all(
    paths.map(async path => ({ path: resolve(workspace, path), ...(await marksOf(path, workspace)) })),
  )
  for (const [index, one] of files.entries()) {
    // Two links to a third file are replaced, and become two files.
    const other = files
      .slice(index + 1)
      .find(({ own, target }) => meet(one.own, [...own, ...target]) || meet(one.target, own))
    if (other !== undefined) throw sameFile(one.path, other.path)
  }
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some(mark => others.includes(mark))
}

function sameFile(one: string, other: string): UserError {
  const where =
    one === other ? one : `${one} and ${other}, which are one file where links are followed and case is ignored`
  return new UserError(
    `Two files of the report would be written to ${where}.`,
    'Choose different names in report-path, html-report-path, badge-path and picture-path; a badge is written as .svg and as .json, and a terminal’s summary as .md beside the report.',
  )
}

async function htmlFiles({ page }: ReportForms, path: string | null): Promise<readonly TextFile[]> {
  if (path === null) return []
  return [{ path, text: await page(), what: 'The HTML report', input: 'html-report-path' }]
}

async function badgeFiles({ badge }: ReportForms, path: string | null): Promise<readonly TextFile[]> {
  if (path === null || badge === null) return []
  const { svg, endpoint, paths } = await badge(path)
  const picture = { path: paths.svg, text: svg, what: 'The badge', input: 'badge-path' }
  const json = { path: paths.json, text: endpoint, what: 'The badge’s JSON', input: 'badge-path' }
  return (await isStream(path)) ? [picture] : [picture, json]
}

async function pictureFiles({ picture }: ReportForms, path: string | null): Promise<readonly TextFile[]> {
  if (path === null || picture === null) return []
  return [{ path, text: await picture(), what: 'The picture', input: 'picture-path' }]
}
