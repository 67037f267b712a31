import { UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import type { Task } from '../../github/failure.ts'
import { partsOf } from '../../github/repository.ts'
import type { History, HistoryRequest, HistorySource } from '../../history/source.ts'
import type { Log } from '../../log.ts'
import { oneLine } from '../../text/one-line.ts'
import { createKeeper, type Keeper, type Kept } from '../cache/keeper.ts'
import type { Store } from '../cache/store.ts'
import { createDecoder, type Decoder } from './decode.ts'
import { canJumpFrom, type EmptyRepository, type Head } from './head/head.ts'
import { findHeads, type SoughtHead } from './head/heads.ts'
import { drawSamples } from './head/samples.ts'
import { type Trusted, trust } from './known/trust.ts'
import { type Fields, PAGE_SIZE } from './query.ts'
import { readCommits } from './reading.ts'
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

/**
 * Finds the histories of many repositories, their heads in as few queries as GitHub answers.
 *
 * @returns for each in turn its history, or why there is none
 * @throws UserError when GitHub answers for none of them
 */
export type HistoriesSource = (
  subjects: readonly Subject[],
  fields: Fields,
) => Promise<readonly (History | UserError)[]>

/** The history as GitHub's GraphQL API tells it: the only one of a list. */
export function graphqlHistory(options: GraphqlHistoryOptions): HistorySource {
  const find = graphqlHistories(options)
  return async ({ repository, ref, coAuthors, merges }: HistoryRequest) => {
    const [history] = await find([{ repository, ref }], { coAuthors, merges })
    if (history === undefined || history instanceof UserError) throw history
    return history
  }
}

/** Histories as GitHub's GraphQL API tells them. Those of one source share what is learned of GitHub's prices. */
export function graphqlHistories({ github, clock, log, store }: GraphqlHistoryOptions): HistoriesSource {
  const tariffs = new Map<string, Tariff>()

  function tariffOf(fields: Fields): Tariff {
    const key = JSON.stringify([fields.coAuthors, fields.merges])
    const tariff = tariffs.get(key) ?? new Tariff(fields)
    tariffs.set(key, tariff)
    return tariff
  }

  async function prepare({ repository, ref }: Subject, fields: Fields): Promise<Prepared> {
    const keeper = createKeeper({
      store,
      log,
      subject: `${github.apiUrl} ${repository.toLowerCase()}`,
      ref,
      now: clock.now(),
      ...fields,
    })
    const kept = await keeper.open()
    const heads = kept?.header.jump === true ? kept.header.heads : []
    const decoder = createDecoder(
      fields,
      once(() => log.notice(ODD_DATES)),
    )
    const draw: SoughtHead['draw'] = most => drawSamples(heads, most, fields, clock.random)
    return { keeper, kept, sought: { task: taskOf(repository), ...partsOf(repository), decoder, ref, draw } }
  }

  async function historyAt(head: Head, { keeper, kept, sought }: Prepared, fields: Fields): Promise<History> {
    // One answer holds a small history whole, so that there is nothing to gain.
    const isWhole = head.total <= PAGE_SIZE
    const commits = readCommits({
      source: { github, clock, fields, tariff: tariffOf(fields), ...sought },
      log,
      head,
      trusted: kept === null || isWhole ? NOTHING : await trustedIn(kept, head),
      keep: async keepsake => {
        if (!isWhole) await keeper.save({ ...keepsake, commits: head.total })
      },
    })
    const { repository, ref, oid, mailmap } = head
    return { repository, ref, head: oid, mailmap, commits, ...asGitHubTells(fields) }
  }

  return async (subjects, fields) => {
    const prepared = await Promise.all(subjects.map(subject => prepare(subject, fields)))
    const heads = await findHeads(
      { github, fields },
      prepared.map(({ sought }) => sought),
    )
    return Promise.all(
      prepared.map(async (own, index) => {
        const head = heads[index] ?? new UserError(`Nothing was found while ${own.sought.task.what}.`)
        if (head instanceof UserError) return head
        return head.oid === null ? emptyHistory(head, own.sought.ref, fields) : historyAt(head, own, fields)
      }),
    )
  }
}

/** What is looked for, and what earlier runs have kept of it. */
interface Prepared {
  readonly keeper: Keeper
  readonly kept: Kept | null
  readonly sought: SoughtHead & { readonly decoder: Decoder }
}

function emptyHistory({ repository }: EmptyRepository, ref: string | null, fields: Fields): History {
  return { repository, ref: ref ?? 'HEAD', head: null, mailmap: '', commits: none(), ...asGitHubTells(fields) }
}

/** What all histories of this source have in common. */
function asGitHubTells({ merges }: Fields): Pick<History, 'server' | 'knowsMerges' | 'refOf'> {
  // A tag may have the same name as a branch.
  return { server: null, knowsMerges: merges, refOf: branch => `refs/heads/${branch}` }
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

function taskOf(repository: string): Task {
  return {
    what: `reading the history of ${oneLine(repository)}`,
    needs: 'contents: read',
    otherwise: 'measure a clone with source: git',
  }
}

async function* none(): AsyncGenerator<never> {}
