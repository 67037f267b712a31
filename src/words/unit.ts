import { counted } from '../text/numbers.ts'

/** What is counted and credited: the one place in which the words name it. */
export const UNIT = { one: 'commit', many: 'commits' } as const

/** The heading of a column that counts them. */
export const UNITS_HEADING = 'Commits'

/** A number of them: `1 commit`, `1,234 commits`. */
export function unitsCounted(number: number): string {
  return counted(number, UNIT.one, UNIT.many)
}
