import type { GitHub } from './client.ts'
import type { PullRequestRef } from './event.ts'
import { IncompleteAnswer } from './failure.ts'
import { at } from './json.ts'
import { partsOf } from './repository.ts'

/** The most files of a pull request that are looked at. */
const MOST_FILES = 300

const FILES_ON_A_PAGE = 100

/** The most pages that are asked for; three are enough for a server that fills them. */
const MOST_PAGES = 10

/** A file in GitHub's list of what a pull request changes. */
export interface ListedFile {
  readonly path: string
  /** Where it is on the base branch: the old path of a renamed file, otherwise the path itself. */
  readonly pathOnBase: string
  readonly isRemoved: boolean
  /** Whether the pull request itself brings it: only such a file may have no history. */
  readonly isNew: boolean
}

/**
 * Lists the files that a pull request changes, at most 300, in one request for each hundred. GraphQL lists them too, but does
 * not tell what a renamed file was called before.
 *
 * @throws UserError when they cannot be read
 */
export async function listFiles(github: GitHub, pullRequest: Omit<PullRequestRef, 'base'>): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  const listed = github.pages({
    what: `reading the files of pull request ${pullRequest.number}`,
    needs: 'pull-requests: read',
    otherwise: '',
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    parameters: { ...placeOf(pullRequest), per_page: FILES_ON_A_PAGE },
    decode: ({ data }) => decodeFiles(data),
  })
  let pages = 0
  for await (const page of listed) {
    files.push(...page)
    pages += 1
    if (files.length >= MOST_FILES || pages === MOST_PAGES) break
  }
  return files.slice(0, MOST_FILES)
}

/**
 * The branch that a pull request wants to change, for events that do not tell it.
 *
 * @throws UserError when it cannot be read
 */
export function readBaseBranch(github: GitHub, pullRequest: Omit<PullRequestRef, 'base'>): Promise<string> {
  return github.rest({
    what: `reading pull request ${pullRequest.number}`,
    needs: 'pull-requests: read',
    otherwise: '',
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: placeOf(pullRequest),
    decode: ({ data }) => textAt(data, 'base', 'ref'),
  })
}

function placeOf({ repository, number }: Omit<PullRequestRef, 'base'>) {
  const { owner, name: repo } = partsOf(repository)
  return { owner, repo, pull_number: number }
}

function decodeFiles(data: unknown): readonly ListedFile[] {
  if (!Array.isArray(data)) throw new IncompleteAnswer('a list of files is missing')
  return data.map(file => {
    const path = textAt(file, 'filename')
    const previous = at(file, 'previous_filename')
    const status = at(file, 'status')
    // A copied file has a previous name too, but its original stays.
    const pathOnBase = status === 'renamed' && typeof previous === 'string' ? previous : path
    return { path, pathOnBase, isRemoved: status === 'removed', isNew: status === 'added' || status === 'copied' }
  })
}

function textAt(data: unknown, ...path: readonly string[]): string {
  const text = at(data, ...path)
  if (typeof text !== 'string') throw new IncompleteAnswer('a part of a pull request is missing')
  return text
}
