import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { GIT_ENVIRONMENT } from '../../__tests__/support/git.ts'
import { FIELDS } from '../../src/sources/git/decode.ts'
import { count, megabytes, time, times } from '../numbers.ts'
import type { CloneMeasured, CloneTask } from '../programs/measure-clone.ts'
import { runProgram } from '../programs/program.ts'
import type { CloneRead } from '../programs/read-clone.ts'
import { withRepository } from '../repository.ts'
import { median, repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZES = [10_000, 82_000]
const LARGE_SIZES = [...SIZES, 640_000]
const PEOPLE = 2_000

/** So many that the median of a short time says something. */
const MANY_RUNS = 15
const FEW_RUNS = 5
/** Larger clones are measured few times. */
const MOST_COMMITS_OFTEN = 100_000

const MOST_TIMES_LOG = 1.3
/**
 * Smaller clones are not held to what is promised of measuring and of memory: what does not depend on their size weighs too
 * much with them.
 */
const LEAST_COMMITS_PROMISED = 50_000
/** The log of commits takes six; the rest is room for what the garbage collector leaves from one run to another. */
const MOST_BYTES_PER_COMMIT = 16

/** The same clone, read by git and by us. */
interface Comparison {
  readonly commits: number
  /** `git log` whose output goes to /dev/null. */
  readonly logMs: number
  /** `git log` whose output another program reads. */
  readonly pipedLogMs: number
  readonly shortlogMs: number
  /** Every commit is handed over. */
  readonly readMs: number
  /** The figures are there. */
  readonly measuredMs: number
  readonly peakBytes: number
}

/**
 * A clone on disk, beside what git itself needs.
 *
 * @param isLarge whether there is time for a history of 640,000 commits, which takes some minutes to generate
 */
export async function clone(isLarge: boolean): Promise<Section> {
  const comparisons: Comparison[] = []
  for (const commits of isLarge ? LARGE_SIZES : SIZES) {
    const compared = await withRepository({ commits, people: PEOPLE }, ({ path }) => compare(path, commits))
    comparisons.push({ commits, ...compared })
  }
  const large = comparisons.filter(({ commits }) => commits >= LEAST_COMMITS_PROMISED)
  return {
    title: 'A clone on disk',
    method: [
      'Reading: from opening the clone until every commit has been handed over. Measuring: until the figures are there, in a run of',
      'its own. `git log` with the same fields is timed twice: to /dev/null, where nobody gets them, and into a pipe that `cat` reads.',
      'Our promise for reading is against the pipe, because we read one, too. Into a pipe, plain git writes each commit on its own,',
      'which is slow; we switch that off (`GIT_FLUSH=0`), and this is why we can be faster than the pipe. `git shortlog -sne` only counts.',
      'Our times leave out the start of Node; git’s include the start of git.',
      '',
      `Medians of ${MANY_RUNS} runs in turn, or ${FEW_RUNS} above ${count(MOST_COMMITS_OFTEN)} commits; the clones were just read, so that the disk does not matter.`,
      `Each history has ${count(PEOPLE)} people. What does not depend on the number of commits (a few questions to git, code that runs for`,
      `the first time) weighs much with the smallest clone and little with a large one, so measuring is promised from ${count(LEAST_COMMITS_PROMISED)}`,
      'commits on. Memory is the most that our process ever had while it measured, with Node itself (some 45 MB) and what it had not',
      'collected yet, without git’s own.',
    ].join('\n'),
    table: {
      columns: [
        'Commits',
        '`git log` to /dev/null',
        'into a pipe',
        '`git shortlog`',
        'we read',
        'to the pipe',
        'to /dev/null',
        'we measure',
        'to /dev/null',
        'to `git shortlog`',
        'memory',
      ],
      rows: comparisons.map(each => [
        count(each.commits),
        time(each.logMs),
        time(each.pipedLogMs),
        time(each.shortlogMs),
        time(each.readMs),
        times(each.readMs / each.pipedLogMs),
        times(each.readMs / each.logMs),
        time(each.measuredMs),
        times(each.measuredMs / each.logMs),
        times(each.measuredMs / each.shortlogMs),
        megabytes(each.peakBytes),
      ]),
    },
    goals: [...comparisons.map(readingGoal), ...large.map(measuringGoal), ...memoryGoals(large)],
  }
}

async function compare(path: string, commits: number): Promise<Omit<Comparison, 'commits'>> {
  const log = ['log', '-z', `--format=${FIELDS.join('%x00')}`, '--no-mailmap']
  const runs = await repeat(commits > MOST_COMMITS_OFTEN ? FEW_RUNS : MANY_RUNS, async () => ({
    logMs: await timeOf(path, 'git', log),
    // The status is cat's; that git can do it has just been seen.
    pipedLogMs: await timeOf(path, 'sh', ['-c', 'git "$@" | cat', 'sh', ...log]),
    shortlogMs: await timeOf(path, 'git', ['shortlog', '-sne', 'HEAD']),
    read: await runProgram<CloneTask, CloneRead>('read-clone', { path }),
    measured: await runProgram<CloneTask, CloneMeasured>('measure-clone', { path }),
  }))
  if (runs.some(({ read, measured }) => read.commits !== commits || measured.commits !== commits)) {
    throw new Error('Not every commit was read.')
  }
  return {
    logMs: median(runs.map(({ logMs }) => logMs)),
    pipedLogMs: median(runs.map(({ pipedLogMs }) => pipedLogMs)),
    shortlogMs: median(runs.map(({ shortlogMs }) => shortlogMs)),
    readMs: median(runs.map(({ read }) => read.ms)),
    measuredMs: median(runs.map(({ measured }) => measured.ms)),
    peakBytes: median(runs.map(({ measured }) => measured.peakBytes)),
  }
}

/** Milliseconds of a command whose output goes to /dev/null. */
async function timeOf(cwd: string, command: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  const [status] = await once(spawn(command, args, { cwd, env: GIT_ENVIRONMENT, stdio: 'ignore' }), 'exit')
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}.`)
  return performance.now() - startedAt
}

function readingGoal({ commits, pipedLogMs, readMs }: Comparison): Section['goals'][number] {
  const ratio = readMs / pipedLogMs
  return {
    promise: `A clone of ${count(commits)} commits is read in at most ${MOST_TIMES_LOG} times the time that plain \`git log\` takes to write the same fields into a pipe`,
    found: times(ratio),
    isMet: ratio <= MOST_TIMES_LOG,
  }
}

function measuringGoal({ commits, logMs, measuredMs }: Comparison): Section['goals'][number] {
  const ratio = measuredMs / logMs
  return {
    promise: `A clone of ${count(commits)} commits is measured in at most ${MOST_TIMES_LOG} times the time of \`git log\` to /dev/null`,
    found: times(ratio),
    isMet: ratio <= MOST_TIMES_LOG,
  }
}

/** What each commit costs in memory, from one size to the next. */
function memoryGoals([small, large]: readonly Comparison[]): Section['goals'] {
  if (small === undefined || large === undefined) return []
  const bytes = (large.peakBytes - small.peakBytes) / (large.commits - small.commits)
  return [
    {
      promise: `From ${count(small.commits)} to ${count(large.commits)} commits, the most memory that measuring ever takes grows by at most ${MOST_BYTES_PER_COMMIT} bytes a commit`,
      found: `${Math.round(bytes)} bytes`,
      isMet: bytes <= MOST_BYTES_PER_COMMIT,
    },
  ]
}
