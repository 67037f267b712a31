/** Which history is kept: that of one ref, in the family of all refs of its repository. */
export interface CacheKey {
  /** Letters, digits and hyphens. */
  readonly family: string
  /** The format of what is kept; letters and digits. */
  readonly format: string
  /** Letters, digits and hyphens. */
  readonly member: string
}

/** A name that no other key has. It begins with the family and the format, by which other keys are found. */
export function nameOfKey({ family, format, member }: CacheKey): string {
  return `${family}-${format}-${member}`
}

/**
 * Where bytes outlast a run. Keeping is a favour: nothing here throws, a store that fails has nothing and keeps
 * nothing.
 */
export interface Store {
  /** What was kept last under the key, else in its format under any key of its family, else in any format; `null` when there is nothing. */
  readonly load: (cacheKey: CacheKey) => Promise<Uint8Array | null>
  /**
   * @param edition letters, digits and hyphens; never the same for different bytes under one key
   */
  readonly save: (cacheKey: CacheKey, edition: string, bytes: Uint8Array) => Promise<void>
}
