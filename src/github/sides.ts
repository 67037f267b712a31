import { at } from './json.ts'

/** The two commits between which an event's change is. */
export interface Sides {
  /** The object id of the commit on which it is based. */
  readonly base: string
  /** The object id of its own head. */
  readonly head: string
}

const OID = /^(?:[\da-f]{40}|[\da-f]{64})$/

/**
 * The sides of the pull request, or of the merge group, that an event is about; `null` where the event does not tell both.
 *
 * @param payload the event's JSON, which nobody has looked at yet
 */
export function sidesOf(payload: unknown): Sides | null {
  const base = at(payload, 'pull_request', 'base', 'sha') ?? at(payload, 'merge_group', 'base_sha')
  const head = at(payload, 'pull_request', 'head', 'sha') ?? at(payload, 'merge_group', 'head_sha')
  return typeof base === 'string' && typeof head === 'string' && OID.test(base) && OID.test(head)
    ? { base, head }
    : null
}
