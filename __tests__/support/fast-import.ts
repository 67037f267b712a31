import type { CommitSpec, FileContent } from './commit-spec.ts'
import type { TagSpec, TestHistory } from './history.ts'
import type { Person } from './people.ts'

/** What is in a repository beside the history that is to be in it. */
export interface Leftovers {
  /** Full names of refs to delete. */
  readonly refs: Iterable<string>
  /** The object id that stands for none, as long as the repository's own are. */
  readonly nullOid: string
}

/** Commits are made on this ref, which is gone in the end. */
const SCRATCH = 'refs/scratch/import'

const REGULAR_FILE = '100644'
const SYMLINK = '120000'

/**
 * The history as a stream for `git fast-import` (see git-fast-import(1), "Input format"), which makes thousands of
 * commits in the time that `git commit` needs for ten.
 */
export function fastImportStream(history: TestHistory, { refs, nullOid }: Leftovers): Buffer {
  const lines: (string | Uint8Array)[] = []
  for (const commit of history.commits) addCommit(lines, commit)
  for (const [branch, tip] of history.branches) lines.push(reset(branchRef(branch), `:${tip}`))
  for (const [name, tag] of history.tags) addTag(lines, name, tag)
  for (const ref of [SCRATCH, ...refs]) lines.push(reset(ref, nullOid))
  lines.push('done\n')
  return Buffer.concat(lines.map(line => (typeof line === 'string' ? Buffer.from(line) : line)))
}

/** The full names of all refs that a history has. */
export function refsOf({ branches, tags }: TestHistory): ReadonlySet<string> {
  return new Set([...[...branches.keys()].map(branchRef), ...[...tags.keys()].map(tagRef)])
}

/** The full name of a branch. */
export function branchRef(branch: string): string {
  return `refs/heads/${branch}`
}

function tagRef(tag: string): string {
  return `refs/tags/${tag}`
}

function reset(ref: string, target: string): string {
  return `reset ${ref}\nfrom ${target}\n\n`
}

function addCommit(lines: (string | Uint8Array)[], commit: CommitSpec): void {
  const [first, ...others] = commit.parents
  if (first === undefined) lines.push(`reset ${SCRATCH}\n`)
  lines.push(
    `commit ${SCRATCH}\nmark :${commit.number}\n`,
    `author ${signature(commit.author, commit.authoredAt)}\n`,
    `committer ${signature(commit.committer, commit.committedAt)}\n`,
    block(commit.message),
    first === undefined ? '' : `from :${first}\n`,
    ...others.map(parent => `merge :${parent}\n`),
  )
  for (const [path, content] of commit.files) addFile(lines, path, content)
  lines.push('\n')
}

function addFile(lines: (string | Uint8Array)[], path: string, content: FileContent): void {
  const quoted = `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`
  if (content === null) lines.push(`D ${quoted}\n`)
  else if (typeof content === 'string') lines.push(`M ${REGULAR_FILE} inline ${quoted}\n`, block(content))
  else if ('symlink' in content) lines.push(`M ${SYMLINK} inline ${quoted}\n`, block(content.symlink))
  else lines.push(`M ${REGULAR_FILE} inline ${quoted}\ndata ${content.length}\n`, content, '\n')
}

function addTag(lines: (string | Uint8Array)[], name: string, tag: TagSpec): void {
  if (tag.message === null) lines.push(reset(tagRef(name), `:${tag.target}`))
  else
    lines.push(
      `tag ${name}\nfrom :${tag.target}\ntagger Tagger <tagger@example.com> 1704067200 +0000\n`,
      block(tag.message),
    )
}

function signature({ name, email }: Person, seconds: number): string {
  return `${name === '' ? '' : `${name} `}<${email}> ${seconds} +0000`
}

function block(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
