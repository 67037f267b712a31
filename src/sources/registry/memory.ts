import { createHash } from 'node:crypto'
import type { RepositoryPlace } from '../../dependencies/dependency.ts'
import { field } from '../../dependencies/read/values.ts'
import { LONGEST_AGE_MS } from '../cache/layer.ts'
import type { CacheKey, Store } from '../cache/store.ts'

/** What registries have said, by `packageKey`; `null` where a package names no repository. */
export type Answers = ReadonlyMap<string, RepositoryPlace | null>

/** Keeps what registries have said for a month. Nothing here throws. */
export interface RegistryMemory {
  readonly recall: () => Promise<Answers>
  readonly keep: (answers: Answers) => Promise<void>
}

const CACHE_KEY: CacheKey = { family: 'registries', format: 'r1', member: 'names' }

/**
 * @param store `null` for none
 * @param now in milliseconds since the epoch
 */
export function registryMemory(store: Store | null, now: number): RegistryMemory {
  /** When each was said. */
  const dates = new Map<string, number>()

  async function recall(): Promise<Answers> {
    const bytes = (await store?.load(CACHE_KEY)) ?? null
    const answers = new Map<string, RepositoryPlace | null>()
    for (const entry of bytes === null ? [] : entriesIn(bytes)) {
      if (entry.at > now || now - entry.at >= LONGEST_AGE_MS) continue
      answers.set(entry.key, entry.place)
      dates.set(entry.key, entry.at)
    }
    return answers
  }

  async function keep(answers: Answers): Promise<void> {
    const entries = [...answers].map(([key, place]) => ({ key, place, at: dates.get(key) ?? now }))
    const bytes = Buffer.from(JSON.stringify(entries))
    await store?.save(CACHE_KEY, createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes)
  }

  return { recall, keep }
}

interface Entry {
  readonly key: string
  readonly place: RepositoryPlace | null
  readonly at: number
}

/** What was kept may be anybody's: what is not as we write it is not there. */
function entriesIn(bytes: Uint8Array): readonly Entry[] {
  try {
    const entries: unknown = JSON.parse(Buffer.from(bytes).toString())
    return Array.isArray(entries) ? entries.flatMap(entryIn) : []
  } catch {
    return []
  }
}

const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?$/
const PATH = /^[\w.-]+\/[\w.-]+$/

function entryIn(entry: unknown): readonly Entry[] {
  const [key, at, place] = [field(entry, 'key'), field(entry, 'at'), field(entry, 'place')]
  if (typeof key !== 'string' || typeof at !== 'number') return []
  if (place === null) return [{ key, at, place }]
  const [host, path] = [field(place, 'host'), field(place, 'path')]
  const isPlace = typeof host === 'string' && typeof path === 'string' && HOST.test(host) && PATH.test(path)
  return isPlace ? [{ key, at, place: { host, path } }] : []
}
