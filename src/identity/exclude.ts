import { fold, type RecognisedIdentity } from './recognise.ts'

/**
 * Whether any of somebody's logins, e-mail addresses and names, before or after the mailmap, matches any of the patterns
 * as a whole. `*` stands for any run of characters, every other character for itself (`[bot]` too); case is ignored. The
 * patterns are read once, for as many people as are asked about.
 */
export function matcherOf(patterns: readonly string[]): (identity: RecognisedIdentity) => boolean {
  const folded = patterns.map(fold)
  const whole = new Set(folded.filter(pattern => !hasStar(pattern)))
  const starred = folded.filter(hasStar).map(piecesOf)
  return identity => textsOf(identity).some(text => whole.has(text) || starred.some(pieces => matches(pieces, text)))
}

/** The patterns that match nobody, which may be misspelled. */
export function patternsWithoutMatch(
  patterns: readonly string[],
  identities: readonly RecognisedIdentity[],
): readonly string[] {
  if (patterns.length === 0) return []
  const texts = new Set(identities.flatMap(textsOf))
  const isMatched = (pattern: string) => {
    if (!hasStar(pattern)) return texts.has(pattern)
    const pieces = piecesOf(pattern)
    for (const text of texts) if (matches(pieces, text)) return true
    return false
  }
  return patterns.filter(pattern => !isMatched(fold(pattern)))
}

function textsOf({ recorded, name, email, logins }: RecognisedIdentity): readonly string[] {
  return [...logins, recorded.email, email, recorded.name, name].map(fold)
}

function hasStar(pattern: string): boolean {
  return pattern.includes('*')
}

/** What stands between the stars of a pattern. */
interface Pieces {
  readonly start: string
  readonly between: readonly string[]
  readonly end: string
}

function piecesOf(pattern: string): Pieces {
  const pieces = pattern.split('*')
  return { start: pieces[0] ?? '', between: pieces.slice(1, -1), end: pieces.at(-1) ?? '' }
}

/** Walks the pieces between the stars once, so that a hostile name cannot make it slow. */
function matches({ start, between, end }: Pieces, text: string): boolean {
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false
  let from = start.length
  for (const piece of between) {
    const found = text.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return from <= text.length - end.length
}
