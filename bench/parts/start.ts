import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { findNode24 } from '../../__tests__/support/node24.ts'
import { megabytes, time, times } from '../numbers.ts'
import type { UntilFirstRequest } from '../programs/first-request.ts'
import { median, repeat } from '../samples.ts'
import type { Goal, Section } from '../section.ts'

const RUNS = 21
const MOST_TIMES_ALONE = 5.5
const ENTRY = fileURLToPath(new URL('../../../dist/index.js', import.meta.url))
const BUNDLE = join(dirname(ENTRY), 'main.js')
const CONNECT = fileURLToPath(new URL('../programs/connect.js', import.meta.url))
const FIRST_REQUEST = new URL('../programs/first-request.js', import.meta.url).href

/** Nobody listens there, and nobody has to: the program ends as soon as it opens the connection. */
const PORT = 65_123

/** What a runner sets for a step without inputs, its cache included. */
const ENVIRONMENT = {
  INPUT_TOKEN: 'token-of-the-job',
  INPUT_REPOSITORY: 'octo/pony',
  GITHUB_API_URL: `http://127.0.0.1:${PORT}`,
  RUNNER_TEMP: tmpdir(),
  ACTIONS_CACHE_SERVICE_V2: 'true',
  ACTIONS_RESULTS_URL: `http://127.0.0.1:${PORT}/`,
  ACTIONS_RUNTIME_TOKEN: 'token-of-the-job',
}

/** `dist/index.js` of two of GitHub's own actions, in bytes, by their tags. */
const WELL_KNOWN = [
  { name: 'actions/checkout', tag: 'v7.0.1', commit: '3d3c42e', bytes: 1_452_503 },
  { name: 'actions/labeler', tag: 'v7.0.0', commit: 'bf12e9b', bytes: 1_586_267 },
]

/** What happens before anything is asked: work until the first request, and what has to be loaded for it. */
export async function start(): Promise<Section> {
  const atOnce = importedBy(BUNDLE)
  const bytes = bytesOf(atOnce)
  const node24 = findNode24()
  const nodes = [...new Set([process.execPath, ...(node24 === null ? [] : [node24])])]
  const measured = []
  for (const node of nodes) measured.push({ version: await versionOf(node), ...(await startUnder(node)) })
  const heaviest = WELL_KNOWN.map(known => ({ ...known, ratio: bytes / known.bytes }))
  return {
    title: 'The start',
    method: [
      'CPU time, all threads, from the start of the process until the action opens its first connection, in the environment',
      `that a runner sets up with its cache on; medians of ${RUNS} runs in turn with a program that does nothing but open a`,
      `connection; beside it the time on the clock. \`dist/main.js\` has ${megabytes(bytes)}, with what it imports. What the first request does not need lies in files`,
      `of its own, ${megabytes(bytesOf(later(atOnce)))} in all: the HTML page and the badge are loaded only when they are asked for. For comparison,`,
      '`dist/index.js` of',
      `${heaviest.map(({ name, tag, commit, bytes: theirs }) => `${name} ${tag} (${commit}) has ${megabytes(theirs)}`).join(', that of\n')}.`,
    ].join('\n'),
    table: {
      columns: [
        'Node',
        'Node alone',
        'until the first request',
        'to Node alone',
        'on the clock',
        'to Node alone',
        ...WELL_KNOWN.map(({ name }) => `size to ${name}`),
      ],
      rows: measured.map(({ version, alone, ours }) => [
        version,
        time(alone.cpuMs),
        time(ours.cpuMs),
        times(ours.cpuMs / alone.cpuMs),
        time(ours.wallMs),
        times(ours.wallMs / alone.wallMs),
        ...heaviest.map(({ ratio }) => times(ratio)),
      ]),
    },
    // GitHub runs the action on Node 24.
    goals: measured.slice(-1).map(goalOf),
  }
}

interface Started {
  readonly alone: UntilFirstRequest
  readonly ours: UntilFirstRequest
}

async function startUnder(node: string): Promise<Started> {
  const runs = await repeat(RUNS, async () => ({
    alone: await untilFirstRequest(node, [CONNECT, String(PORT)]),
    ours: await untilFirstRequest(node, [ENTRY]),
  }))
  return { alone: medians(runs.map(({ alone }) => alone)), ours: medians(runs.map(({ ours }) => ours)) }
}

function medians(runs: readonly UntilFirstRequest[]): UntilFirstRequest {
  return { cpuMs: median(runs.map(({ cpuMs }) => cpuMs)), wallMs: median(runs.map(({ wallMs }) => wallMs)) }
}

/** A file of the bundle, and those that are loaded with it, since it or one of them imports them. */
function importedBy(file: string, known: readonly string[] = []): readonly string[] {
  if (known.includes(file)) return known
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|\} from|import .+ from) "(\.[^"]+)";$/gm)
  return [...imports].reduce<readonly string[]>(
    (files, [, path = '']) => importedBy(join(dirname(file), path), files),
    [...known, file],
  )
}

/** The chunks that are loaded after the first request, if at all. */
function later(atOnce: readonly string[]): readonly string[] {
  const folder = dirname(BUNDLE)
  const chunks = readdirSync(folder).filter(file => /-[A-Z\d]{8}\.js$/.test(file))
  return chunks.map(file => join(folder, file)).filter(file => !atOnce.includes(file))
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}

async function untilFirstRequest(node: string, program: readonly string[]): Promise<UntilFirstRequest> {
  const args = ['--import', FIRST_REQUEST, ...program]
  const child = spawn(node, args, { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'] })
  const lastLine = (await text(child.stdout)).trimEnd().split('\n').at(-1) ?? ''
  return JSON.parse(lastLine)
}

async function versionOf(node: string): Promise<string> {
  return (await text(spawn(node, ['--version']).stdout)).trim()
}

function goalOf({ version, alone, ours }: Started & { readonly version: string }): Goal {
  const ratio = ours.cpuMs / alone.cpuMs
  return {
    promise: `Under Node ${version}, the first request takes at most ${MOST_TIMES_ALONE} times the CPU time of Node alone`,
    found: times(ratio),
    isMet: ratio <= MOST_TIMES_ALONE,
  }
}
