import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withGitServer } from '../git-server.ts'
import { BYTES_PER_SECOND, LATENCY, manyHosted } from '../hosted.ts'
import { type Loopback, type Spent, withGitHub } from '../loopback.ts'
import { count, megabytes, time, times } from '../numbers.ts'
import { runProgram } from '../programs/program.ts'
import type { ManyMeasured, ManyTask } from '../programs/read-many.ts'
import { type GeneratedRepository, withRepositories } from '../repository.ts'
import type { Section } from '../section.ts'

const COMMITS = 2_000
const PEOPLE = 20
const SIZES = [25, 100]
/** As many different ones; each window has the same, and knows nothing of another. */
const DIFFERENT = 25

const PROMISED = 100
const MOST_POINTS = 30
const MOST_MS = 60_000
const MOST_REQUESTS_AGAIN = 4
const MOST_TIMES_MEMORY = 1.3

type Reading = ManyMeasured & Spent

/** So many repositories by one run, beside a run for each. */
interface Contest {
  readonly repositories: number
  readonly each: Reading
  readonly together: Reading
  /** The next run, with nothing new. */
  readonly again: Reading
}

/** Many repositories by one run. */
export async function manyRepositories(): Promise<Section> {
  const sizes = Array.from({ length: DIFFERENT }, (_, crowd) => ({ commits: COMMITS, people: PEOPLE, crowd }))
  const contests = await withRepositories(sizes, repositories =>
    withGitHub(repositories, github => withGitServer(repositories, url => contestsOn(github, url, repositories))),
  )
  return {
    title: 'GitHub, many repositories',
    method: [
      `The same GitHub and git server on loopback (${LATENCY.perRequest} ms for a request, ${LATENCY.perCommit} ms for each commit that it lists, ${BYTES_PER_SECOND / 1e6} MB a second), with`,
      `repositories of ${count(COMMITS)} commits by ${PEOPLE} people each, whom no other one of a window of ${DIFFERENT} has. “A run for each” fetches one after the other, without`,
      'the start of Node that each would take. Memory is the most that the process ever had, without git’s own.',
    ].join('\n'),
    table: {
      columns: [
        ...['Repositories', 'a run for each', 'requests', 'points', 'together', 'requests', 'points', 'memory'],
        ...['fewer points', 'faster', 'nothing new', 'requests', 'points', 'memory'],
      ],
      rows: contests.map(rowOf),
    },
    goals: [...contests.flatMap(goalsOf), ...memoryGoals(contests)],
  }
}

async function contestsOn(
  github: Loopback,
  serverUrl: string,
  repositories: readonly GeneratedRepository[],
): Promise<readonly Contest[]> {
  const contests: Contest[] = []
  const names = Object.keys(manyHosted(repositories))
  for (const size of SIZES) {
    const cache = await mkdtemp(join(tmpdir(), 'pony-factor-bench-'))
    const task = { repositories: names.slice(0, size), serverUrl }
    try {
      const each = await readMany(github, { ...task, isTogether: false, cache: null })
      const together = await readMany(github, { ...task, isTogether: true, cache: null })
      await readMany(github, { ...task, isTogether: true, cache })
      const again = await readMany(github, { ...task, isTogether: true, cache })
      if ([together, again].some(({ volume }) => volume !== each.volume))
        throw new Error('One run and a run for each do not count the same commits.')
      contests.push({ repositories: size, each, together, again })
    } finally {
      await rm(cache, { recursive: true, force: true })
    }
  }
  return contests
}

async function readMany({ url, token, spentBy }: Loopback, how: Omit<ManyTask, 'url' | 'token'>): Promise<Reading> {
  const task = { ...how, url, token }
  const { result, ...spent } = await spentBy(() => runProgram<ManyTask, ManyMeasured>('read-many', task))
  return { ...result, ...spent }
}

function rowOf({ repositories, each, together, again }: Contest): readonly string[] {
  return [
    count(repositories),
    ...[time(each.ms), count(each.requests), count(each.points)],
    ...[time(together.ms), count(together.requests), count(together.points), megabytes(together.peakBytes)],
    ...[times(each.points / together.points), times(each.ms / together.ms)],
    ...[time(again.ms), count(again.requests), count(again.points), megabytes(again.peakBytes)],
  ]
}

function goalsOf({ repositories, together, again }: Contest): Section['goals'] {
  if (repositories !== PROMISED) return []
  const what = `${count(repositories)} repositories of ${count(COMMITS)} commits`
  return [
    {
      promise: `Read for the first time, ${what} cost at most ${MOST_POINTS} points`,
      found: count(together.points),
      isMet: together.points <= MOST_POINTS,
    },
    {
      promise: `Read for the first time, ${what} take at most a minute`,
      found: time(together.ms),
      isMet: together.ms <= MOST_MS,
    },
    {
      promise: `With nothing new, ${what} take at most ${MOST_REQUESTS_AGAIN} requests`,
      found: `${again.requests} and ${again.points} points`,
      isMet: again.requests <= MOST_REQUESTS_AGAIN,
    },
  ]
}

function memoryGoals([few, many]: readonly Contest[]): Section['goals'] {
  if (few === undefined || many === undefined) return []
  const ratio = (one: keyof Pick<Contest, 'together' | 'again'>) => many[one].peakBytes / few[one].peakBytes
  const largest = Math.max(ratio('together'), ratio('again'))
  return [
    {
      promise: `${many.repositories} repositories take at most ${MOST_TIMES_MEMORY} times the memory of ${few.repositories}`,
      found: times(largest),
      isMet: largest <= MOST_TIMES_MEMORY,
    },
  ]
}
