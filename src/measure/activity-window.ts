import { Temporal } from 'temporal-polyfill'

/** A day of 24 hours, as every day is in UTC. */
export const DAY_MS = 86_400_000

/** 9999-12-31, the last day that ISO 8601 writes with four digits of a year. */
const LAST_DAY = 253_402_214_400_000

/**
 * The first instant at which activity still counts: `asOf − window` by the calendar, in UTC. One year before
 * 2024-02-29 is 2023-02-28, at the same time of day.
 *
 * @param asOf in milliseconds since the epoch
 * @param window years, months, weeks and days, at least one of them above zero
 */
export function cutoffOf(asOf: number, window: Temporal.Duration): number {
  return utc(asOf).subtract(window).epochMilliseconds
}

/**
 * The first UTC day at whose 00:00 somebody who was last active at `lastActivity` lies outside the window.
 *
 * @returns that midnight, in milliseconds since the epoch; never later than that of 9999-12-31
 */
export function inactiveFrom(lastActivity: number, window: Temporal.Duration): number {
  // Adding and subtracting months are no inverses of each other (31 March less a month is 28 February), so the day is
  // looked for from a little before the sum.
  let day = utc(lastActivity).add(window).startOfDay().subtract({ days: 4 }).epochMilliseconds
  while (cutoffOf(day, window) <= lastActivity) day += DAY_MS
  return Math.min(day, LAST_DAY)
}

/**
 * Tells whether an instant lies before the cutoff of another: more than a window before it. By the calendar, which is asked only
 * where the days alone cannot tell.
 */
export function beyondWindow(window: Temporal.Duration): (earlier: number, later: number) => boolean {
  const { years, months, weeks, days } = window
  const least = (years * 365 + months * 28 + weeks * 7 + days) * DAY_MS
  const most = (years * 366 + months * 31 + weeks * 7 + days) * DAY_MS
  return (earlier, later) => later - earlier > least && (later - earlier > most || earlier < cutoffOf(later, window))
}

/** The window twice over. */
export function doubleWindow({ years, months, weeks, days }: Temporal.Duration): Temporal.Duration {
  return Temporal.Duration.from({ ...monthsOf((years * 12 + months) * 2), weeks: weeks * 2, days: days * 2 })
}

/**
 * Half of the window. An odd number of months has no half by the calendar: then half of the whole days between the cutoff and
 * `asOf`. Days are rounded down.
 *
 * @returns `null` where nothing is left
 */
export function halveWindow(window: Temporal.Duration, asOf: number): Temporal.Duration | null {
  const months = window.years * 12 + window.months
  if (months % 2 === 1) {
    const days = Math.floor((asOf - cutoffOf(asOf, window)) / DAY_MS / 2)
    return Temporal.Duration.from({ days })
  }
  const weeks = Math.floor(window.weeks / 2)
  const days = Math.floor((window.days + (window.weeks % 2) * 7) / 2)
  return months + weeks + days === 0 ? null : Temporal.Duration.from({ ...monthsOf(months / 2), weeks, days })
}

/** Whole years where the months make up years, else months: `P1Y` for 12, `P18M` for 18. */
function monthsOf(total: number): { years: number; months: number } {
  return total % 12 === 0 ? { years: total / 12, months: 0 } : { years: 0, months: total }
}

function utc(epochMilliseconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO('UTC')
}
