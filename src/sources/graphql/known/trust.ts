import type { Header } from '../../cache/header.ts'
import type { Layer } from '../../cache/layer.ts'
import type { TakenSample } from '../head/samples.ts'
import { PAGE_SIZE } from '../query.ts'
import { isSameCommit } from './same-commit.ts'

/** What GitHub has said that a kept history can be held against. */
export interface Evidence {
  /** Whether GitHub's cursors can be computed. */
  readonly canJump: boolean
  /** `null` where GitHub did not take the question. */
  readonly samples: readonly TakenSample[] | null
}

/** What is believed of a kept history. */
export interface Trusted {
  readonly layers: readonly Layer[]
  /** Whether something of it was not true, so that nothing may be believed. */
  readonly isFalse: boolean
}

/**
 * Holds a kept history against samples of the real one. Where cursors cannot be computed there are none; a history that only says
 * so is not believed.
 */
export function trust(header: Header, layers: readonly Layer[], { canJump, samples }: Evidence): Trusted {
  if (samples === null || (header.jump !== canJump && layers.length > 0)) return { layers, isFalse: true }
  const seen = samples.filter(({ found }) => found !== null)
  const isFalse = seen.some(({ found, total }) => found !== total) || layers.some(layer => isContradicted(layer, seen))
  if (isFalse) return { layers, isFalse }
  // GitHub forgets heads that no branch leads to any more, some day.
  const heads = new Set(seen.map(({ head }) => head))
  return { layers: canJump ? layers.filter(({ head }) => heads.has(head)) : layers, isFalse: false }
}

function isContradicted({ head, total, commits, pages }: Layer, samples: readonly TakenSample[]): boolean {
  const wanted = new Set(samples.flatMap(sample => sample.commits.map(({ oid }) => oid)))
  const kept = new Map(commits.filter(({ oid }) => wanted.has(oid)).map(commit => [commit.oid, commit]))
  const claimed = new Set(pages)
  const claims = (place: number) => commits.length === total || claimed.has(Math.floor(place / PAGE_SIZE))
  return samples.some(sample =>
    sample.commits.some((commit, index) => {
      const same = kept.get(commit.oid)
      return same === undefined ? sample.head === head && claims(sample.start + index) : !isSameCommit(same, commit)
    }),
  )
}
