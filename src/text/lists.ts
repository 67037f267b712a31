/** `Ann`, `Ann and Bob`, `Ann, Bob and Cy`. */
export function listed(words: readonly string[]): string {
  return joined(words, ' and ')
}

/** `Ann`, `Ann or Bob`, `Ann, Bob or Cy`. */
export function oneOf(words: readonly string[]): string {
  return joined(words, ' or ')
}

/** What the reader may do: `run again, raise the limit, or wait`. Empty ways are none. */
export function eitherOf(...ways: readonly string[]): string {
  return joined(
    ways.filter(way => way !== ''),
    ', or ',
  )
}

function joined(words: readonly string[], last: string): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(part => part !== '').join(last)
}
