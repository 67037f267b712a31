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
