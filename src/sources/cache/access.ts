/** What a run may do with the cache. */
export interface Access {
  readonly reads: boolean
  readonly writes: boolean
}

const MODES: ReadonlyMap<string, Access> = new Map([
  ['none', { reads: false, writes: false }],
  ['read', { reads: true, writes: false }],
  ['write', { reads: true, writes: true }],
  ['write-only', { reads: false, writes: true }],
])

/**
 * What a run may do with the cache of GitHub Actions: what the workflow says, else everything, but that runs which others can
 * bring about only read it since 2026-06-26.
 * https://github.blog/changelog/2026-06-26-read-only-actions-cache-for-untrusted-triggers
 * https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode
 *
 * @param mode the runner's `ACTIONS_CACHE_MODE`
 * @param isFromOutside whether somebody can have started the run who may not write to the repository
 */
export function accessOf(mode: string, isFromOutside: boolean): Access {
  return MODES.get(mode.trim().toLowerCase()) ?? { reads: true, writes: !isFromOutside }
}
