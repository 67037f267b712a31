import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BRANCHES } from '../generated-history.ts'
import { type GitHubReading, readGitHub, typicalReading } from '../github-reading.ts'
import { type Loopback, withGitHub } from '../loopback.ts'
import { count, time, times } from '../numbers.ts'
import { type GeneratedRepository, withRepository } from '../repository.ts'
import { repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZE = { commits: 82_000, people: 2_050 }
const RUNS = 3

/** What may have happened since the last run, and the most requests that this may cost where we promise it. */
const CHANGES = [
  { what: 'nothing new', branch: BRANCHES.main, mostRequests: 1 },
  { what: 'fifty new commits', branch: BRANCHES.fiftyNew, mostRequests: 2 },
  { what: 'a branch of 500 commits merged, 5 % of the history old', branch: BRANCHES.recentMerged, mostRequests: null },
  { what: 'the same, half of the history old', branch: BRANCHES.oldMerged, mostRequests: null },
  { what: 'the last 1,000 steps rewritten', branch: BRANCHES.rewritten, mostRequests: null },
] as const

/** A run after another, with what that one has kept. */
export async function warmGitHub(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'pony-factor-bench-'))
  try {
    const { first, later } = await withRepository(SIZE, repository =>
      withGitHub(repository, github => readAgain(github, repository, folder)),
    )
    return {
      title: 'GitHub, the next run',
      method: [
        `The same GitHub on loopback, with ${count(SIZE.commits)} commits, after a run that has kept what it read. Each time is the`,
        `median of ${RUNS} runs, from before the first request to the figures. After a rewrite everything is read again, in steps that`,
        'grow, and so it takes a little longer than a first run.',
      ].join('\n'),
      table: {
        columns: ['Since the last run', 'time', 'requests', 'points', 'of the first run’s time'],
        rows: [
          rowOf('(the first run)', first, first),
          ...later.map(({ what, ...reading }) => rowOf(what, reading, first)),
        ],
      },
      goals: later.flatMap(({ what, mostRequests, requests, points }) =>
        mostRequests === null
          ? []
          : {
              promise: `With ${what}, it takes at most ${mostRequests === 1 ? 'one request and one point' : `${mostRequests} requests`}`,
              found: `${requests} and ${points} points`,
              isMet: requests <= mostRequests && (mostRequests > 1 || points <= 1),
            },
      ),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readAgain(github: Loopback, { become }: GeneratedRepository, folder: string) {
  const kept = join(folder, 'kept')
  const cache = join(folder, 'cache')
  // Now GitHub has read its repository, and its code is compiled.
  await read(github, null)
  const firstReadings = await repeat(RUNS, async () => {
    await rm(kept, { recursive: true, force: true })
    return read(github, kept)
  })
  const first = typicalReading(firstReadings)
  const later = []
  for (const { branch, ...change } of CHANGES) {
    become(branch)
    const readings = await repeat(RUNS, async () => {
      await rm(cache, { recursive: true, force: true })
      await cp(kept, cache, { recursive: true })
      return read(github, cache)
    })
    later.push({ ...change, ...typicalReading(readings) })
  }
  return { first, later }
}

function read(github: Loopback, cache: string | null): Promise<GitHubReading> {
  return readGitHub(github, { client: 'ours', mergeCommits: 'exclude', cache })
}

function rowOf(what: string, { ms, requests, points }: GitHubReading, first: GitHubReading): readonly string[] {
  return [what, time(ms), count(requests), count(points), times(ms / first.ms)]
}
