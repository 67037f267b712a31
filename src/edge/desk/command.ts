import { messageOf } from '../../errors.ts'
import type { Settings } from '../../settings/settings.ts'
import { harmlessLines } from '../../text/escape.ts'
import { runOnOne } from '../one-repository.ts'
import { publish } from './display.ts'
import { STATUS, type Terminal } from './help.ts'
import { ONE_REPOSITORY } from './options.ts'
import { readSettings } from './settings.ts'
import { type Desk, type DeskCommand, sit } from './sitting.ts'
import { noteOnTarget } from './target.ts'

const ONE: DeskCommand<Settings> = { words: ONE_REPOSITORY, read: readSettings, work }

/**
 * The same runs from a terminal, on clones or over GitHub's API. Never throws. A folder that is called as a command is, is measured
 * as `./projects`.
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
  const [first, ...others] = args
  const command = await otherCommand(first)
  return command === null
    ? sit(ONE, args, environment, terminal, signal)
    : command(others, environment, terminal, signal)
}

type Sitting = (...desk: Parameters<typeof command>) => Promise<number>

/** A command that a first argument names; only who asks for it pays for loading it. */
async function otherCommand(name: string | undefined): Promise<Sitting | null> {
  if (name === 'projects') {
    const { PROJECTS } = await import('./projects.ts')
    return (...desk) => sit(PROJECTS, ...desk)
  }
  if (name === 'dependencies') {
    const { DEPENDENCIES } = await import('./dependencies.ts')
    return (...desk) => sit(DEPENDENCIES, ...desk)
  }
  return null
}

function work(settings: Settings, { surroundings, display, stdout, targets }: Desk): Promise<string | null> {
  const { environment, log } = surroundings
  const note = settings.run.token === '' ? noteOnTarget(targets[0] ?? '', environment) : null
  if (note !== null) log.info(note)
  return runOnOne(settings, Date.now(), surroundings, reported => publish(reported, settings.run, stdout, display))
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
