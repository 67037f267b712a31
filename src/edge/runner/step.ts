import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { sentenceFor, traceOf } from '../../errors.ts'
import { comesFromOutside } from '../../github/event.ts'
import type { Log } from '../../log.ts'
import { runnerStore } from '../../sources/cache/runner-store.ts'
import { harmlessLines } from '../../text/escape.ts'
import { UNMEASURED } from '../cancellation.ts'
import type { Surroundings } from '../connections.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'

/** The runner takes commands from the log, so nothing gets there as it came. */
const log: Log = {
  info: message => core.info(harmlessLines(message)),
  notice: message => core.notice(harmlessLines(message)),
  debug: message => core.debug(harmlessLines(message)),
}

/** What a step of a workflow brings. */
export interface StepSurroundings extends Surroundings {
  /** Absolute path of the folder that paths start at. */
  readonly workspace: string
}

/** What one of our actions is. */
export interface StepOf<Settings> {
  /**
   * Gives every input its meaning.
   *
   * @param read an input's text; empty where it was not given
   * @throws UserError that names every invalid one
   */
  readonly parse: (read: (input: string) => string) => Settings
  /** What GitHub is asked with; empty where there is nothing. */
  readonly tokenIn: (settings: Settings) => string
  /**
   * Does what the action is for.
   *
   * @returns why the gate failed; `null` unless it did
   */
  readonly work: (settings: Settings, surroundings: StepSurroundings) => Promise<string | null>
}

/**
 * One step of a workflow: reads the inputs, runs, and makes the step fail when the gate says no or nothing could be measured.
 * Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export async function step<Settings>(
  { parse, tokenIn, work }: StepOf<Settings>,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  dropRelativePrograms(environment)
  try {
    const settings = parse(name => core.getInput(name, { trimWhitespace: false }))
    forgetSecrets(environment)
    const token = tokenIn(settings)
    if (token !== '') core.setSecret(token)
    const event = await readEvent(environment)
    const isFromOutside = comesFromOutside(environment.GITHUB_EVENT_NAME ?? '', event)
    const store = runnerStore(environment, log, { isFromOutside })
    const temporary = environment.RUNNER_TEMP || tmpdir()
    // A variable that is there and empty is taken for none, as the runner's own toolkit does it.
    const workspace = resolve(environment.GITHUB_WORKSPACE || '.')
    const surroundings = { environment, log, event, store, signal, temporary, mirrorOf: null, workspace }
    const failure = await work(settings, surroundings)
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
