import type { SoleHolders } from '../../../report/projects.ts'
import { count } from '../../../text/numbers.ts'

/** Of whom the fewest are taken who hold half of what hangs on one person each. */
export function halfMeaning({ projects, people }: SoleHolders): string {
  if (projects === 0) return 'as none hangs on one'
  return people === 1 ? 'nobody else holds any' : `of the ${count(people)} who hold them`
}
