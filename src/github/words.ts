const commas = new Intl.NumberFormat('en')

/** `82000` as `82,000`. */
export function withCommas(count: number): string {
  return commas.format(count)
}

/** A moment as the time of its day, such as `07:12 UTC`. */
export function timeOfDay(moment: number): string {
  return `${new Date(moment).toISOString().slice(11, 16)} UTC`
}

/** A duration, rounded up, in the unit that says most: `45 seconds`, `12 minutes`, `3 hours`. */
export function inWords(durationMs: number): string {
  const seconds = Math.max(0, Math.ceil(durationMs / 1000))
  if (seconds <= 90) return plural(seconds, 'second')
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 90 ? plural(minutes, 'minute') : plural(Math.ceil(minutes / 60), 'hour')
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** What the reader may do: `run again, raise the limit, or wait`. Empty ways are none. */
export function eitherOf(...ways: readonly string[]): string {
  const open = ways.filter(way => way !== '')
  return [open.slice(0, -1).join(', '), open.at(-1) ?? ''].filter(part => part !== '').join(', or ')
}

const LONGEST_LINE = 200

/** Of a longer text, no more than this is looked through for what fits into a line. */
const LONGEST_TEXT = 10_000

/**
 * Text from outside as one short line: without control characters, direction overrides, e-mail addresses or the sign by
 * which a runner knows a command in the middle of a line.
 */
export function oneLine(text: string): string {
  const line = text
    .slice(0, LONGEST_TEXT)
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/(?<!\S)\S+@\S+/g, '…')
    .replaceAll('##[', '## [')
    .trim()
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line
}
