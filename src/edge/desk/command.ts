import { tmpdir } from 'node:os'
import { CommanderError } from 'commander'
import { messageOf, sentenceFor, traceOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { renderSummary } from '../../render/markdown/summary.ts'
import { renderMailmapBlock } from '../../render/terminal/mailmap-block.ts'
import { renderBrief, renderTerminal, type Screen } from '../../render/terminal/terminal.ts'
import { type Outcome, run } from '../../run/run.ts'
import { parseSettings, type Settings } from '../../settings/settings.ts'
import { folderStore } from '../../sources/cache/folder-store.ts'
import { harmlessLines, plainLine } from '../../text/escape.ts'
import { gateSentence } from '../../words/gate-sentence.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../environment.ts'
import { connectWorld } from '../world.ts'
import { linesOf } from '../written-files.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { isAutomated } from './automation.ts'
import { describeCommand, STATUS, type Terminal } from './help.ts'
import { INPUT_OPTIONS } from './options.ts'
import { type Output, screenOf } from './screen.ts'
import { type InputTexts, inputsOfTarget, mayBeTarget, tokenIn } from './target.ts'

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

/** What stands in for what is not said, so that nothing is called missing where something else is wrong. */
const NOTHING_MISSING: InputTexts = { repository: 'owner/name', token: 'none' }

/**
 * The options as inputs, and what the target says besides.
 *
 * @throws UserError that names everything that is wrong
 */
function readSettings({ program, problems }: Arguments, environment: NodeJS.ProcessEnv): Settings {
  const values = program.opts<Partial<Record<string, string>>>()
  const options: InputTexts = Object.fromEntries(INPUT_OPTIONS.map(name => [name, values[camelCase(name)]]))
  const refusals = [...problems]
  const token = tokenIn(environment)
  const ofTarget = orTold(() => inputsOfTarget(program.args[0], options, environment), refusals)
  const given: InputTexts = token === '' ? { ...ofTarget } : { ...ofTarget, token }
  const fallbacks = refusals.length === 0 ? given : { ...NOTHING_MISSING, ...given }
  const settings = orTold(() => parseSettings(name => options[name] ?? fallbacks[name] ?? ''), refusals)
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join('\n'))
  return settings
}

/** What can be read; `null` where it is refused, which is then told with the other refusals. */
function orTold<Value>(read: () => Value, refusals: string[]): Value | null {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    refusals.push(thrown.message)
    return null
  }
}

/** What is printed, and how. */
interface Display {
  readonly screen: Screen
  /** The first screen alone. */
  readonly isBrief: boolean
  /** Whether somebody sits there, and nobody else will read it. */
  readonly isPrivate: boolean
}

/** To be asked before the environment forgets anything. */
function displayOf(stdout: Output, environment: NodeJS.ProcessEnv, { program }: Arguments): Display {
  return {
    screen: screenOf(stdout, environment),
    isBrief: program.opts<{ brief?: boolean }>().brief === true,
    isPrivate: stdout.isTTY === true && !isAutomated(environment),
  }
}

async function publish(
  { report, ledger }: Outcome,
  settings: Settings,
  stdout: Output,
  { screen, isBrief, isPrivate }: Display,
): Promise<void> {
  const files = { temporary: tmpdir(), summary: renderSummary(report), workspace: process.cwd() }
  const written = linesOf(await publishReportFiles(report, settings.files, files))
  // On a brief screen the files have their lines, and a gap before them.
  const brief = () => renderBrief(report, screen, LINES_OF_A_SCREEN - written.length - 1)
  stdout.write(isBrief ? brief() : renderTerminal(report, screen))
  // Lines for a `.mailmap` hold e-mail addresses: for the eyes of whoever sits there, and for no file or log.
  const lines = isBrief || settings.anonymize ? '' : renderMailmapBlock(report.measurement, ledger.identities)
  stdout.write(lines === '' || isPrivate ? lines : HOW_TO_GET_LINES)
  stdout.write(`\n${written.join('\n')}\n`)
}

/** How high a terminal is that nobody has made higher. */
const LINES_OF_A_SCREEN = 24

const HOW_TO_GET_LINES = `
Lines for a .mailmap hold e-mail addresses: run this in a terminal to see them.
`

function logTo({ stderr }: Terminal): Log {
  const write = (message: string) => stderr.write(`${plainLine(message)}\n`)
  return { info: write, notice: write, debug: () => {} }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
