import { git } from '../git.ts'
import { parseCommit, type StoredCommit } from './commits.ts'

/** An object as git stores it. */
export interface StoredObject {
  readonly oid: string
  readonly type: string
  readonly content: Buffer
}

/** An entry of a tree. */
export interface TreeEntry {
  /** Octal, such as `100644`. */
  readonly mode: string
  readonly type: string
  readonly oid: string
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

const FULL_OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * What a repository holds, asked of git. Whatever an object id decides is asked once, so that the pages of a long
 * history cost one walk; refs are asked anew each time, for there may have been a push.
 */
export class GitObjects {
  readonly #path: string
  readonly #objects = new Map<string, StoredObject>()
  readonly #commits = new Map<string, StoredCommit>()
  readonly #lists = new Map<string, readonly string[]>()

  /** @param path a git folder */
  constructor(path: string) {
    this.#path = path
  }

  /** The object id that a revision (gitrevisions(7)) stands for. */
  resolve(revision: string): string | null {
    if (FULL_OID.test(revision)) return revision
    try {
      return this.#git('rev-parse', '--verify', '--quiet', '--end-of-options', revision).trim()
    } catch {
      return null
    }
  }

  /** The full name of the branch that HEAD stands for. */
  get defaultBranch(): string {
    return this.#git('symbolic-ref', 'HEAD').trim()
  }

  /** An object; `null` when there is none. */
  read(oid: string): StoredObject | null {
    const object = this.#objects.get(oid) ?? this.#read([oid]).get(oid)
    if (object === undefined) return null
    this.#objects.set(oid, object)
    return object
  }

  /** Commits by their object ids. */
  commits(oids: readonly string[]): readonly StoredCommit[] {
    const unknown = oids.filter(oid => !this.#commits.has(oid))
    for (const [oid, { content }] of this.#read(unknown)) this.#commits.set(oid, parseCommit(oid, content))
    return oids.flatMap(oid => this.#commits.get(oid) ?? [])
  }

  /** The object ids of the commits reachable from one, in the order of `git log`. */
  history(start: string, { path, since, until, author }: HistoryFilter): readonly string[] {
    if (author != null) throw new Error('The GitHub on loopback does not look for the commits of one author.')
    const options = [...(since ? [`--since=${since}`] : []), ...(until ? [`--until=${until}`] : [])]
    const args = ['--literal-pathspecs', 'rev-list', ...options, start, '--', ...(path ? [path] : [])]
    const history = this.#list('\n', args)
    // All at once: a page at a time would start git once for each.
    if (history.length > 0) this.commits(history)
    return history
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

  /** The file, folder or submodule at a path of a commit or tree. */
  entryAt(treeish: string, path: string): TreeEntry | null {
    return this.#entries('--literal-pathspecs', 'ls-tree', '-z', treeish, '--', path)[0] ?? null
  }

  /** What a tree holds. */
  entriesOf(tree: string): readonly TreeEntry[] {
    return this.#entries('ls-tree', '-z', tree)
  }

  #entries(...args: readonly string[]): readonly TreeEntry[] {
    return this.#list('\0', args).flatMap(line => {
      const [, mode, type, oid, path] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? []
      return mode && type && oid && path ? [{ mode, type, oid, path }] : []
    })
  }

  #read(oids: readonly string[]): ReadonlyMap<string, StoredObject> {
    const objects = new Map<string, StoredObject>()
    if (oids.length === 0) return objects
    const output = git(
      this.#path,
      ['--no-replace-objects', 'cat-file', '--batch'],
      oids.map(oid => `${oid}\n`).join(''),
    )
    for (let start = 0; start < output.length; ) {
      const endOfLine = output.indexOf('\n', start)
      const [oid = '', type = '', size = '0'] = output.toString('utf8', start, endOfLine).split(' ')
      if (type === 'missing') {
        start = endOfLine + 1
        continue
      }
      const endOfContent = endOfLine + 1 + Number(size)
      objects.set(oid, { oid, type, content: output.subarray(endOfLine + 1, endOfContent) })
      start = endOfContent + 1
    }
    return objects
  }

  /** What git lists where it is asked about nothing but object ids, so that the answer stays. */
  #list(separator: string, args: readonly string[]): readonly string[] {
    const key = JSON.stringify(args)
    const list =
      this.#lists.get(key) ??
      this.#git(...args)
        .split(separator)
        .slice(0, -1)
    this.#lists.set(key, list)
    return list
  }

  #git(...args: readonly string[]): string {
    return git(this.#path, ['--no-replace-objects', ...args]).toString()
  }
}
