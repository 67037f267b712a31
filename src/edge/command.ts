import { tmpdir } from 'node:os'
import { Command, CommanderError, Option } from 'commander'
import { messageOf, sentenceFor, traceOf, UserError } from '../errors.ts'
import { folderStore } from '../history/cache/folder-store.ts'
import type { Log } from '../log.ts'
import { type Outcome, run } from '../main.ts'
import { publishReportFiles, type WrittenFiles } from '../publish/report-files.ts'
import { harmlessLines, plainLine } from '../report/escape.ts'
import { gateSentence } from '../report/gate-sentence.ts'
import { renderMailmapBlock } from '../report/mailmap-block.ts'
import { renderSummary } from '../report/summary.ts'
import { renderTerminal } from '../report/terminal.ts'
import { INPUTS, type InputName } from '../settings/inputs.ts'
import { parseSettings, type Settings } from '../settings/settings.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { UNMEASURED } from './cancellation.ts'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from './environment.ts'
import { type InputTexts, inputsOfTarget, mayBeTarget, tokenIn } from './target.ts'
import { VERSION } from './version.ts'
import { connectWorld } from './world.ts'

/** What the command uses of a process. */
export interface Terminal {
  readonly stdout: { readonly write: (text: string) => unknown; readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: { readonly write: (text: string) => unknown }
}

/** The command's exit status: measured and passed, the gate failed, could not be measured. */
const STATUS = { passed: 0, failed: 1, unmeasured: UNMEASURED } as const

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
    const describe = () => describeCommand(terminal)
    const settings = readSettings(
      readArguments(args, describe, arg => mayBeTarget(arg, environment)),
      environment,
    )
    forgetSecrets(environment)
    forgetEvent(environment)
    const log = logTo(terminal)
    const store = folderStore(environment, log)
    const report = await run(settings, Date.now(), {
      ...connectWorld(settings, { environment, log, event: null, store, signal }),
      publish: outcome => publish(outcome, settings, environment, terminal),
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

function describeCommand({ stdout, stderr }: Terminal): Command {
  const program = new Command('pony-factor')
    .description('Measures how many people hold the majority of a repository, and how many of them are still here.')
    .argument(
      '[target]',
      'the folder of a clone, or owner/name on GitHub with GITHUB_TOKEN set (default: where you stand)',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: text => stdout.write(text), writeErr: text => stderr.write(text) })
  for (const { name, default: fallback, description } of OPTIONS) {
    const shown = fallback === '' ? description : `${description} (default: ${fallback})`
    const value = SWITCHES.includes(name) ? '[true|false]' : '<value>'
    program.addOption(new Option(`--${name} ${value}`, shown))
  }
  return program
}

/** Every input but the token, which others on the machine would see in a command; a variable holds it. */
const OPTIONS = INPUTS.filter(({ name }) => name !== 'token')

/** The inputs that are true or false. */
const SWITCHES: readonly InputName[] = INPUTS.filter(input => /^(?:true|false)$/.test(input.default)).map(
  ({ name }) => name,
)

/** What stands in for what is not said, so that nothing is called missing where something else is wrong. */
const NOTHING_MISSING: InputTexts = { repository: 'owner/name', token: 'none' }

/**
 * The options as inputs, and what the target says besides.
 *
 * @throws UserError that names everything that is wrong
 */
function readSettings({ program, problems }: Arguments, environment: NodeJS.ProcessEnv): Settings {
  const values = program.opts<Partial<Record<string, string>>>()
  const options: InputTexts = Object.fromEntries(OPTIONS.map(({ name }) => [name, values[camelCase(name)]]))
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

async function publish(
  { report, ledger }: Outcome,
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  { stdout }: Terminal,
): Promise<void> {
  const files = { temporary: tmpdir(), summary: renderSummary(report), workspace: process.cwd() }
  const written = await publishReportFiles(report, settings.files, files)
  const color = stdout.isTTY === true && (environment.NO_COLOR ?? '') === ''
  stdout.write(renderTerminal(report, { color, columns: stdout.columns ?? 100 }))
  // The block holds e-mail addresses, which the log of a workflow would show to everybody.
  const isPrivate = (environment.CI ?? '') === ''
  if (isPrivate && !settings.anonymize) stdout.write(renderMailmapBlock(report.measurement, ledger.identities))
  stdout.write(`\n${linesOf(written).join('\n')}\n`)
}

/** Where everything was written, a line each. */
function linesOf({ report, summary, others }: WrittenFiles): readonly string[] {
  const beside = summary === null ? [] : [{ what: 'The summary', path: summary }]
  const files = [{ what: 'The report', path: report }, ...beside, ...others]
  const width = Math.max(...files.map(({ what }) => what.length))
  return files.map(({ what, path }) => `${`${what}:`.padEnd(width + 1)} ${path}`)
}

function logTo({ stderr }: Terminal): Log {
  const write = (message: string) => stderr.write(`${plainLine(message)}\n`)
  return { info: write, notice: write, debug: () => {} }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
