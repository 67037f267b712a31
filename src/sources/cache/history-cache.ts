import { createHash } from 'node:crypto'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { decodeSnapshot, encodeSnapshot } from './format.ts'
import { decodeHeader, FORMAT_VERSION, type Header } from './header.ts'
import { type Layer, LONGEST_AGE_MS, type Snapshot } from './layer.ts'
import type { CacheKey, Store } from './store.ts'

/** Whose history is kept, where, and since when. */
export interface HistoryCacheOptions {
  /** `null`: nothing is kept. */
  readonly store: Store | null
  readonly log: Log
  /** Server and `owner/name`. */
  readonly subject: string
  /** Branch, tag or commit; `null` for the default branch. */
  readonly ref: string | null
  readonly coAuthors: boolean
  readonly merges: boolean
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
}

/** What earlier runs have kept, of which only the header has been read. */
export interface Kept {
  readonly header: Header
  /**
   * Reads the rest; empty when it cannot be believed. Never throws.
   *
   * @param commits how many commits GitHub says that the history has
   */
  readonly read: (commits: number) => Promise<readonly Layer[]>
}

/** What a run leaves for the next one. */
export interface ToKeep extends Pick<Snapshot, 'layers' | 'jump'> {
  /** How many commits GitHub says that the history has. */
  readonly commits: number
}

/** Keeps one history between runs. Neither method throws. */
export interface HistoryCache {
  /** `null` when there is nothing, or nothing of ours. */
  readonly open: () => Promise<Kept | null>
  readonly save: (toKeep: ToKeep) => Promise<void>
}

/** A cache of one history that reads and writes snapshots in a store. */
export function createHistoryCache({
  store,
  log,
  subject,
  ref,
  coAuthors,
  merges,
  now,
}: HistoryCacheOptions): HistoryCache {
  const cacheKey = keyOf({ subject, coAuthors, merges }, ref)

  async function open(): Promise<Kept | null> {
    const bytes = (await store?.load(cacheKey)) ?? null
    if (bytes === null) return null
    try {
      const { header } = decodeHeader(bytes)
      return { header, read: commits => read(bytes, header, commits) }
    } catch (thrown) {
      return ignored(thrown, null)
    }
  }

  async function read(bytes: Uint8Array, { heads }: Header, commits: number): Promise<readonly Layer[]> {
    // A longer history, such as another branch's, is no part of this one.
    if (heads.every(({ total }) => total > commits)) return []
    try {
      const snapshot = await decodeSnapshot(bytes, commits)
      const isOurs = snapshot.subject === subject && snapshot.coAuthors === coAuthors && snapshot.merges === merges
      if (!isOurs) throw new Error('it is that of another history')
      return snapshot.layers.filter(({ readAt }) => readAt <= now && now - readAt < LONGEST_AGE_MS)
    } catch (thrown) {
      return ignored(thrown, [])
    }
  }

  function ignored<Nothing>(thrown: unknown, nothing: Nothing): Nothing {
    log.notice(`The cache is ignored: ${messageOf(thrown)}.`)
    return nothing
  }

  async function save({ layers, jump, commits }: ToKeep): Promise<void> {
    const [newest] = layers
    if (store === null || newest === undefined) return
    try {
      const bytes = await encodeSnapshot({ subject, coAuthors, merges, jump, layers }, commits)
      // By the bytes and not by the head alone: what was read anew at the same head must be kept as well.
      await store.save(cacheKey, `${newest.head.slice(0, 12)}-${digest(bytes)}`, bytes)
    } catch (thrown) {
      log.debug(`The history could not be kept: ${messageOf(thrown)}`)
    }
  }

  return { open, save }
}

function keyOf(family: object, ref: string | null): CacheKey {
  return {
    family: digest(JSON.stringify(family)),
    format: `v${FORMAT_VERSION}`,
    member: digest(JSON.stringify({ ref })),
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
