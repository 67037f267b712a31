import { Cancelled, UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { readOrigins } from '../../github/commit-files.ts'
import { listFiles } from '../../github/pull-request.ts'
import type { Commit } from '../../history/commit.ts'
import { MOST_OWN_COMMITS, type PullRequest } from '../../history/pull-request.ts'
import type { Log } from '../../log.ts'
import { count } from '../../text/numbers.ts'
import { followMoves, type MoveSource, traceOf } from './moves.ts'
import { createPartReader, type Part, type PartAnswer, type PartReader, type PullRequestRequest } from './parts.ts'
import type { OwnCommits, PathAt, PathHistory } from './query.ts'

/**
 * Reads what a pull request brings and touches. One request lists a hundred files, and one gives the history of 25 of them with
 * a hundred of the pull request's own commits: 15 requests for the 300 files and the 1,000 commits that are looked at, at most.
 * Ten more at most find out which files were moved, and twelve or so what happened to them before.
 *
 * @returns `null` where it cannot be read, after a notice
 */
export async function readPullRequest(
  github: GitHub,
  request: PullRequestRequest,
  log: Log,
): Promise<PullRequest | null> {
  try {
    const pullRequest = await read(github, request, log)
    if (pullRequest.moreCommits > 0) log.notice(leavesOut(pullRequest))
    return pullRequest
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error
    log.notice(`The report says nothing about pull request ${request.number}. ${error.message}`)
    return null
  }
}

function leavesOut({ number, commits, moreCommits }: PullRequest): string {
  const [some, all] = [count(commits.length), count(commits.length + moreCommits)]
  return `Pull request ${number} has at least ${all} commits, of which ${some} were read: what the report says about the time after the merge is with those.`
}

async function read(github: GitHub, request: PullRequestRequest, log: Log): Promise<PullRequest> {
  const { repository, number, base } = request
  const listed = await listFiles(github, request)
  const places = listed.map(({ pathOnBase, isNew }) => ({ path: pathOnBase, commit: base, mayBeEmpty: isNew }))
  const reader = createPartReader(github, request)
  const { own, commits, histories } = await readParts(reader, places)

  const what = `reading what was moved in ${repository}`
  const task = { what, needs: 'contents: read', otherwise: '', isOptional: true }
  const origins: MoveSource['origins'] = (oid, paths, mostRequests) =>
    readOrigins(github, task, { repository, oid, paths, mostRequests })
  const traces = await followMoves(histories.map(traceOf), { origins, histories: reader.histories, log })

  return {
    number,
    author: own.author,
    commits,
    moreCommits: Math.max(0, own.totalCommits - own.listed),
    files: traces.flatMap(({ touchedBy, isWhole }, index) => {
      const file = listed[index]
      return file === undefined ? [] : [{ path: file.path, isRemoved: file.isRemoved, touchedBy, isWhole }]
    }),
    moreFiles: Math.max(0, own.changedFiles - listed.length),
  }
}

/** Everything that can be asked without knowing anything yet. */
interface Parts {
  readonly own: OwnCommits
  readonly commits: readonly Commit[]
  readonly histories: readonly PathHistory[]
}

async function readParts(reader: PartReader, places: readonly PathAt[]): Promise<Parts> {
  const commits: Commit[] = []
  const histories: PathHistory[] = []
  let own: OwnCommits | null = null
  do {
    const page: Part['own'] = own === null ? { after: null, listed: 0, wanted: 1 } : pageBehind(own)
    const answer: PartAnswer = await reader.read({ own: page, places: places.slice(histories.length) })
    own = answer.own ?? own
    commits.push(...(answer.own?.commits ?? []))
    histories.push(...answer.histories)
  } while (own === null || pageBehind(own) !== null || histories.length < places.length)
  return { own, commits, histories }
}

function pageBehind({ next, listed, totalCommits }: OwnCommits): Part['own'] {
  const wanted = Math.min(totalCommits, MOST_OWN_COMMITS) - listed
  return next === null || wanted <= 0 ? null : { after: next, listed, wanted }
}
