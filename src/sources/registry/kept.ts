import { createHash } from 'node:crypto'
import type { RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeOf } from '../../dependencies/place.ts'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { isModest } from '../cache/bounds.ts'
import { countOf, Damaged, listOf, recordOf, textOf } from '../cache/checked.ts'
import type { CacheKey, Store } from '../cache/store.ts'

/** What a registry has said of a package: where its repository is, or that it does not say it. */
export interface Said {
  readonly place: RepositoryPlace | null
  /** In milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number
}

/** A month. */
const LONGEST_AGE_MS = 30 * 86_400_000

/** Names and places of so many packages are a few megabytes. */
const MOST_PACKAGES = 20_000
const MOST_BYTES = 8 * 2 ** 20

const KEY: CacheKey = { family: 'registries', format: 'r1', member: 'places' }

/** How answers are kept. */
export interface KeepRequest {
  readonly store: Store
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  readonly log: Log
  /** In milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
}

/** What earlier runs were told in the last month, by `packageKey`. What cannot be believed is nothing. */
export async function loadSaid({ store, ownServer, log, now }: KeepRequest): Promise<ReadonlyMap<string, Said>> {
  const bytes = await store.load(KEY)
  if (bytes === null) return new Map()
  try {
    return decodeSaid(bytes, ownServer, now)
  } catch (error) {
    log.debug(`What registries have said earlier is ignored: ${messageOf(error)}.`)
    return new Map()
  }
}

/** Keeps nothing but names of packages and places of repositories, the newest first where there are too many. */
export async function saveSaid({ store }: Pick<KeepRequest, 'store'>, said: ReadonlyMap<string, Said>): Promise<void> {
  const newest = [...said].sort(([, left], [, right]) => right.at - left.at).slice(0, MOST_PACKAGES)
  const places = newest.map(([key, { place, at }]) => [key, place?.host ?? '', place?.path ?? '', at])
  const bytes = Buffer.from(JSON.stringify({ places }))
  await store.save(KEY, createHash('sha256').update(bytes).digest('hex'), bytes)
}

function decodeSaid(bytes: Uint8Array, ownServer: string, now: number): ReadonlyMap<string, Said> {
  if (bytes.length > MOST_BYTES || !isModest(bytes, 10 * MOST_PACKAGES)) throw new Damaged()
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString())
  const entries = listOf(recordOf(parsed).places).map(entry => {
    const [key, host, path, at] = listOf(entry)
    const [server, name] = [textOf(host), textOf(path)]
    const place = server === '' ? null : placeOf(`https://${server}/${name}`, ownServer)
    if (server !== '' && place === null) throw new Damaged()
    return [textOf(key), { place, at: countOf(at) }] as const
  })
  return new Map(entries.filter(([, { at }]) => at <= now && now - at < LONGEST_AGE_MS))
}
