import type { Commit } from '../../../history/commit.ts'
import { type Layer, MOST_LAYERS } from '../../cache/layer.ts'
import { PAGE_SIZE } from '../query.ts'
import { type KnownTrack, layerOf } from './track.ts'

/** What is known at the end of a run. */
export interface KnownInTheEnd {
  /** From the head of the history. */
  readonly own: KnownTrack
  /** From other heads. */
  readonly others: readonly KnownTrack[]
  /** What belongs to the history for sure, by object id. */
  readonly reached: ReadonlyMap<string, Commit>
}

/** What the next run shall know: a complete history as one layer, of any other one the own layer and the largest of the others. */
export function layersToKeep({ own, others, reached }: KnownInTheEnd): readonly Layer[] {
  const proven = others.filter(({ head }) => reached.has(head))
  if (reached.size === own.total) {
    const readAt = Math.min(own.readAt, ...proven.map(track => track.readAt))
    return [{ head: own.head, total: own.total, commits: [...reached.values()], pages: [], readAt }]
  }
  const largest = [...others].sort((a, b) => b.commits.size - a.commits.size)
  return [...(isOfUse(own, proven) ? [own] : []), ...largest].slice(0, MOST_LAYERS).map(layerOf)
}

/** One page, which every run reads anyway, is not worth a layer beside a larger one that goes on from it. */
function isOfUse(own: KnownTrack, proven: readonly KnownTrack[]): boolean {
  return own.commits.size > PAGE_SIZE || proven.every(({ commits }) => commits.size <= own.commits.size)
}
