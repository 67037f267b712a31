import { LIMITS } from '../../../dependencies/read/reader.ts'
import { BUDGET_FIELDS } from '../../../github/budget.ts'
import type { GitHub } from '../../../github/client.ts'
import { IncompleteAnswer, type Task } from '../../../github/failure.ts'
import { at, isCount, listOf } from '../../../github/json.ts'
import { partsOf } from '../../../github/repository.ts'

/** Where files are looked for. */
export interface CommitAt {
  /** `owner/name` */
  readonly repository: string
  /** The object id. */
  readonly commit: string
}

/** A file at a commit. */
export interface CommitFile {
  readonly oid: string
  /** `null` where GraphQL does not give it: it cuts long files, and takes some encodings for binary. */
  readonly text: string | null
}

/** What lies in a folder at a commit. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** Which files and folders are asked for; paths from the repository's root. */
export interface CommitQuestion {
  readonly files: readonly string[]
  /** Files of which the object id alone is wanted, as their text would be cut. */
  readonly large: ReadonlySet<string>
  /** `''` is the root. */
  readonly folders: readonly string[]
}

/** What is there; `null` for what is not, or is something else. */
export interface CommitAnswer {
  readonly files: ReadonlyMap<string, CommitFile | null>
  readonly folders: ReadonlyMap<string, readonly FolderEntry[] | null>
}

/** GraphQL cuts texts after this many bytes. */
export const LONGEST_TEXT_BYTES = 512_000

/** So many texts fit into an answer, and 50 small objects into the ten seconds that GitHub gives a query. */
const MOST_FILES = 40

/** What is being done, for those who read that it failed. */
export function taskAt({ repository, commit }: CommitAt): Task {
  const what = `reading the files of ${repository} at ${commit.slice(0, 10)}`
  return { what, needs: 'contents: read', otherwise: '' }
}

/**
 * Asks for files and folders at a commit: one query for forty files, and mostly there is one. A point each.
 *
 * @throws {UserError} where GitHub does not answer
 */
export async function askCommit(
  github: GitHub,
  commitAt: CommitAt,
  { files, large, folders }: CommitQuestion,
): Promise<CommitAnswer> {
  const foundFiles: [string, CommitFile | null][] = []
  const foundFolders: [string, readonly FolderEntry[] | null][] = []
  for (let start = 0; start === 0 || start < files.length; start += MOST_FILES) {
    const some = files.slice(start, start + MOST_FILES)
    const someFolders = start === 0 ? folders : []
    const expressions = [
      ...some.map((path, index) => [`f${index}`, path] as const),
      ...someFolders.map((path, index) => [`t${index}`, path] as const),
    ]
    const answer = await github.graphql({
      ...taskAt(commitAt),
      query: queryFor(
        some.map(path => large.has(path)),
        someFolders.length,
      ),
      variables: {
        ...partsOf(commitAt.repository),
        ...Object.fromEntries(expressions.map(([name, path]) => [name, `${commitAt.commit}:${path}`])),
      },
      decode: data => ({
        files: some.map((path, index) => [path, decodeFile(at(data, 'repository', `f${index}`))] as const),
        folders: someFolders.map((path, index) => [path, decodeFolder(at(data, 'repository', `t${index}`))] as const),
      }),
    })
    for (const [path, file] of answer.files) foundFiles.push([path, file])
    for (const [path, folder] of answer.folders) foundFolders.push([path, folder])
  }
  return { files: new Map(foundFiles), folders: new Map(foundFolders) }
}

function queryFor(isLarge: readonly boolean[], folders: number): string {
  const names = [
    ...isLarge.map((_, index) => `f${index}`),
    ...Array.from({ length: folders }, (_, index) => `t${index}`),
  ]
  const objects = names.map((name, index) => {
    const fields =
      index >= isLarge.length ? TREE : isLarge[index] ? '... on Blob { oid }' : '... on Blob { oid isTruncated text }'
    return `${name}: object(expression: $${name}) { ${fields} }`
  })
  return `query($owner: String!, $name: String!, ${names.map(name => `$${name}: String!`).join(', ')}) {
  ${BUDGET_FIELDS}
  repository(owner: $owner, name: $name) {
    ${objects.join('\n    ')}
  }
}`
}

const TREE = '... on Tree { entries { name type mode } }'

/** The mode of a symbolic link: a file for git, and none that is followed. */
const SYMLINK = 0o120000

function decodeFile(object: unknown): CommitFile | null {
  const [oid, text] = [at(object, 'oid'), at(object, 'text')]
  if (object === undefined) throw new IncompleteAnswer('a file is missing in the answer')
  // A folder of this name has none of the fields.
  if (typeof oid !== 'string') return null
  return { oid, text: typeof text === 'string' && at(object, 'isTruncated') !== true ? text : null }
}

function decodeFolder(object: unknown): FolderEntry[] | null {
  if (object === undefined) throw new IncompleteAnswer('a folder is missing in the answer')
  if (!Array.isArray(at(object, 'entries'))) return null
  return listOf(at(object, 'entries')).map(entry => {
    const [name, type, mode] = [at(entry, 'name'), at(entry, 'type'), at(entry, 'mode')]
    if (typeof name !== 'string') throw new IncompleteAnswer('an entry of a folder has no name')
    return { name, kind: type === 'tree' ? 'folder' : type === 'blob' && mode !== SYMLINK ? 'file' : 'other' }
  })
}

/**
 * The whole text of a file that GraphQL has cut.
 *
 * @returns `null` where it is larger than anything that is read
 */
export function readWholeFile(github: GitHub, commitAt: CommitAt, oid: string): Promise<string | null> {
  const { owner, name: repo } = partsOf(commitAt.repository)
  return github.rest({
    ...taskAt(commitAt),
    route: 'GET /repos/{owner}/{repo}/git/blobs/{sha}',
    parameters: { owner, repo, sha: oid },
    decode: ({ data }) => {
      const [content, size] = [at(data, 'content'), at(data, 'size')]
      if (isCount(size) && size > LIMITS.characters) return null
      if (typeof content !== 'string') throw new IncompleteAnswer('the content of a file is missing in the answer')
      return Buffer.from(content, 'base64').toString()
    },
  })
}
