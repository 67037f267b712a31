import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { sentenceFor, traceOf } from '../../errors.ts'
import { comesFromOutside } from '../../github/event.ts'
import type { Log } from '../../log.ts'
import { publishComment } from '../../publish/comment.ts'
import { publishOutputs } from '../../publish/outputs.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { publishSummary } from '../../publish/summary.ts'
import { renderSummary } from '../../render/markdown/summary.ts'
import { outputsOf } from '../../render/outputs.ts'
import { parseSettings } from '../../settings/settings.ts'
import { runnerStore } from '../../sources/cache/runner-store.ts'
import { harmlessLines } from '../../text/escape.ts'
import { resultLine } from '../../words/answer/result-line.ts'
import { UNMEASURED } from '../cancellation.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'
import { runOnOne } from '../one-repository.ts'
import { linesOf } from '../written-files.ts'

/** The runner takes commands from the log, so nothing gets there as it came. */
const log: Log = {
  info: message => core.info(harmlessLines(message)),
  notice: message => core.notice(harmlessLines(message)),
  debug: message => core.debug(harmlessLines(message)),
}

/**
 * One step of a workflow: reads the inputs, runs, and makes the step fail when the gate says no or nothing could be measured.
 * Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export async function act(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  dropRelativePrograms(environment)
  try {
    const settings = parseSettings(name => core.getInput(name))
    forgetSecrets(environment)
    if (settings.run.token !== '') core.setSecret(settings.run.token)
    const event = await readEvent(environment)
    const isFromOutside = comesFromOutside(environment.GITHUB_EVENT_NAME ?? '', event)
    const store = runnerStore(environment, log, { isFromOutside })
    const temporary = environment.RUNNER_TEMP || tmpdir()
    const surroundings = { environment, log, event, store, signal, temporary, mirrorOf: null }
    const failure = await runOnOne(settings, Date.now(), surroundings, async ({ report }, { conversation }) => {
      // A variable that is there and empty is taken for none, as the runner's own toolkit does it.
      const workspace = resolve(environment.GITHUB_WORKSPACE || '.')
      const written = await publishReportFiles(report, settings.run.files, { temporary, summary: null, workspace })
      for (const line of [resultLine(report), ...linesOf(written)]) log.info(line)
      await publishSummary(renderSummary(report), log)
      publishOutputs(outputsOf(report, written.report))
      await publishComment(report, settings, conversation, log)
    })
    if (failure !== null) core.setFailed(failure)
  } catch (thrown) {
    log.debug(traceOf(thrown))
    core.setFailed(harmlessLines(sentenceFor(thrown, signal)))
    if (signal.aborted) process.exitCode = UNMEASURED
  }
}

/** The event that started the workflow; nothing where it cannot be read, as outside of a runner. */
async function readEvent(environment: NodeJS.ProcessEnv): Promise<unknown> {
  const path = forgetEvent(environment)
  if (path === undefined) return null
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
