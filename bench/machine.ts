import { availableParallelism, totalmem } from 'node:os'
import { git } from '../__tests__/support/git.ts'

/** What the benchmark ran on, as far as it matters to the figures. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const version = git('.', ['--version']).toString().trim().replace('git version', 'git')
  return `${availableParallelism()} cores, ${gigabytes} GB of memory, ${process.platform} ${process.arch}, Node ${process.version}, ${version}`
}
