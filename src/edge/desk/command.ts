import { CommanderError } from 'commander'
import { messageOf, sentenceFor, traceOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { run } from '../../run/run.ts'
import { folderStore } from '../../sources/cache/folder-store.ts'
import { harmlessLines, plainLine } from '../../text/escape.ts'
import { gateSentence } from '../../words/gate-sentence.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'
import { connectWorld } from '../world.ts'
import { readArguments } from './arguments.ts'
import { displayOf, publish } from './display.ts'
import { describeCommand, STATUS, type Terminal } from './help.ts'
import { readSettings } from './settings.ts'
import { mayBeTarget } from './target.ts'

/**
 * The same run from a terminal, on a clone or over GitHub's API. Never throws.
 *
 * @param args the command's arguments, without the program's name
 * @param signal given when the run is cancelled
 * @returns the exit status
 */
export async function command(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  dropRelativePrograms(environment)
  try {
    const describe = () => describeCommand(terminal, environment)
    const given = readArguments(args, describe, arg => mayBeTarget(arg, environment))
    const settings = readSettings(given, environment)
    const display = displayOf(terminal.stdout, environment, given)
    forgetSecrets(environment)
    forgetEvent(environment)
    const log = logTo(terminal)
    const store = folderStore(environment, log)
    const report = await run(settings, Date.now(), {
      ...connectWorld(settings, { environment, log, event: null, store, signal }),
      publish: outcome => publish(outcome, settings, terminal.stdout, display),
    })
    const failure = gateSentence(report)
    if (failure === null) return STATUS.passed
    terminal.stderr.write(`${failure}\n`)
    return STATUS.failed
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? STATUS.passed : STATUS.unmeasured
    terminal.stderr.write(`${harmlessLines(sentenceFor(thrown, signal))}\n`)
    // A defect can only be mended by somebody who sees where it is.
    const isDefect = !(thrown instanceof UserError) && !signal.aborted
    if (isDefect) terminal.stderr.write(`${harmlessLines(traceOf(thrown))}\n`)
    return STATUS.unmeasured
  }
}

/**
 * What is said when the output cannot be written. Whoever reads it may stop reading, as `head` does; that is no failure.
 *
 * @returns the exit status; `undefined` leaves it to what was measured
 */
export function statusWithoutOutput(error: unknown, stderr: Terminal['stderr']): number | undefined {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return undefined
  stderr.write(`The output cannot be written: ${harmlessLines(messageOf(error))}.\n`)
  return STATUS.unmeasured
}

function logTo({ stderr }: Terminal): Log {
  const write = (message: string) => stderr.write(`${plainLine(message)}\n`)
  return { info: write, notice: write, debug: () => {} }
}
