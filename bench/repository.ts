import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GIT_ENVIRONMENT, git } from '../__tests__/support/git.ts'
import { BRANCHES, type HistorySize, historyStream } from './generated-history.ts'

/** A bare repository that is gone after the run. */
export interface GeneratedRepository {
  readonly path: string
  readonly size: HistorySize
  /** Makes `main` what another branch is. */
  readonly become: (branch: (typeof BRANCHES)[keyof typeof BRANCHES]) => void
}

/** Makes a repository of a generated history, packed as a fresh clone is, and shows it to a reader. */
export async function withRepository<Result>(
  size: HistorySize,
  read: (repository: GeneratedRepository) => Promise<Result>,
): Promise<Result> {
  const path = mkdtempSync(join(tmpdir(), 'pony-factor-bench-'))
  try {
    await makeRepository(path, size)
    const main = git(path, ['rev-parse', BRANCHES.main]).toString().trim()
    const become = (branch: string) => {
      git(path, ['update-ref', `refs/heads/${BRANCHES.main}`, branch === BRANCHES.main ? main : branch])
    }
    return await read({ path, size, become })
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

/** The same with several at once, which nobody changes. */
export async function withRepositories<Result>(
  sizes: readonly HistorySize[],
  read: (repositories: readonly GeneratedRepository[]) => Promise<Result>,
): Promise<Result> {
  const [size, ...others] = sizes
  if (size === undefined) return read([])
  return withRepository(size, repository => withRepositories(others, more => read([repository, ...more])))
}

async function makeRepository(path: string, size: HistorySize): Promise<void> {
  git(path, ['init', '--quiet', '--bare', `--initial-branch=${BRANCHES.main}`])
  const args = ['-c', 'core.fsync=none', 'fast-import', '--quiet', '--done', '--force']
  const importing = spawn('git', args, { cwd: path, env: GIT_ENVIRONMENT, stdio: ['pipe', 'ignore', 'inherit'] })
  const exit = once(importing, 'exit')
  await pipeline(Readable.from(historyStream(size)), importing.stdin)
  const [status] = await exit
  if (status !== 0) throw new Error(`git fast-import failed with status ${status}.`)
  git(path, ['update-ref', '-d', 'refs/scratch/import'])
  git(path, ['repack', '-a', '-d', '-f', '--quiet'])
}
