import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { inspect } from 'node:util'
import * as core from '@actions/core'
import { sentenceFor } from '../errors.ts'
import { comesFromOutside } from '../github/event.ts'
import { runnerStore } from '../history/cache/runner-store.ts'
import type { Log } from '../log.ts'
import { type Outcome, run } from '../main.ts'
import { publishComment } from '../publish/comment.ts'
import { publishOutputs } from '../publish/outputs.ts'
import { publishReportFiles } from '../publish/report-files.ts'
import { publishSummary } from '../publish/summary.ts'
import { harmlessLines } from '../report/escape.ts'
import { gateSentence } from '../report/gate-sentence.ts'
import { outputsOf } from '../report/outputs.ts'
import { renderSummary } from '../report/summary.ts'
import { parseSettings } from '../settings/settings.ts'
import { UNMEASURED } from './cancellation.ts'
import { connectWorld } from './world.ts'

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
  try {
    const settings = parseSettings(name => core.getInput(name))
    if (settings.token !== '') core.setSecret(settings.token)
    const event = await readEvent(environment)
    const isFromOutside = comesFromOutside(environment.GITHUB_EVENT_NAME ?? '', event)
    const store = runnerStore(environment, log, { isFromOutside })
    const world = connectWorld(settings, { environment, log, event, store, signal })
    const publish = async ({ report }: Outcome) => {
      const temporary = environment.RUNNER_TEMP ?? tmpdir()
      const { report: path } = await publishReportFiles(report, settings.files, { temporary, summary: null })
      await publishSummary(renderSummary(report), log)
      publishOutputs(outputsOf(report, path))
      await publishComment(report, settings, world.conversation, log)
    }
    const failure = gateSentence(await run(settings, Date.now(), { ...world, publish }))
    if (failure !== null) core.setFailed(failure)
  } catch (thrown) {
    log.debug(inspect(thrown))
    core.setFailed(harmlessLines(sentenceFor(thrown, signal)))
    if (signal.aborted) process.exitCode = UNMEASURED
  }
}

/** The event that started the workflow; nothing where it cannot be read, as outside of a runner. */
async function readEvent({ GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): Promise<unknown> {
  if (path === undefined) return null
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
