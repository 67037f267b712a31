import { timeOf, timesAsLong } from './times-as-long.ts'

/** A text of any length that repeats a block between two ends. */
type HostileText = (length: number) => string

/** Letters, digits, white space, signs, marks and what is invisible: whatever an expression may repeat. */
const BLOCKS = [
  ...['a', 'A', '0', ' ', '\t', '\n', '.', ',', '-', '_', '@', '<', '>', '"', ':', '/', '#', '`', '\\', '(', '[', '+'],
  ...['*', '%', '|', '$', '\u0301', '\u0301\u0323', 'e\u0301', '\u3042', '\u200b', '\u200d', '\u0000', '\ud83d\ude00'],
  ...['a@', '@a', 'a.', '.a', 'a/', '/a', 'a ', 'a\n', 'a,', 'a-', '-1', '1,', '1 ', ' 1', 'a+', 'a(', '\n ', ' \n'],
  ...['::', ':a', ': ', '#1', '##[', '://', '@a.', '@[', '"a"', '"" ', 'ab12cd', 'abcdef ', '[bot]', 'GHSA-', 'www.'],
  ...['and ', 'P1Y', '1Y', 'auto ', 'a ci-', 'usage: ', 'object file ', 'co-authored-by:', 'Co-authored-by: a <a>\n'],
  ...['a <a> a <a>\n', '::error', '::error\n', 'https://a', 'rel="next', 'refs/heads/', 'fatal: ', 'timed ', 'a: a\n'],
]

const BEGINNINGS = ['', 'a', '"', '<', 'a@', 'a/', 'https://', 'a\n\nco-authored-by:']
const ENDS = ['', '!', '\n', '@']

const TEXTS: readonly HostileText[] = BEGINNINGS.flatMap(beginning =>
  ENDS.flatMap(end =>
    BLOCKS.map(block => (length: number) => {
      const repeated = block.repeat(Math.ceil(length / block.length)).slice(0, length)
      return `${beginning}${repeated}${end}`
    }),
  ),
)

/** Long enough to tell a quadratic time from a linear one, and short enough for thousands of texts. */
const SIEVE_LENGTH = 1_500

/** How many texts are left by one look, and by several. */
const LEFT = { first: 10, last: 2 } as const

/** The largest text that is tried, and an eighth of it. */
const LENGTH = 12_500

/**
 * How many times as long a reader takes each time a text is doubled, up to 100,000 characters: of thousands of texts, one of those
 * that take it longest.
 *
 * @param limit what is to be kept below
 */
export function worstGrowth(read: (text: string) => unknown, limit: number): number {
  const growths = slowestTexts(read).map(hostile => {
    const work = (length: number) => {
      const text = hostile(length)
      return () => read(text)
    }
    return timesAsLong(work, LENGTH, limit)
  })
  return Math.max(...growths)
}

function slowestTexts(read: (text: string) => unknown): readonly HostileText[] {
  // The first calls of a function are slow by themselves.
  for (const text of TEXTS.slice(0, BLOCKS.length)) read(text(SIEVE_LENGTH))
  return slowestOf(slowestOf(TEXTS, read, 1).slice(0, LEFT.first), read, 5).slice(0, LEFT.last)
}

function slowestOf(texts: readonly HostileText[], read: (text: string) => unknown, looks: number) {
  return texts
    .map(text => {
      const hostile = text(SIEVE_LENGTH)
      return { text, time: Math.min(...Array.from({ length: looks }, () => timeOf(() => read(hostile)))) }
    })
    .sort((one, other) => other.time - one.time)
    .map(({ text }) => text)
}
