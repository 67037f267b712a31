import { tmpdir } from 'node:os'
import { CommanderError } from 'commander'
import { sentenceFor, traceOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { folderStore } from '../../sources/cache/folder-store.ts'
import { mirrorsIn } from '../../sources/fetch/mirror.ts'
import { harmlessLines, plainLine } from '../../text/escape.ts'
import type { Surroundings } from '../connections.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { type Display, displayOf } from './display.ts'
import { type CommandWords, describeCommand, STATUS, type Terminal } from './help.ts'
import { mayBeTarget } from './target.ts'

/** What one of our commands is. */
export interface DeskCommand<Settings> {
  readonly words: CommandWords
  /**
   * Gives every argument its meaning.
   *
   * @throws UserError that names everything that is wrong
   */
  readonly read: (given: Arguments, environment: NodeJS.ProcessEnv) => Settings
  /**
   * Does what the command is for.
   *
   * @returns why the gate failed; `null` unless it did
   */
  readonly work: (settings: Settings, at: Desk) => Promise<string | null>
}

/** Where somebody sits. */
export interface Desk {
  readonly surroundings: Surroundings
  readonly display: Display
  readonly stdout: Terminal['stdout']
  /** The targets as they were written. */
  readonly targets: readonly string[]
}

/**
 * Runs a command in a terminal. Never throws.
 *
 * @param args the command's arguments, without its name
 * @param signal given when the run is cancelled
 * @returns the exit status
 */
export async function sit<Settings>(
  { words, read, work }: DeskCommand<Settings>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  dropRelativePrograms(environment)
  try {
    const describe = () => describeCommand(words, terminal, environment)
    const given = readArguments(args, describe, arg => mayBeTarget(arg, environment))
    const settings = read(given, environment)
    const display = displayOf(terminal.stdout, environment, given)
    forgetSecrets(environment)
    forgetEvent(environment)
    const log = logTo(terminal)
    const kept = { store: folderStore(environment, log), mirrorOf: mirrorsIn(environment, log) }
    const surroundings = { environment, log, event: null, signal, temporary: tmpdir(), ...kept }
    const desk = { surroundings, display, stdout: terminal.stdout, targets: given.program.args }
    const failure = await work(settings, desk)
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

function logTo({ stderr }: Terminal): Log {
  const write = (message: string) => stderr.write(`${plainLine(message)}\n`)
  return { info: write, notice: write, debug: () => {} }
}
