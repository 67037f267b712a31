import { summary } from '@actions/core'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'

/**
 * Adds to the job summary. A runner without summaries, or one whose file cannot be written, is no reason to fail: the
 * outputs and the report still stand.
 *
 * @param markdown rendered text, within GitHub's limit of 1 MiB a step
 */
export async function publishSummary(markdown: string, log: Log): Promise<void> {
  try {
    await summary.addRaw(markdown, true).write()
  } catch (error) {
    summary.emptyBuffer()
    log.notice(`There is no job summary. ${messageOf(error)}`)
  }
}
