import { UserError } from '../../errors.ts'
import type { GitHub, Question } from '../../github/client.ts'
import { type ListedFile, listFiles } from '../../github/pull-request.ts'
import { partsOf } from '../../github/repository.ts'
import type { Log } from '../../log.ts'
import type { Commit } from '../commit.ts'
import type { ChangedFile, PullRequest } from '../pull-request.ts'
import { createDecoder } from './decode.ts'
import { decodeOwnCommits, decodeTouches, type OwnCommits, pullRequestQuery } from './pull-request-query.ts'

/** Which pull request is read, and for what. */
export interface PullRequestRequest {
  /** `owner/name` */
  readonly repository: string
  readonly number: number
  /** The object id of the base branch's head, at which the history of the files is looked up. */
  readonly base: string
  /** Commits after this instant do not exist; milliseconds since the epoch, infinite when all do. */
  readonly until: number
  /** Whether the commits' messages must be read for `Co-authored-by` trailers. */
  readonly coAuthors: boolean
}

/**
 * The paths in one query, at most. GitHub gives a query ten seconds, and walks the history anew for each path; by its other
 * limit, 500,000 nodes, there could be 5,000.
 */
const MOST_PATHS = 150

/**
 * Reads what a pull request brings and touches. One request lists a hundred files, and one gives the history of 150 of them
 * with a hundred of the pull request's own commits: five requests for the 300 files that are looked at.
 *
 * @returns `null` where it cannot be read, after a notice
 */
export async function readPullRequest(
  github: GitHub,
  request: PullRequestRequest,
  log: Log,
): Promise<PullRequest | null> {
  try {
    return await read(github, request)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.notice(`The report says nothing about pull request ${request.number}. ${error.message}`)
    return null
  }
}

/** What one query is to find out. */
interface Part {
  /** The page of the pull request's own commits; `null` when all of them are known. */
  readonly own: { readonly after: string | null; readonly known: number } | null
  /** The files of which the history is wanted: as many of these as GitHub can answer at once. */
  readonly files: readonly ListedFile[]
}

/** What a query has found out. */
interface Answer {
  readonly own: OwnCommits | null
  /** The files with their history, from the first one on. */
  readonly files: readonly ChangedFile[]
}

async function read(github: GitHub, request: PullRequestRequest): Promise<PullRequest> {
  const listed = await listFiles(github, request)
  const ask = prepareQuestions(github, request)
  const commits: Commit[] = []
  const files: ChangedFile[] = []
  let last: OwnCommits | null = null
  do {
    const isWhole: boolean = last !== null && commits.length >= last.totalCommits
    const own = isWhole ? null : { after: last?.endCursor ?? null, known: commits.length }
    const answer: Answer = await ask({ own, files: listed.slice(files.length) })
    last = answer.own ?? last
    commits.push(...(answer.own?.commits ?? []))
    files.push(...answer.files)
  } while (last === null || commits.length < last.totalCommits || files.length < listed.length)

  return {
    number: request.number,
    author: last.author,
    commits,
    files,
    moreFiles: Math.max(0, last.changedFiles - files.length),
  }
}

function prepareQuestions(github: GitHub, request: PullRequestRequest): (part: Part) => Promise<Answer> {
  const { repository, number, base, until, coAuthors } = request
  const task = { what: `reading pull request ${number} of ${repository}`, needs: 'pull-requests: read', otherwise: '' }
  const fields = { coAuthors, merges: true }
  const decoder = createDecoder(fields)
  const isDated = Number.isFinite(until)
  let most = MOST_PATHS

  function questionFor({ own, files }: Part): Question<Answer> {
    return {
      ...task,
      query: pullRequestQuery({ own: own === null ? null : fields, paths: files.length, isDated }),
      variables: {
        ...partsOf(repository),
        ...(own && { number, after: own.after }),
        ...(files.length > 0 && { base }),
        ...(files.length > 0 && isDated && { until: toGitTimestamp(until) }),
        ...Object.fromEntries(files.map(({ pathOnBase }, index) => [`p${index}`, pathOnBase])),
      },
      decode: data => ({
        own: own && decodeOwnCommits(data, decoder, own.known),
        files: decodeTouches(data, files),
      }),
    }
  }

  return ({ own, files }) =>
    github.retrying(task, async ask => {
      const some = files.slice(0, most)
      most = Math.max(1, Math.floor(some.length / 2))
      const answer = await ask(questionFor({ own, files: some }))
      most = Math.max(1, some.length)
      return answer
    })
}

/** Git counts in whole seconds. */
function toGitTimestamp(epochMilliseconds: number): string {
  return new Date(Math.floor(epochMilliseconds / 1000) * 1000).toISOString()
}
