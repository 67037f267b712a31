import { counted } from './numbers.ts'

/** A UTC day as `YYYY-MM-DD`. */
export function day(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace(/T.*/, '')
}

/** A moment as the time of its day, such as `07:12 UTC`. */
export function timeOfDay(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(11, 16)} UTC`
}

/** A duration, rounded up, in the unit that says most: `45 seconds`, `12 minutes`, `3 hours`. */
export function inWords(durationMs: number): string {
  const seconds = Math.max(0, Math.ceil(durationMs / 1000))
  if (seconds <= 90) return counted(seconds, 'second')
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 90 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour')
}
