import { tmpdir } from 'node:os'
import { askLine } from '../../git/run.ts'

/** The first version that can be told its settings, and what not to read, by variables (git 2.32, of June 2021). */
const OLDEST = [2, 32] as const

/** Whether there is a git that can fetch as it is done here, and if not, why: words that go on after "as". */
export async function whyNoGit(signal: AbortSignal | undefined): Promise<string | null> {
  return whyNot(await askLine({ folder: tmpdir(), isBare: false, signal }, ['version']))
}

/**
 * Why a git cannot fetch as it is done here; `null` where it can.
 *
 * @param line what it says of its version, such as `git version 2.39.5`; `null` where there is none
 */
export function whyNot(line: string | null): string | null {
  if (line === null) return 'git is not installed'
  const [, major = '0', minor = '0'] = /(?<!\d)(\d{1,4})\.(\d{1,4})/.exec(line) ?? []
  const isNew = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])
  return isNew ? null : `git is older than ${OLDEST.join('.')}`
}
