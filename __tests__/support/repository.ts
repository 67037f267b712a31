import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { branchRef, fastImportStream, refsOf } from './fast-import.ts'
import { git } from './git.ts'
import { initialise, type ObjectFormat, objectIdOf, pointHead } from './git-folder.ts'
import type { TestHistory } from './history.ts'

/** A git folder under the machine's temp folder. */
export interface Clone {
  readonly path: string
  /** Runs git in the folder and gives what it printed, without the last newline. Throws when git fails. */
  readonly git: (...args: readonly string[]) => string
  /** Clones the repository as over a network, `git clone` taking `options` such as `--depth=1`. */
  readonly clone: (...options: readonly string[]) => Clone
  /** Deletes the folder. */
  readonly remove: () => void
}

/** A repository that follows a history. */
export interface Repository extends Clone {
  /** The object id of the default branch's head; `null` as long as there is no commit. */
  readonly head: string | null
  /**
   * Makes the repository what `history` says, whatever it was before: branches grow, are merged, rewritten or
   * deleted. The same steps of a history always give the same object ids.
   */
  readonly push: (history: TestHistory) => void
}

/** How a repository is made. */
export interface RepositoryOptions {
  /** Whether there is a work tree with the default branch checked out; otherwise the repository is bare. */
  readonly checkout?: boolean
  /** Default: `sha1`. */
  readonly objectFormat?: ObjectFormat
}

const OID_DIGITS = { sha1: 40, sha256: 64 } as const

/** Makes a real repository of a history. Remove it after the test. */
export function makeRepository(history: TestHistory, options: RepositoryOptions = {}): Repository {
  const { checkout = false, objectFormat = 'sha1' } = options
  const path = temporaryFolder()
  initialise(path, { isBare: !checkout, format: objectFormat })
  const clone = cloneAt(path)
  let refs: ReadonlySet<string> = new Set()
  const push = (pushed: TestHistory) => {
    const kept = refsOf(pushed)
    const stale = [...refs].filter(ref => !kept.has(ref))
    const stream = fastImportStream(pushed, { refs: stale, nullOid: '0'.repeat(OID_DIGITS[objectFormat]) })
    pointHead(path, branchRef(pushed.defaultBranch))
    git(path, ['-c', 'core.fsync=none', 'fast-import', '--quiet', '--done', '--force'], stream)
    refs = kept
    if (checkout && objectIdOf(path, 'HEAD') !== null) clone.git('reset', '--quiet', '--hard')
  }
  push(history)
  return {
    ...clone,
    push,
    get head() {
      return objectIdOf(path, 'HEAD')
    },
  }
}

function cloneAt(path: string): Clone {
  return {
    path,
    git: (...args) => git(path, args).toString().replace(/\n$/, ''),
    clone: (...options) => {
      const target = temporaryFolder()
      git(target, ['clone', '--quiet', ...options, pathToFileURL(path).href, target])
      return cloneAt(target)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pony-factor-'))
}
