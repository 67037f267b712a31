import { Refused } from '../../../github/failure.ts'

/** GitHub's cursors do not have the form `<oid> <offset>` (any more), or it does not know one that it has given. */
export class UnknownCursors extends Error {
  override readonly name = 'UnknownCursors'
}

/** The cursor of a commit: the head that the history starts from, and the commit's place in it, counted from 0. */
export function cursorOf(head: string, offset: number): string {
  return `${head} ${offset}`
}

/** The cursor behind which the commit at a place is the first; `null` where it is the first of all. */
export function cursorBefore(head: string, place: number): string | null {
  return place === 0 ? null : cursorOf(head, place - 1)
}

/** What was thrown, as {@link UnknownCursors} where GitHub has refused a cursor. */
export function orUnknownCursors(thrown: unknown): unknown {
  return thrown instanceof Refused && thrown.reason === 'cursor' ? new UnknownCursors('', { cause: thrown }) : thrown
}
