import { git } from '../git.ts'
import { headRef, isPlainRef, objectIdOf } from '../git-folder.ts'
import { parseCommit, type StoredCommit } from './commits.ts'
import { parseTree, type TreeEntry } from './trees.ts'

/** An object as git stores it. */
export interface StoredObject {
  readonly oid: string
  readonly type: string
  readonly content: Buffer
}

/** What is at a path. */
export interface PathEntry extends TreeEntry {
  readonly path: string
}

/** Which commits of a history are wanted. */
export interface HistoryFilter {
  readonly path?: string | null
  /** ISO 8601 */
  readonly since?: string | null
  /** ISO 8601 */
  readonly until?: string | null
  /** Not answered. */
  readonly author?: unknown
}

/**
 * What git has listed where it was asked about nothing but object ids: whatever repository has those objects, the answer is the
 * same, as long as nobody hosts a shallow one.
 */
const LISTS = new Map<string, readonly string[]>()

const FULL_OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * What a repository holds, asked of git. Whatever an object id decides is asked once, so that the pages of a long
 * history cost one walk; refs are read anew each time, for there may have been a push. Objects are read all at once: a start of
 * git costs more than a thousand of them.
 */
export class GitObjects {
  readonly #path: string
  #objects: ReadonlyMap<string, StoredObject> = new Map()
  readonly #commits = new Map<string, StoredCommit>()

  /** @param path a git folder */
  constructor(path: string) {
    this.#path = path
  }

  /** The object id that a revision (gitrevisions(7)) stands for. */
  resolve(revision: string): string | null {
    if (FULL_OID.test(revision)) return revision
    if (isPlainRef(revision)) return objectIdOf(this.#path, revision)
    try {
      return this.#git('rev-parse', '--verify', '--quiet', '--end-of-options', revision).trim()
    } catch {
      return null
    }
  }

  /** The full name of the branch that HEAD stands for. */
  get defaultBranch(): string {
    const ref = headRef(this.#path)
    if (ref === null) throw new Error('The GitHub on loopback hosts no repository whose HEAD is detached.')
    return ref
  }

  /** An object; `null` when there is none. */
  read(oid: string): StoredObject | null {
    if (!this.#objects.has(oid)) this.#objects = this.#readAll()
    return this.#objects.get(oid) ?? null
  }

  /** Commits by their object ids. */
  commits(oids: readonly string[]): readonly StoredCommit[] {
    return oids.flatMap(oid => this.#commit(oid) ?? [])
  }

  /** The object ids of the commits reachable from one, in the order of `git log`. */
  history(start: string, { path, since, until, author }: HistoryFilter): readonly string[] {
    if (author != null) throw new Error('The GitHub on loopback does not look for the commits of one author.')
    const options = [...(since ? [`--since=${since}`] : []), ...(until ? [`--until=${until}`] : [])]
    const args = ['--literal-pathspecs', 'rev-list', ...options, start, '--', ...(path ? [path] : [])]
    return this.#list('\n', args)
  }

  /** The commits of `head` that `base` has not, oldest first. */
  commitsBetween(base: string, head: string): readonly string[] {
    return this.#list('\n', ['rev-list', '--reverse', `${base}..${head}`])
  }

  /** What changed from where `head` left `base` to `head`: the fields of `git diff --name-status -z`. */
  changesBetween(base: string, head: string): readonly string[] {
    return this.#list('\0', ['diff', '--name-status', '--find-renames', '-z', `${base}...${head}`])
  }

  /** What a commit changed since its first parent, or brought where it has none: the fields as above. */
  changesIn(oid: string, parent: string | null): readonly string[] {
    const trees = parent === null ? ['--root', '--no-commit-id', oid] : [parent, oid]
    return this.#list('\0', ['diff-tree', '-r', '--name-status', '--find-renames', '-z', ...trees])
  }

  /** The file, folder or submodule at a path of a tree. */
  entryAt(tree: string, path: string): PathEntry | null {
    const [name = '', ...deeper] = path.split('/')
    const entry = this.entriesOf(tree).find(candidate => candidate.name === name)
    if (entry === undefined) return null
    if (deeper.length === 0) return { ...entry, path }
    const within = entry.type === 'tree' ? this.entryAt(entry.oid, deeper.join('/')) : null
    return within && { ...within, path }
  }

  /** What a tree holds. */
  entriesOf(tree: string): readonly TreeEntry[] {
    const object = this.read(tree)
    return object === null ? [] : parseTree(tree, object.content)
  }

  #commit(oid: string): StoredCommit | null {
    const known = this.#commits.get(oid)
    if (known !== undefined) return known
    const object = this.read(oid)
    if (object === null) return null
    const commit = parseCommit(oid, object.content)
    this.#commits.set(oid, commit)
    return commit
  }

  #readAll(): ReadonlyMap<string, StoredObject> {
    const objects = new Map<string, StoredObject>()
    const all = ['--no-replace-objects', 'cat-file', '--batch-all-objects', '--unordered', '--batch']
    const output = git(this.#path, all)
    for (let start = 0; start < output.length; ) {
      const endOfLine = output.indexOf('\n', start)
      const [oid = '', type = '', size = '0'] = output.toString('latin1', start, endOfLine).split(' ')
      const endOfContent = endOfLine + 1 + Number(size)
      objects.set(oid, { oid, type, content: output.subarray(endOfLine + 1, endOfContent) })
      start = endOfContent + 1
    }
    return objects
  }

  #list(separator: string, args: readonly string[]): readonly string[] {
    const key = JSON.stringify(args)
    const list =
      LISTS.get(key) ??
      this.#git(...args)
        .split(separator)
        .slice(0, -1)
    LISTS.set(key, list)
    return list
  }

  #git(...args: readonly string[]): string {
    return git(this.#path, ['--no-replace-objects', ...args]).toString()
  }
}
