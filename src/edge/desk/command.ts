import { tmpdir } from 'node:os'
import { CommanderError } from 'commander'
import { messageOf, sentenceFor, traceOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { folderStore } from '../../sources/cache/folder-store.ts'
import { mirrorsIn } from '../../sources/fetch/mirror.ts'
import { harmlessLines, plainLine } from '../../text/escape.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'
import { runOnOne } from '../one-repository.ts'
import { readArguments } from './arguments.ts'
import { displayOf, publish } from './display.ts'
import { describeCommand, STATUS, type Terminal } from './help.ts'
import { readSettings } from './settings.ts'
import { mayBeTarget, noteOnTarget } from './target.ts'

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
    const note = settings.run.token === '' ? noteOnTarget(given.program.args[0] ?? '', environment) : null
    if (note !== null) log.info(note)
    const kept = { store: folderStore(environment, log), mirrorOf: mirrorsIn(environment, log) }
    const surroundings = { environment, log, event: null, signal, temporary: tmpdir(), ...kept }
    const failure = await runOnOne(settings, Date.now(), surroundings, reported =>
      publish(reported, settings.run, terminal.stdout, display),
    )
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
