import { UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import type { Task } from '../../github/failure.ts'
import { partsOf } from '../../github/repository.ts'
import type { HistoryRequest } from '../../history/source.ts'
import type { Log } from '../../log.ts'
import { oneLine } from '../../text/one-line.ts'
import type { KeptHead } from '../cache/header.ts'
import { createHistoryCache, type HistoryCache, type Kept } from '../cache/history-cache.ts'
import type { Store } from '../cache/store.ts'
import { createDecoder } from './decode.ts'
import { ALONE, canJumpFrom, type EmptyRepository, type Head, type HeadView } from './head/head.ts'
import { findHeads } from './head/heads.ts'
import { drawSamples } from './head/samples.ts'
import type { SoughtHead } from './head/search.ts'
import { type Trusted, trust } from './known/trust.ts'
import type { Fields } from './query.ts'
import type { Reading, Sighting } from './reading.ts'
import { Tariff } from './tariff.ts'

/** What the history source works with. */
export interface GraphqlHistoryOptions {
  readonly github: GitHub
  readonly clock: Clock
  readonly log: Log
  /** Where histories are kept from one run to the next; `null`: nowhere. */
  readonly store: Store | null
}

/** Which history is asked for. */
export type Subject = Pick<HistoryRequest, 'repository' | 'ref'>

/** A history whose head is found, and of whose earlier readings only the beginning was looked at. */
export interface Sighted extends Sighting {
  /** The heads of what earlier runs have kept, by what that says of itself. */
  readonly keptHeads: readonly KeptHead[]
  /** Reads what earlier runs have kept, as far as it can be believed. Never throws. */
  readonly recall: () => Promise<Trusted>
}

/** A history that can be read, one that has no commit yet, or why there is neither. */
export type Opened = Sighted | EmptyRepository | UserError

/** Whether something was opened that has no commit yet. */
export function isEmpty<Found extends Sighting>(opened: Found | EmptyRepository): opened is EmptyRepository {
  return !('head' in opened)
}

/**
 * Finds the heads of histories and what earlier runs have kept of them, in as few queries as GitHub answers. Those that one opener
 * opens share what is learned of GitHub's prices.
 *
 * @returns one for each subject, in the same order
 * @throws UserError when GitHub answers for none of them
 */
export type HistoriesOpener = (
  subjects: readonly Subject[],
  fields: Fields,
  view: HeadView,
) => Promise<readonly Opened[]>

export function historiesOpener({ github, clock, log, store }: GraphqlHistoryOptions): HistoriesOpener {
  const tariffs = new Map<string, Tariff>()

  function tariffOf(fields: Fields): Tariff {
    const key = JSON.stringify([fields.coAuthors, fields.merges])
    const tariff = tariffs.get(key) ?? new Tariff(fields)
    tariffs.set(key, tariff)
    return tariff
  }

  async function prepare({ repository, ref }: Subject, fields: Fields, log: Log): Promise<Prepared> {
    const historyCache = createHistoryCache({
      store,
      log,
      subject: `${github.apiUrl} ${repository.toLowerCase()}`,
      ref,
      now: clock.now(),
      ...fields,
    })
    const kept = await historyCache.open()
    const heads = kept?.header.jump === true ? kept.header.heads : []
    const decoder = createDecoder(
      fields,
      once(() => log.notice(ODD_DATES)),
    )
    const draw: SoughtHead['draw'] = most => drawSamples(heads, most, fields, clock.random)
    return { log, historyCache, kept, sought: { task: taskOf(repository), ...partsOf(repository), decoder, ref, draw } }
  }

  function sightedOf(head: Head, { historyCache, kept, sought, log }: Prepared, fields: Fields): Sighted {
    // One answer holds a small history whole, so that there is nothing to gain.
    const isWhole = head.total <= head.page.commits.length
    const known = isWhole ? null : kept
    return {
      source: { github, clock, fields, tariff: tariffOf(fields), ...sought },
      log,
      head,
      keptHeads: known?.header.heads ?? [],
      recall: async () => (known === null ? NOTHING : trustedIn(known, head)),
      keep: async toKeep => {
        if (!isWhole) await historyCache.save({ ...toKeep, commits: head.total })
      },
    }
  }

  return async (subjects, fields, view) => {
    const logOf = ({ repository }: Subject) => (view === ALONE ? log : logAbout(repository, log))
    const prepared = await Promise.all(subjects.map(subject => prepare(subject, fields, logOf(subject))))
    const heads = await findHeads(
      { github, fields, view },
      prepared.map(({ sought }) => sought),
    )
    return prepared.map((own, index) => {
      const head = heads[index] ?? new UserError(`Nothing was found while ${own.sought.task.what}.`)
      return head instanceof UserError || head.oid === null ? head : sightedOf(head, own, fields)
    })
  }
}

/** Opens one history: the only one of a list. */
export async function openAlone(
  open: HistoriesOpener,
  subject: Subject,
  fields: Fields,
): Promise<Reading | EmptyRepository> {
  const [opened] = await open([subject], fields, ALONE)
  if (opened === undefined || opened instanceof UserError) throw opened
  return isEmpty(opened) ? opened : readingOf(opened)
}

/** A history with what earlier runs have kept of it. */
export async function readingOf({ recall, ...sighting }: Sighted): Promise<Reading> {
  return { ...sighting, trusted: await recall() }
}

/** What is looked for, and what earlier runs have kept of it. */
interface Prepared {
  readonly log: Log
  readonly historyCache: HistoryCache
  readonly kept: Kept | null
  readonly sought: SoughtHead
}

const NOTHING: Trusted = { layers: [], isFalse: false }

async function trustedIn({ header, read }: Kept, head: Head): Promise<Trusted> {
  return trust(header, await read(head.total), { canJump: canJumpFrom(head), samples: head.samples })
}

/** Of many histories, each line says which one it is about, and only what somebody should know is not left to those who look. */
function logAbout(repository: string, { notice, debug }: Log): Log {
  const about = (say: Log['notice']) => (message: string) => say(`${oneLine(repository)}: ${message}`)
  return { info: about(debug), notice: about(notice), debug: about(debug) }
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

function taskOf(repository: string): Task {
  return {
    what: `reading the history of ${oneLine(repository)}`,
    needs: 'contents: read',
    otherwise: 'measure a clone with source: git',
  }
}
