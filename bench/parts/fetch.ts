import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withGitServer } from '../git-server.ts'
import { type GitHubReading, readGitHub, typicalReading } from '../github-reading.ts'
import { BYTES_PER_SECOND, LATENCY } from '../hosted.ts'
import { type Loopback, withGitHub } from '../loopback.ts'
import { count, megabytes, time, times } from '../numbers.ts'
import type { CloneMeasured, CloneTask } from '../programs/measure-clone.ts'
import { runProgram } from '../programs/program.ts'
import { type GeneratedRepository, withRepository } from '../repository.ts'
import { repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZES = [20_000, 82_000]
const LARGE = 640_000
const RUNS = 3
/** Above it, a naive client would take a quarter of an hour. */
const MOST_COMMITS_NAIVE = 82_000

const PROMISED_COMMITS = 82_000
const MOST_POINTS = 40
const LEAST_TIMES_FASTER = 25
/** What fetching may need beside what measuring a clone of the same history needs. */
const MOST_TIMES_MEMORY = 1.25

/** One history by three clients, and as a clone. */
interface Contest {
  readonly commits: number
  /** `null` where that would take too long. */
  readonly naive: GitHubReading | null
  readonly paged: GitHubReading
  readonly fetched: GitHubReading
  readonly cloneBytes: number
  /** A fetch with nothing new since one that was kept. */
  readonly again: GitHubReading
}

/** The first run by git, beside the API's two ways. */
export async function fetched(isLarge: boolean): Promise<Section> {
  const contests: Contest[] = []
  for (const commits of isLarge ? [...SIZES, LARGE] : SIZES) {
    const size = { commits, people: Math.ceil(Math.min(commits, PROMISED_COMMITS) / 40) }
    await withRepository(size, repository =>
      withGitHub(repository, github =>
        withGitServer(repository, async url => {
          contests.push({ commits, ...(await contest(github, url, repository, commits)) })
        }),
      ),
    )
  }
  return {
    title: 'GitHub, the first run by git',
    method: [
      `The same GitHub on loopback (${LATENCY.perRequest} ms for a request, ${LATENCY.perCommit} ms for each commit that it lists), and beside it a git server that gives at most`,
      `${BYTES_PER_SECOND / 1e6} MB a second. Merge commits are excluded. Fetched: commits alone by git, then one commit for each address by GraphQL; from`,
      `before the first request to the figures, the median of ${RUNS} runs without a cache. The server’s own packing takes its time on the`,
      'same machine. Memory is the most that our process ever had, without git’s own; for a clone, while it is measured.',
    ].join('\n'),
    table: {
      columns: [
        'Commits',
        'naive client',
        'points',
        'GraphQL',
        'points',
        'memory',
        'fetched',
        'requests',
        'points',
        'memory',
        'a clone’s memory',
        'faster',
        'nothing new',
      ],
      rows: contests.map(rowOf),
    },
    goals: contests.flatMap(goalsOf),
  }
}

async function contest(
  github: Loopback,
  serverUrl: string,
  { path }: GeneratedRepository,
  commits: number,
): Promise<Omit<Contest, 'commits'>> {
  const task = { mergeCommits: 'exclude', cache: null } as const
  // Now GitHub has read its repository, and its code is compiled.
  const paged = await readGitHub(github, { ...task, client: 'ours' })
  const naive = commits > MOST_COMMITS_NAIVE ? null : await readGitHub(github, { ...task, client: 'naive' })
  const runs = await repeat(RUNS, () => readGitHub(github, { ...task, client: 'fetch', serverUrl }))
  if ([...runs, naive].some(reading => reading !== null && reading.volume !== paged.volume)) {
    throw new Error('The clients do not count the same commits.')
  }
  const { peakBytes } = await runProgram<CloneTask, CloneMeasured>('measure-clone', { path })
  const cache = await mkdtemp(join(tmpdir(), 'pony-factor-bench-'))
  try {
    await readGitHub(github, { ...task, client: 'fetch', serverUrl, cache })
    const again = await readGitHub(github, { ...task, client: 'fetch', serverUrl, cache })
    return { naive, paged, fetched: typicalReading(runs), cloneBytes: peakBytes, again }
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

function rowOf({ commits, naive, paged, fetched: ours, cloneBytes, again }: Contest): readonly string[] {
  return [
    count(commits),
    naive === null ? '–' : time(naive.ms),
    naive === null ? '–' : count(naive.points),
    time(paged.ms),
    count(paged.points),
    megabytes(paged.peakBytes),
    time(ours.ms),
    count(ours.requests),
    count(ours.points),
    megabytes(ours.peakBytes),
    megabytes(cloneBytes),
    naive === null ? '–' : times(naive.ms / ours.ms),
    `${again.requests} and ${again.points} points`,
  ]
}

function goalsOf({ commits, naive, fetched: ours, cloneBytes, again }: Contest): Section['goals'] {
  const what = `${count(commits)} commits`
  const memory = ours.peakBytes / cloneBytes
  const promised =
    commits === PROMISED_COMMITS && naive !== null
      ? [
          {
            promise: `Fetched, ${what} cost at most ${MOST_POINTS} points`,
            found: count(ours.points),
            isMet: ours.points <= MOST_POINTS,
          },
          {
            promise: `Fetched, ${what} are read at least ${LEAST_TIMES_FASTER} times as fast as by a naive client`,
            found: times(naive.ms / ours.ms),
            isMet: naive.ms / ours.ms >= LEAST_TIMES_FASTER,
          },
          {
            promise: `Fetched, ${what} take one request and one point where nothing is new`,
            found: `${again.requests} and ${again.points} points`,
            isMet: again.requests === 1 && again.points <= 1,
          },
        ]
      : []
  const flat = {
    promise: `Fetching ${what} takes at most ${MOST_TIMES_MEMORY} times the memory of measuring a clone`,
    found: times(memory),
    isMet: memory <= MOST_TIMES_MEMORY,
  }
  return [...promised, flat]
}
