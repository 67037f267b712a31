import type { GitHub } from '../../../github/client.ts'
import { IncompleteAnswer, type Task } from '../../../github/failure.ts'
import { at } from '../../../github/json.ts'

/** `.mailmap` at a commit, as far as the first answer has it. */
export interface MailmapFile {
  /** The blob's object id. */
  readonly oid: string
  /** `null` where GraphQL does not give it: it cuts long files, and takes some encodings for binary. */
  readonly text: string | null
}

/** The mode of a symbolic link, which git does not follow for a mailmap (gitmailmap(5)). */
const SYMLINK = 0o120000

/** Reads an answered `TreeEntry`; `null` when there is no such file. */
export function decodeMailmapFile(entry: unknown): MailmapFile | null {
  const oid = at(entry, 'object', 'oid')
  const text = at(entry, 'object', 'text')
  // A folder has no text at all, a binary file has null.
  if (typeof oid !== 'string' || text === undefined || at(entry, 'mode') === SYMLINK) return null
  return { oid, text: typeof text === 'string' && at(entry, 'object', 'isTruncated') !== true ? text : null }
}

/** The file's whole text, from REST where GraphQL has cut it. */
export async function readMailmap(
  { github, task, owner, name }: { github: GitHub; task: Task; owner: string; name: string },
  { oid, text }: MailmapFile,
): Promise<string> {
  if (text !== null) return text
  return github.rest({
    ...task,
    route: 'GET /repos/{owner}/{repo}/git/blobs/{sha}',
    parameters: { owner, repo: name, sha: oid },
    decode: ({ data }) => {
      const content = at(data, 'content')
      if (typeof content !== 'string') throw new IncompleteAnswer('the content of .mailmap is missing in the answer')
      return Buffer.from(content, 'base64').toString()
    },
  })
}
