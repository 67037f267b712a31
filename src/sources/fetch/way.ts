import type { Layer } from '../cache/layer.ts'

/** Up to so many commits, pages of them are as quick as a fetch, and cost about as much as the accounts. */
export const FEW_COMMITS = 2_000

/** What is known before anything is read. */
export interface Outlook {
  /** How many commits can be reached from the head. */
  readonly total: number
  /** What earlier runs have kept. */
  readonly layers: readonly Layer[]
}

/** How many commits are new since an earlier run, if what it has kept belongs to this history; all where nothing was kept. */
export function newCommits({ total, layers }: Outlook): number {
  const most = Math.max(0, ...layers.map(({ commits }) => commits.length).filter(kept => kept <= total))
  return total - most
}

/**
 * Whether there is something that earlier runs have kept, and little is new.
 *
 * @param few so many commits are little
 */
export function isKept(outlook: Outlook, few = FEW_COMMITS): boolean {
  return outlook.layers.length > 0 && newCommits(outlook) <= few
}
