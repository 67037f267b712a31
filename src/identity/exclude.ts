import { fold } from './fold.ts'
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
  const read = patterns.map(pattern => fold(pattern).split('*'))
  return identity => {
    const texts = appellationsOf(identity)
    return read.some(pieces => texts.some(text => matches(pieces, text)))
  }
}

/** Whether a pattern matches any of these identities; one that matches nobody may be misspelled. */
export function finderAmong(identities: readonly RecognisedIdentity[]): (pattern: string) => boolean {
  const texts = [...new Set(identities.flatMap(appellationsOf))]
  return pattern => {
    const pieces = fold(pattern).split('*')
    return texts.some(text => matches(pieces, text))
  }
}

function appellationsOf({ recorded, name, email, logins }: RecognisedIdentity): readonly string[] {
  return [...new Set([...logins, recorded.email, email, recorded.name, name].map(fold))]
}

/** Walks the pieces between the stars once, so that a hostile name cannot make it slow. */
function matches(pieces: readonly string[], text: string): boolean {
  const [start = '', ...others] = pieces
  const end = others.pop()
  if (end === undefined) return text === start
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false
  let from = start.length
  for (const piece of others) {
    const found = text.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return from <= text.length - end.length
}
