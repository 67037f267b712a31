import { nameOfKey, type Store } from '../../../src/sources/cache/store.ts'

/** A store with an entry for each key, that forgets with the process. */
export interface MemoryStores extends Store {
  /** Spoils what was kept, but for its first line. */
  readonly damage: () => void
}

export function memoryStores(): MemoryStores {
  const entries = new Map<string, Uint8Array>()
  return {
    load: async cacheKey => entries.get(nameOfKey(cacheKey)) ?? null,
    save: async (cacheKey, _edition, bytes) => {
      entries.set(nameOfKey(cacheKey), bytes)
    },
    damage: () => {
      for (const [name, bytes] of entries) entries.set(name, bytes.slice(0, bytes.indexOf(0x0a) + 1))
    },
  }
}
