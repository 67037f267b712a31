import { type GitHubReading, readGitHub, typicalReading } from '../github-reading.ts'
import { LATENCY } from '../hosted.ts'
import { type Loopback, withGitHub } from '../loopback.ts'
import { count, time, times } from '../numbers.ts'
import type { GitHubTask } from '../programs/read-github.ts'
import { withRepository } from '../repository.ts'
import { repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZES = [1_000, 20_000, 82_000]
const RUNS = 3

/** Both clients on one history. */
interface Duel extends Pick<GitHubTask, 'mergeCommits'> {
  readonly commits: number
  readonly naive: GitHubReading
  readonly ours: GitHubReading
}

/** The first run on a repository, beside what most programs do. */
export async function coldGitHub(): Promise<Section> {
  const duels: Duel[] = []
  for (const commits of SIZES) {
    const size = { commits, people: Math.ceil(commits / 40) }
    await withRepository(size, repository =>
      withGitHub(repository, async github => {
        // Now GitHub has read its repository, and its code is compiled.
        await readGitHub(github, { client: 'ours', mergeCommits: 'exclude', cache: null })
        for (const mergeCommits of ['exclude', 'include'] as const) {
          duels.push({ commits, mergeCommits, ...(await duel(github, mergeCommits)) })
        }
      }),
    )
  }
  return {
    title: 'GitHub, the first run',
    method: methodFor(duels),
    table: {
      columns: [
        'Commits',
        'merge commits',
        'naive client',
        'requests',
        'points',
        'ours',
        'requests',
        'points',
        'faster',
        'fewer points',
      ],
      rows: duels.map(({ commits, mergeCommits, naive, ours }) => [
        count(commits),
        `${mergeCommits}d`,
        ...cellsOf(naive),
        ...cellsOf(ours),
        times(naive.ms / ours.ms),
        times(naive.points / ours.points),
      ]),
    },
    goals: goalsOf(duels),
  }
}

async function duel(github: Loopback, mergeCommits: Duel['mergeCommits']): Promise<Pick<Duel, 'naive' | 'ours'>> {
  const naive = await readGitHub(github, { client: 'naive', mergeCommits, cache: null })
  const ours = await repeat(RUNS, () => readGitHub(github, { client: 'ours', mergeCommits, cache: null }))
  if (ours.some(({ volume }) => volume !== naive.volume))
    throw new Error('The two clients do not count the same commits.')
  return { naive, ours: typicalReading(ours) }
}

function cellsOf({ ms, requests, points }: GitHubReading): readonly string[] {
  return [time(ms), count(requests), count(points)]
}

function methodFor(duels: readonly Duel[]): string {
  const busiest = Math.max(...duels.map(({ ours }) => ours.cpuMs / ours.ms))
  return [
    `A GitHub on loopback takes ${LATENCY.perRequest} ms for a request and ${LATENCY.perCommit} ms for each commit that it lists, and`,
    'charges points by GitHub’s published formula. The naive client asks for 100 commits, waits, and asks for the next 100.',
    'Both read the same history to its end and count the same commits; the time is from the first request to the',
    `figures. Where merge commits are excluded, both ask which commits are merges, and GitHub charges a point a page for`,
    `that. Ours: the median of ${RUNS} runs without a cache; the naive client: one run. The server runs in a process of its own, which was busy for at`,
    `most ${Math.round(busiest * 100)} % of our time.`,
  ].join('\n')
}

function goalsOf(duels: readonly Duel[]): Section['goals'] {
  const large = duels.filter(({ commits }) => commits >= 20_000)
  const slowest = Math.min(...large.map(({ naive, ours }) => naive.ms / ours.ms))
  const dearest = Math.max(...duels.map(({ naive, ours }) => ours.points / naive.points))
  const cheapest = large.filter(({ mergeCommits }) => mergeCommits === 'include')
  const fewer = Math.min(...cheapest.map(({ naive, ours }) => naive.points / ours.points))
  return [
    {
      promise: 'A history of 20,000 commits or more is read at least 10 times as fast as by a naive client',
      found: times(slowest),
      isMet: slowest >= 10,
    },
    {
      promise: 'It never costs more points than with a naive client',
      found: `at most ${times(dearest)}`,
      isMet: dearest <= 1,
    },
    {
      promise: 'From 20,000 commits on, it costs a tenth of the points where merge commits are included',
      found: `${times(fewer)} fewer`,
      isMet: fewer >= 10,
    },
  ]
}
