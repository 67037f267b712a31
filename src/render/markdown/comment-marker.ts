import type { Subject } from '../../report/report.ts'

/** Where a comment belongs, and which of several it is. */
export interface CommentPlace {
  /** `owner/name` of the repository whose pull request has the comment. */
  readonly repository: string
  /** The word that tells it from another one about the same subject; `null` for none. */
  readonly key: string | null
}

/**
 * What stands at the start of a comment, invisible, so that it is found again: the repository and the branch that it is about,
 * and its key. What is at a commit instead of a branch is about whatever is there, which is another commit every time.
 */
export function commentMarker({ repository, ref, head }: Subject, key: string | null): string {
  const branch = isNameOf(head, ref) ? 'HEAD' : ref
  const parts = [repository.toLowerCase(), branch, ...(key === null ? [] : [key])]
  return `<!-- pony-factor: ${parts.map(encoded).join(' ')} -->`
}

/** What the one comment of a pull request began with in version 1.0, whatever it was about. */
export const OLD_MARKER = '<!-- pony-factor -->'

/** Whether a ref is a commit's object id, or the beginning of it. */
function isNameOf(head: string | null, ref: string): boolean {
  return head !== null && /^[\da-f]{7,}$/i.test(ref) && head.startsWith(ref.toLowerCase())
}

/** Longer than any name that git can keep on a disk; of what is longer, the length tells the rest apart. */
const LONGEST = 1000

/** Text in which nothing ends the comment of HTML or begins another part. */
export function encoded(text: string): string {
  const part = encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
  return part.length <= LONGEST ? part : `${part.slice(0, LONGEST)}~${part.length}`
}
