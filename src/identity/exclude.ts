import { fold, type RecognisedIdentity } from './recognise.ts'

/**
 * Whether any of somebody's logins, e-mail addresses and names, before or after the mailmap, matches any of the patterns
 * as a whole. `*` stands for any run of characters, every other character for itself (`[bot]` too); case is ignored.
 */
export function matchesAny(patterns: readonly string[], identity: RecognisedIdentity): boolean {
  const { recorded, name, email, logins } = identity
  return patterns.some(pattern =>
    [...logins, recorded.email, email, recorded.name, name].some(text => matches(fold(pattern), fold(text))),
  )
}

/** The patterns that match nobody, which may be misspelled. */
export function patternsWithoutMatch(
  patterns: readonly string[],
  identities: readonly RecognisedIdentity[],
): readonly string[] {
  return patterns.filter(pattern => !identities.some(identity => matchesAny([pattern], identity)))
}

/** Walks the pieces between the stars once, so that a hostile name cannot make it slow. */
function matches(pattern: string, text: string): boolean {
  const pieces = pattern.split('*')
  const [end, start] = [pieces.pop(), pieces.shift()]
  if (start === undefined || end === undefined) return text === pattern
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false
  let from = start.length
  for (const piece of pieces) {
    const found = text.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return from <= text.length - end.length
}
