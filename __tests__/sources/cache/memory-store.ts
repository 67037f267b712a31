import type { Store } from '../../../src/sources/cache/store.ts'

/** A store that forgets with the process. */
export interface MemoryStore extends Store {
  /** What was kept, in order: cacheKey and edition. */
  readonly saved: readonly string[]
  /** What lies under the key that was used last; can be replaced. */
  bytes: Uint8Array | null
}

/** A store with one cacheKey, whatever it is called. */
export function memoryStore(bytes: Uint8Array | null = null): MemoryStore {
  const saved: string[] = []
  const store: MemoryStore = {
    saved,
    bytes,
    load: async () => store.bytes,
    save: async (cacheKey, edition, saving) => {
      const entry = `${cacheKey.family} ${cacheKey.format} ${cacheKey.member} ${edition}`
      // As in the cache of GitHub Actions, an entry cannot be changed.
      if (saved.includes(entry)) return
      saved.push(entry)
      store.bytes = saving
    },
  }
  return store
}
