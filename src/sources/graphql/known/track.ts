import type { Commit } from '../../../history/commit.ts'
import type { Bookmark, Layer } from '../../cache/layer.ts'
import { PAGE_SIZE } from '../query.ts'

/** What is known of one head's history. */
export interface KnownTrack extends Omit<Layer, 'commits' | 'pages'> {
  /** By object id. */
  readonly commits: ReadonlyMap<string, Commit>
  readonly pages: ReadonlySet<number>
}

/** A layer that grows while its head's history is read. */
export interface Track extends Omit<KnownTrack, 'commits' | 'pages' | 'bookmark'> {
  readonly commits: Map<string, Commit>
  readonly pages: Set<number>
  bookmark?: Bookmark | undefined
}

/** A track of which nothing is known yet. */
export function newTrack(head: string, total: number, readAt: number): Track {
  return { head, total, commits: new Map(), pages: new Set(), readAt }
}

/** The track that goes on where a layer ends. */
export function trackOf(layer: Layer): Track {
  return { ...layer, commits: new Map(layer.commits.map(commit => [commit.oid, commit])), pages: new Set(layer.pages) }
}

/** The layer that a track has become. */
export function layerOf(track: KnownTrack): Layer {
  return { ...track, commits: [...track.commits.values()], pages: [...track.pages].sort((a, b) => a - b) }
}

/** The pages that are still to be read until every commit of the track's history is there, in order. */
export function missingPages({ total, commits, pages }: KnownTrack): readonly number[] {
  if (commits.size === total) return []
  return Array.from({ length: Math.ceil(total / PAGE_SIZE) }, (_, page) => page).filter(page => !pages.has(page))
}

/**
 * How many commits of a track's history are not known: not from the track itself, nor from those whose heads it has.
 *
 * @param others by head
 */
export function unknownOf(track: KnownTrack, others: ReadonlyMap<string, KnownTrack>): number {
  const known = new Set<string>()
  const found = [track]
  for (const { commits } of found) {
    for (const oid of commits.keys()) {
      const below = known.has(oid) ? undefined : others.get(oid)
      if (below !== undefined) found.push(below)
      known.add(oid)
    }
  }
  return track.total - known.size
}
