import { fold } from '../text/fold.ts'
import type { RecognisedIdentity } from './recognise.ts'

/**
 * Whether any of somebody's logins, e-mail addresses and names, before or after the mailmap, matches any of some patterns
 * as a whole.
 */
export type Matcher = (identity: RecognisedIdentity) => boolean

/**
 * Reads patterns, once for as many identities as there are. `*` stands for any run of characters, every other character for itself
 * (`[bot]` too); case, composition and runs of white space make no difference.
 */
export function matcherOf(patterns: readonly string[]): Matcher {
  const read = patterns.map(readPattern)
  const whole = new Set(read.flatMap(({ text, pieces }) => (pieces === null ? [text] : [])))
  const starred = read.flatMap(({ pieces }) => (pieces === null ? [] : [pieces]))
  return identity =>
    appellationsOf(identity).some(text => whole.has(text) || starred.some(pieces => matches(pieces, text)))
}

/** Whether a pattern matches any of these identities; one that matches nobody may be misspelled. */
export function finderAmong(identities: readonly RecognisedIdentity[]): (pattern: string) => boolean {
  const texts = new Set(identities.flatMap(appellationsOf))
  return pattern => {
    const { text: whole, pieces } = readPattern(pattern)
    if (pieces === null) return texts.has(whole)
    for (const text of texts) if (matches(pieces, text)) return true
    return false
  }
}

function appellationsOf({ recorded, name, email, logins }: RecognisedIdentity): readonly string[] {
  return [...new Set([...logins, recorded.email, email, recorded.name, name].map(fold))]
}

/** A pattern as texts are compared, and what of it stands between its stars; `null` where it has none. */
function readPattern(pattern: string): { readonly text: string; readonly pieces: readonly string[] | null } {
  const text = fold(pattern)
  return { text, pieces: text.includes('*') ? text.split('*') : null }
}

/** Walks the pieces between the stars once, so that a hostile name cannot make it slow. */
function matches(pieces: readonly string[], text: string): boolean {
  const [start = '', end = ''] = [pieces[0], pieces.at(-1)]
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false
  let from = start.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return from <= text.length - end.length
}
