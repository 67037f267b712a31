import { createHash } from 'node:crypto'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { decodeSnapshot, encodeSnapshot, FORMAT_VERSION } from './format.ts'
import { type Layer, LONGEST_AGE_MS } from './layer.ts'
import type { Shelf, Store } from './store.ts'

/** Whose history is kept, where, and since when. */
export interface KeeperOptions {
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

/** Keeps one history between runs. Neither method throws. */
export interface Keeper {
  /** What earlier runs have kept; empty when there is nothing that can be believed. */
  readonly load: () => Promise<readonly Layer[]>
  readonly save: (layers: readonly Layer[]) => Promise<void>
}

/** A keeper that reads and writes snapshots in a store. */
export function createKeeper({ store, log, subject, ref, coAuthors, merges, now }: KeeperOptions): Keeper {
  const shelf = shelfOf({ subject, coAuthors, merges }, ref)

  async function load(): Promise<readonly Layer[]> {
    const bytes = (await store?.load(shelf)) ?? null
    if (bytes === null) return []
    try {
      const snapshot = await decodeSnapshot(bytes)
      const isOurs = snapshot.subject === subject && snapshot.coAuthors === coAuthors && snapshot.merges === merges
      if (!isOurs) throw new Error('it is that of another history')
      return snapshot.layers.filter(({ readAt }) => readAt <= now && now - readAt < LONGEST_AGE_MS)
    } catch (thrown) {
      log.notice(`The cache is ignored: ${messageOf(thrown)}.`)
      return []
    }
  }

  async function save(layers: readonly Layer[]): Promise<void> {
    const [newest] = layers
    if (store === null || newest === undefined) return
    try {
      const bytes = await encodeSnapshot({ subject, coAuthors, merges, layers })
      // By the bytes and not by the head alone: what was read anew at the same head must be kept as well.
      await store.save(shelf, `${newest.head.slice(0, 12)}-${digest(bytes)}`, bytes)
    } catch (thrown) {
      log.debug(`The history could not be kept: ${messageOf(thrown)}`)
    }
  }

  return { load, save }
}

function shelfOf(family: object, ref: string | null): Shelf {
  return {
    family: digest(JSON.stringify(family)),
    format: `v${FORMAT_VERSION}`,
    member: digest(JSON.stringify({ ref })),
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
