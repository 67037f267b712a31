import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { GIT_ENVIRONMENT } from '../../__tests__/support/git.ts'
import { FIELDS } from '../../src/history/git/decode.ts'
import { count, megabytes, time, times } from '../numbers.ts'
import type { CloneMeasured, CloneTask } from '../programs/measure-clone.ts'
import { runProgram } from '../programs/program.ts'
import { withRepository } from '../repository.ts'
import { median, repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZES = [10_000, 82_000]
const LARGE_SIZES = [...SIZES, 640_000]
const PEOPLE = 2_000
const RUNS = 5

/** Below, what does not hang on the number of commits weighs too much. */
const LEAST_COMMITS = 50_000
const MOST_TIMES_LOG = 1.3
/** The log of commits takes 12; the rest is what commits that say something new bring along. */
const MOST_BYTES_PER_COMMIT = 32

/** The same clone, read by git and by us. */
interface Comparison {
  readonly commits: number
  readonly logMs: number
  readonly shortlogMs: number
  readonly oursMs: number
  readonly peakBytes: number
  readonly keptBytes: number
}

/**
 * A clone on disk, beside what git itself needs.
 *
 * @param isLarge whether there is time for a history of 640,000 commits, which takes some minutes to generate
 */
export async function clone(isLarge: boolean): Promise<Section> {
  const comparisons: Comparison[] = []
  for (const commits of isLarge ? LARGE_SIZES : SIZES) {
    const compared = await withRepository({ commits, people: PEOPLE }, ({ path }) => compare(path))
    comparisons.push({ commits, ...compared })
  }
  const large = comparisons.filter(({ commits }) => commits >= LEAST_COMMITS)
  return {
    title: 'A clone on disk',
    method: [
      'Time from opening the clone to the figures, beside `git log` that writes the same fields to /dev/null and beside',
      `\`git shortlog -sne\`, which only counts. Medians of ${RUNS} runs in turn; the clones were just read, so that the disk does`,
      `not matter. Each history has ${count(PEOPLE)} people. What does not hang on the number of commits (a few questions to git, code`,
      `that runs for the first time) takes about ${time(fixedMs(comparisons))}, which is much beside a \`git log\` of the smallest clone, and little`,
      'beside that of a large one. Memory that is kept is what is in use after everything was measured; at most is what the process',
      'ever had, with Node itself (some 45 MB) and what it has not collected yet, which is less where less was read.',
    ].join('\n'),
    table: {
      columns: [
        'Commits',
        '`git log`',
        '`git shortlog`',
        'ours',
        'to `git log`',
        'to `git shortlog`',
        'memory kept',
        'at most',
      ],
      rows: comparisons.map(({ commits, logMs, shortlogMs, oursMs, keptBytes, peakBytes }) => [
        count(commits),
        time(logMs),
        time(shortlogMs),
        time(oursMs),
        times(oursMs / logMs),
        times(oursMs / shortlogMs),
        megabytes(keptBytes),
        megabytes(peakBytes),
      ]),
    },
    goals: [...large.map(timeGoal), ...memoryGoals(large)],
  }
}

async function compare(path: string): Promise<Omit<Comparison, 'commits'>> {
  const runs = await repeat(RUNS, async () => ({
    logMs: await timeGit(path, ['log', '-z', `--format=${FIELDS.join('%x00')}`, '--no-mailmap']),
    shortlogMs: await timeGit(path, ['shortlog', '-sne', 'HEAD']),
    ours: await runProgram<CloneTask, CloneMeasured>('measure-clone', { path }),
  }))
  return {
    logMs: median(runs.map(({ logMs }) => logMs)),
    shortlogMs: median(runs.map(({ shortlogMs }) => shortlogMs)),
    oursMs: median(runs.map(({ ours }) => ours.ms)),
    peakBytes: median(runs.map(({ ours }) => ours.peakBytes)),
    keptBytes: median(runs.map(({ ours }) => ours.keptBytes)),
  }
}

/** Milliseconds of a git command whose output goes to /dev/null. */
async function timeGit(cwd: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  const [status] = await once(spawn('git', args, { cwd, env: GIT_ENVIRONMENT, stdio: 'ignore' }), 'exit')
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with status ${status}.`)
  return performance.now() - startedAt
}

function timeGoal({ commits, logMs, oursMs }: Comparison): Section['goals'][number] {
  const ratio = oursMs / logMs
  return {
    promise: `A clone of ${count(commits)} commits is measured in at most ${MOST_TIMES_LOG} times the time of \`git log\``,
    found: times(ratio),
    isMet: ratio <= MOST_TIMES_LOG,
  }
}

/** By how much the smallest clone takes longer than its `git log`. */
function fixedMs([smallest]: readonly Comparison[]): number {
  return smallest === undefined ? 0 : smallest.oursMs - smallest.logMs
}

/** What each commit costs in memory, from one size to the next. */
function memoryGoals([small, large]: readonly Comparison[]): Section['goals'] {
  if (small === undefined || large === undefined) return []
  const bytes = (large.keptBytes - small.keptBytes) / (large.commits - small.commits)
  return [
    {
      promise: `From ${count(small.commits)} to ${count(large.commits)} commits, the memory that is kept grows by at most ${MOST_BYTES_PER_COMMIT} bytes a commit`,
      found: `${Math.round(bytes)} bytes`,
      isMet: bytes <= MOST_BYTES_PER_COMMIT,
    },
  ]
}
