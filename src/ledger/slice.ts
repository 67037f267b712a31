/** A span of time by committed dates, in milliseconds since the epoch, both ends included; without an end, on and on. */
export interface Span {
  readonly from?: number
  readonly until?: number
}

/** Which commits of a log are looked at: all of them, but for what is said here. */
export interface Slice extends Span {
  /** Those at these places in the log, counted from 0; one that is named twice is two. */
  readonly among?: readonly number[]
}

/** Whether a date lies in a span. */
export function isWithin(
  at: number,
  { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Span,
): boolean {
  return from <= at && at <= until
}

/** Whether nothing of some dates is in a span. */
export function isWithout(
  dates: Readonly<Required<Span>>,
  { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Span,
): boolean {
  return dates.until < from || dates.from > until
}

/** What of a slice exists at an instant. */
export function existingBy(until: number, slice: Slice): Slice {
  return { ...slice, until: Math.min(slice.until ?? until, until) }
}
