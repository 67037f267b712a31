import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { DEPENDENCIES_INPUTS } from '../../src/settings/inputs/dependencies.ts'
import { MEASURE_INPUTS } from '../../src/settings/inputs/measure.ts'
import { MERGE_INPUTS } from '../../src/settings/inputs/merge.ts'
import { PLAN_INPUTS } from '../../src/settings/inputs/plan.ts'
import { PROJECTS_INPUTS } from '../../src/settings/inputs/projects.ts'
import { INPUTS } from '../../src/settings/inputs.ts'
import type { Input } from '../../src/settings/reader.ts'

/** The inputs of our actions, by the names of the functions that run them. */
const ACTIONS = {
  act: INPUTS,
  projects: PROJECTS_INPUTS,
  plan: PLAN_INPUTS,
  measure: MEASURE_INPUTS,
  merge: MERGE_INPUTS,
  dependencies: DEPENDENCIES_INPUTS,
} as const satisfies Readonly<Record<string, readonly Input<string>[]>>

/** What a step of a workflow says. */
export interface Step {
  /** Which of our actions it uses. Default: `act`, the root's. */
  readonly uses?: keyof typeof ACTIONS
  /** What stands under `with:`; the other inputs have the defaults of action.yml. */
  readonly with?: Readonly<Record<string, string>>
  /** The event's name and payload. */
  readonly event?: { readonly name: string; readonly payload: unknown }
  /** Further variables of the runner's environment; `undefined` takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** What a step left behind. */
export interface StepResult {
  readonly status: number
  /** What the log shows, workflow commands included. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The JSON report; `null` where none was written. */
  readonly report: unknown
}

/** A runner's folder and environment for one step. */
export interface RunnerWorkspace {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly result: (status: number, log: string) => Promise<StepResult>
  readonly remove: () => Promise<void>
}

/** The runner's toolkit writes every summary into the file that it has seen first, as long as it is loaded. */
const ONLY_SUMMARY = join(tmpdir(), `pony-summary-${randomUUID()}`)

/**
 * Sets up what the runner sets up before it starts an action: the input variables and the command files.
 *
 * @param summary where the summary goes; default: into the step's folder
 */
export async function prepareStep(
  { uses = 'act', with: given = {}, event, environment = {} }: Step,
  summary?: string,
): Promise<RunnerWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'pony-step-'))
  const files = {
    output: join(folder, 'output'),
    summary: summary ?? join(folder, 'summary'),
    event: join(folder, 'event.json'),
  }
  await Promise.all([
    writeFile(files.output, ''),
    writeFile(files.summary, ''),
    writeFile(files.event, JSON.stringify(event?.payload ?? {})),
  ])
  const inputs = ACTIONS[uses].map(({ name, default: fallback }) => [
    `INPUT_${name.toUpperCase()}`,
    given[name] ?? (fallback || RUNNER_DEFAULTS[name] || ''),
  ])
  const all: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_EVENT_NAME: event?.name ?? 'push',
    GITHUB_REPOSITORY: 'octo/pony',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: folder,
    ...Object.fromEntries(inputs),
    ...environment,
  }
  return {
    folder,
    environment: Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    result: async (status, log) => {
      const outputs = parseCommandFile(await readFile(files.output, 'utf8'))
      return {
        status,
        log,
        outputs,
        summary: await readFile(files.summary, 'utf8'),
        report: await readReport(outputs.report),
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const RUNNER_DEFAULTS: Partial<Record<string, string>> = { token: 'token-of-the-job', repository: 'octo/pony' }

/**
 * Runs the committed bundle the way the runner does.
 *
 * @param node the program to run it with; default: the Node.js that runs the tests
 */
export async function runStep(step: Step, node = process.execPath): Promise<StepResult> {
  const workspace = await prepareStep(step)
  try {
    const { uses = 'act' } = step
    const entry = uses === 'act' ? 'index.js' : `${uses}/index.js`
    const bundle = fileURLToPath(new URL(`../../dist/${entry}`, import.meta.url))
    const { status, log } = await runProgram(node, [bundle], workspace.environment, workspace.folder)
    return await workspace.result(status, log)
  } finally {
    await workspace.remove()
  }
}

/**
 * Runs the action from its sources, in this process, so that it can be seen what of them was run. They are loaded once for all
 * steps of a test file; where it matters what happens while they are loaded, it is `runFreshSources` that is to be used.
 */
export async function runSources(step: Step, signal = new AbortController().signal): Promise<StepResult> {
  const workspace = await prepareStep(step, ONLY_SUMMARY)
  const { env, stdout } = process
  const [written, write] = [[] as string[], stdout.write]
  process.env = { ...workspace.environment }
  stdout.write = text => written.push(String(text)) > 0
  process.exitCode = 0
  try {
    const run = await RUNS[step.uses ?? 'act']()
    await run(process.env, signal)
    return await workspace.result(Number(process.exitCode), written.join(''))
  } finally {
    process.env = env
    stdout.write = write
    process.exitCode = 0
    await workspace.remove()
    await rm(ONLY_SUMMARY)
  }
}

const RUNS = {
  act: async () => (await import('../../src/edge/runner/action.ts')).act,
  projects: async () => (await import('../../src/edge/runner/projects.ts')).projects,
  plan: async () => (await import('../../src/edge/runner/plan.ts')).plan,
  measure: async () => (await import('../../src/edge/runner/measure.ts')).measure,
  merge: async () => (await import('../../src/edge/runner/merge.ts')).merge,
  dependencies: async () => (await import('../../src/edge/runner/dependencies.ts')).dependencies,
}

/** Runs the action from its sources, which are loaded anew, as a step of a workflow does it. */
export function runFreshSources(step: Step): Promise<StepResult> {
  jest.resetModules()
  return runSources(step)
}

/** Runs a program to its end, never longer than two minutes. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<{ status: number; log: string; stdout: string; stderr: string }> {
  return new Promise(resolve => {
    execFile(program, args, { env, cwd, timeout: 120_000, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 255
      resolve({ status, log: stdout + stderr, stdout, stderr })
    })
  })
}

/** Reads a command file in the runner's own way: `name<<delimiter`, the value's lines, the delimiter. */
function parseCommandFile(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([^<=]+)<<(.+)$/.exec(line) ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter)
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return outputs
}

async function readReport(path: string | undefined): Promise<unknown> {
  return path === undefined ? null : JSON.parse(await readFile(path, 'utf8'))
}
