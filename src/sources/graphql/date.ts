import { EARLIEST_MS, fromGitSeconds, LATEST_MS } from '../../history/commit.ts'

/** The last year that git can show; a date beyond it is shown as the epoch. */
const LATEST_SHOWN_YEAR = 2_147_485_547

/**
 * Reads GitHub's `DateTime`. A year of more than four digits, which JavaScript may not know, is beyond what a commit's date is
 * kept within, on either side.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z; `null` where git would show the epoch, and where it is no date
 */
export function parseDate(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const year = Number(/^[+-]?\d{4,}(?=-\d\d-\d\d)/.exec(value)?.[0])
  if (Number.isNaN(year) || Math.abs(year) > LATEST_SHOWN_YEAR) return null
  if (year < 0) return EARLIEST_MS
  if (year > 9_999) return LATEST_MS
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : fromGitSeconds(ms / 1000)
}
