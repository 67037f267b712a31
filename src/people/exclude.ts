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
  const folded = patterns.map(fold)
  const whole = new Set(folded.filter(pattern => !hasStar(pattern)))
  const starred = folded.filter(hasStar).map(pattern => pattern.split('*'))
  return identity =>
    appellationsOf(identity).some(text => whole.has(text) || starred.some(pieces => matches(pieces, text)))
}

/** Whether a pattern matches any of these identities; one that matches nobody may be misspelled. */
export function finderAmong(identities: readonly RecognisedIdentity[]): (pattern: string) => boolean {
  const texts = new Set(identities.flatMap(appellationsOf))
  return pattern => {
    if (!hasStar(pattern)) return texts.has(fold(pattern))
    const pieces = fold(pattern).split('*')
    for (const text of texts) if (matches(pieces, text)) return true
    return false
  }
}

function appellationsOf({ recorded, name, email, logins }: RecognisedIdentity): readonly string[] {
  return [...new Set([...logins, recorded.email, email, recorded.name, name].map(fold))]
}

function hasStar(pattern: string): boolean {
  return pattern.includes('*')
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
