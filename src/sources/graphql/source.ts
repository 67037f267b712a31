import type { GitHub } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import type { Task } from '../../github/failure.ts'
import { partsOf } from '../../github/repository.ts'
import type { HistoryRequest, HistorySource } from '../../history/source.ts'
import type { Log } from '../../log.ts'
import { oneLine } from '../../text/one-line.ts'
import { createKeeper, type Kept } from '../cache/keeper.ts'
import type { Store } from '../cache/store.ts'
import { createDecoder } from './decode.ts'
import { canJumpFrom, findHead, type Head } from './head/head.ts'
import { drawSamples } from './head/samples.ts'
import { type Trusted, trust } from './known/trust.ts'
import { PAGE_SIZE } from './query.ts'
import { type Reading, readCommits } from './reading.ts'

/** What the history source works with. */
export interface GraphqlHistoryOptions {
  readonly github: GitHub
  readonly clock: Clock
  readonly log: Log
  /** Where histories are kept from one run to the next; `null`: nowhere. */
  readonly store: Store | null
}

/** The history as GitHub's GraphQL API tells it. */
export function graphqlHistory(options: GraphqlHistoryOptions): HistorySource {
  return async request => {
    const opened = await openHistory(options, request)
    const told = { source: 'graphql', knowsMerges: request.merges, server: null } as const
    if ('isEmpty' in opened) {
      return {
        ...told,
        repository: opened.repository,
        ref: request.ref ?? 'HEAD',
        head: null,
        mailmap: '',
        commits: none(),
      }
    }
    const { repository, ref, oid, mailmap } = opened.head
    return { ...told, repository, ref, head: oid, mailmap, commits: readCommits(opened) }
  }
}

/** A history whose head was asked for and is not there, as there is no commit. */
export interface EmptyHistory {
  readonly isEmpty: true
  readonly repository: string
}

/** Finds the head of a history, and what earlier runs have kept of it. One request, unless the ref is a tag. */
export async function openHistory(
  { github, clock, log, store }: GraphqlHistoryOptions,
  request: HistoryRequest,
): Promise<Reading | EmptyHistory> {
  const fields = { coAuthors: request.coAuthors, merges: request.merges }
  const source = {
    github,
    clock,
    task: taskOf(request),
    ...partsOf(request.repository),
    fields,
    decoder: createDecoder(
      fields,
      once(() => log.notice(ODD_DATES)),
    ),
  }
  const keeper = createKeeper({
    store,
    log,
    subject: `${github.apiUrl} ${request.repository.toLowerCase()}`,
    ref: request.ref,
    now: clock.now(),
    ...fields,
  })
  const kept = await keeper.open()
  const heads = kept?.header.jump === true ? kept.header.heads : []
  const head = await findHead(source, request.ref, most => drawSamples(heads, most, fields, clock.random))
  if (head.oid === null) return { isEmpty: true, repository: head.repository }
  // One answer holds a small history whole, so that there is nothing to gain.
  const isWhole = head.total <= PAGE_SIZE
  return {
    source,
    log,
    head,
    trusted: kept === null || isWhole ? NOTHING : await trustedIn(kept, head),
    keep: async keepsake => {
      if (!isWhole) await keeper.save({ ...keepsake, commits: head.total })
    },
  }
}

const NOTHING: Trusted = { layers: [], isFalse: false }

async function trustedIn({ header, read }: Kept, head: Head): Promise<Trusted> {
  return trust(header, await read(head.total), { canJump: canJumpFrom(head), samples: head.samples })
}

const ODD_DATES =
  'GitHub gives commits of this history whose date nobody can read; they are counted, with 1970-01-01 for their date.'

function once(say: () => void): () => void {
  let isSaid = false
  return () => {
    if (!isSaid) say()
    isSaid = true
  }
}

function taskOf({ repository }: HistoryRequest): Task {
  return {
    what: `reading the history of ${oneLine(repository)}`,
    needs: 'contents: read',
    otherwise: 'measure a clone with source: git',
  }
}

async function* none(): AsyncGenerator<never> {}
