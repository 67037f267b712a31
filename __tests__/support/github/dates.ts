import { fromGitSeconds } from '../../../src/history/commit.ts'

/**
 * GraphQL's `DateTime`: ISO 8601 in UTC, whole seconds.
 *
 * @param ms since 1970
 */
export function utcDate(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

/**
 * GraphQL's `GitTimestamp`: ISO 8601 in the zone of whoever made the commit.
 *
 * @param seconds since 1970
 * @param zone as git writes it, such as `+0200`
 */
export function zonedDate(seconds: number, zone: string): string {
  const minutes = Number(`${zone.charAt(0)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
  const offset = minutes === 0 ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return utcDate(fromGitSeconds(seconds + minutes * 60)).replace(/Z$/, offset)
}
