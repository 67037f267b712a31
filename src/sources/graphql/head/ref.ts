import { UserError } from '../../../errors.ts'
import { oneLine } from '../../../text/one-line.ts'
import type { HeadKind } from './head-query.ts'

/** Whose ref it is. */
export interface Place {
  readonly owner: string
  readonly name: string
}

/** What to look for. */
export interface Wanted {
  readonly kind: HeadKind
  /** Empty for the default branch. */
  readonly expression: string
}

/** What a ref can mean, by the rules of git's own source: a branch comes before a tag, and both before an object id. */
export function wantedBy(ref: string | null): Wanted {
  if (ref === null) return { kind: 'default', expression: '' }
  return { kind: ref.startsWith('refs/') ? 'expression' : 'name', expression: ref }
}

/** What is said of a ref that is not there. */
export function missing(place: Place, ref: string | null): UserError {
  return new UserError(
    `There is no branch, tag or commit ${nameOf(ref)} in ${placeOf(place)}.`,
    'Check the input ref; empty means the default branch.',
  )
}

/** What is said of a ref that names something else, such as a `Blob`. */
export function noCommit(place: Place, ref: string | null, kind: string): UserError {
  return new UserError(
    `The ref ${nameOf(ref)} of ${placeOf(place)} is not a commit but a ${kind.toLowerCase()}.`,
    'Name a branch, a tag or a commit in the input ref.',
  )
}

/** A ref as it is shown: without what says that it is a branch or a tag. */
export function shortName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

function placeOf({ owner, name }: Place): string {
  return oneLine(`${owner}/${name}`)
}

/** What a message calls a ref. */
function nameOf(ref: string | null): string {
  return oneLine(ref ?? 'HEAD')
}
