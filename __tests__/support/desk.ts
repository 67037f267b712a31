import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from '../../src/edge/desk/command.ts'

/** What a run at a desk left behind. */
export interface AtDesk {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** The JSON report; `null` where none was written. */
  readonly report: unknown
  /** The HTML report; empty where none was written. */
  readonly page: string
}

/** Runs the command from its sources, which writes a report and a page. */
export async function runAtDesk(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
): Promise<AtDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'pony-desk-'))
  const [json, html] = [join(folder, 'report.json'), join(folder, 'report.html')]
  const told = { stdout: '', stderr: '' }
  const stdout = { columns: 100, write: (text: string) => (told.stdout += text) }
  const stderr = { write: (text: string) => (told.stderr += text) }
  const files = ['--report-path', json, '--html-report-path', html]
  try {
    const status = await command([...args, ...files], { HOME: folder, ...environment }, { stdout, stderr }, signal)
    const [report, page] = await Promise.all([json, html].map(path => readFile(path, 'utf8').catch(() => '')))
    return { status, ...told, report: report ? JSON.parse(report) : null, page: page ?? '' }
  } finally {
    await rm(folder, { recursive: true })
  }
}
