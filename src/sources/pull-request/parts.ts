import { type Budget, decodeBudget } from '../../github/budget.ts'
import type { GitHub, Question } from '../../github/client.ts'
import type { Task } from '../../github/failure.ts'
import { partsOf } from '../../github/repository.ts'
import { createDecoder } from '../graphql/decode.ts'
import { PAGE_SIZE } from '../graphql/query.ts'
import {
  decodeHistories,
  decodeOwnCommits,
  type OwnCommits,
  type PathAt,
  type PathHistory,
  pullRequestQuery,
} from './query.ts'

/**
 * The paths in one query, at most. GitHub gives a query ten seconds, and walks the history anew for each path. Of queries that
 * list some 6,000 things it was seen to shorten lists without an error; 25 lists of 100 always came whole.
 */
const MOST_PATHS = 25

/** How often an empty history is asked for again alone, at most; those beyond stay empty, and nobody calls them whole. */
const MOST_ASKED_ALONE = 10

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

/** What is to be found out next. */
export interface Part {
  /** The page of the pull request's own commits; `null` when none is wanted (any more). */
  readonly own: {
    readonly after: string | null
    readonly listed: number
    /** How many commits are wanted, from this page on. */
    readonly wanted: number
  } | null
  /** The paths of which the history is wanted: as many of these as GitHub can answer at once. */
  readonly places: readonly PathAt[]
}

/** What was found out. */
export interface PartAnswer {
  readonly own: OwnCommits | null
  /** The histories of the places, from the first one on; there may be fewer, even none. */
  readonly histories: readonly PathHistory[]
}

/** Reads a pull request part by part. Everything is held against the budget before it is paid for, once that is known. */
export interface PartReader {
  readonly read: (part: Part) => Promise<PartAnswer>
  /** The histories of all of the places, in their order; something that a run can do without. */
  readonly histories: (places: readonly PathAt[]) => Promise<readonly PathHistory[]>
}

/** A reader that asks for 25 paths at first, and for fewer once that was too much. */
export function createPartReader(github: GitHub, request: PullRequestRequest): PartReader {
  const { repository, number, until, coAuthors } = request
  const task: Task = {
    what: `reading pull request ${number} of ${repository}`,
    needs: 'pull-requests: read',
    otherwise: '',
  }
  const optional: Task = { ...task, isOptional: true }
  const fields = { coAuthors, merges: true }
  const decoder = createDecoder(fields)
  const isDated = Number.isFinite(until)
  let width = MOST_PATHS
  let askedAlone = 0
  let budget: Budget | null = null

  function questionFor({ own, places }: Part): Question<PartAnswer> {
    return {
      ...task,
      query: pullRequestQuery({ own: own === null ? null : fields, paths: places.length, isDated }),
      variables: {
        ...partsOf(repository),
        ...(own && { number, after: own.after }),
        ...(places.length > 0 && isDated && { until: toGitTimestamp(until) }),
        ...Object.fromEntries(
          places.flatMap(({ commit, path }, index) => [
            [`o${index}`, commit],
            [`p${index}`, path],
          ]),
        ),
      },
      decode: data => {
        budget = decodeBudget(data) ?? budget
        return {
          own: own && decodeOwnCommits(data, decoder, own.listed),
          histories: decodeHistories(data, places),
        }
      },
    }
  }

  function afford({ own, places }: Part): void {
    if (budget === null) return
    const queries = Math.max(own === null ? 0 : Math.ceil(own.wanted / PAGE_SIZE), Math.ceil(places.length / width))
    github.afford(task, queries * Math.max(1, budget.cost), budget)
  }

  function ask({ own, places }: Part, asTask: Task): Promise<PartAnswer> {
    afford({ own, places })
    return github.retrying(asTask, async askOnce => {
      const some = places.slice(0, width)
      try {
        return await askOnce(questionFor({ own, places: some }))
      } catch (thrown) {
        if (some.length > 1) width = Math.floor(some.length / 2)
        throw thrown
      }
    })
  }

  /**
   * Nobody is said to have touched a file that is there: that is asked for again alone before it is believed. If it turns out
   * to be wrong, nothing that came with it is believed, and fewer are asked for at once.
   */
  async function believed(histories: readonly PathHistory[], asTask: Task): Promise<readonly PathHistory[]> {
    if (histories.length === 1) return histories
    for (const { place, oids } of histories) {
      if (place.mayBeEmpty || oids.length > 0 || askedAlone === MOST_ASKED_ALONE) continue
      askedAlone += 1
      const [again] = (await ask({ own: null, places: [place] }, asTask)).histories
      if (again === undefined || again.oids.length === 0) continue
      askedAlone -= 1
      width = Math.floor(histories.length / 2)
      return []
    }
    return histories
  }

  async function read(part: Part, asTask = task): Promise<PartAnswer> {
    const { own, histories } = await ask(part, asTask)
    return { own, histories: await believed(histories, asTask) }
  }

  async function histories(places: readonly PathAt[]): Promise<readonly PathHistory[]> {
    const found: PathHistory[] = []
    while (found.length < places.length) {
      found.push(...(await read({ own: null, places: places.slice(found.length) }, optional)).histories)
    }
    return found
  }

  return { read: part => read(part), histories }
}

/** Git counts in whole seconds, and GitHub takes its dates without a fraction of one. */
function toGitTimestamp(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
