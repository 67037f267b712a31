import type { Loopback, Spent } from './loopback.ts'
import { runProgram } from './programs/program.ts'
import type { GitHubMeasured, GitHubTask } from './programs/read-github.ts'
import { median } from './samples.ts'

/** What it took to read a history from a GitHub on loopback. */
export type GitHubReading = GitHubMeasured & Spent

/** Reads the history that is hosted, in a process of its own. */
export async function readGitHub(
  { url, token, spentBy }: Loopback,
  how: Omit<GitHubTask, 'url' | 'token'>,
): Promise<GitHubReading> {
  const task = { ...how, url, token }
  const { result, ...spent } = await spentBy(() => runProgram<GitHubTask, GitHubMeasured>('read-github', task))
  return { ...result, ...spent }
}

/** The median of each figure. */
export function typicalReading(readings: readonly GitHubReading[]): GitHubReading {
  const typical = (figure: keyof GitHubReading) => median(readings.map(reading => reading[figure]))
  return {
    ms: typical('ms'),
    volume: typical('volume'),
    peakBytes: typical('peakBytes'),
    requests: typical('requests'),
    points: typical('points'),
    cpuMs: typical('cpuMs'),
  }
}
