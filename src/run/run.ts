import { momentAt, momentNow } from '../measure/rules.ts'
import type { Settings } from '../settings/settings.ts'
import type { Terms } from './branch.ts'
import { type Finding, measureEach, type Subject } from './subject.ts'

/** What a run needs from the world. */
export interface Ports extends Pick<Terms, 'server' | 'serverUrl' | 'log'> {
  /** What is to be measured. */
  readonly subjects: readonly Subject[]
  /** Writes everything that the settings ask for. Called once, when there is nothing left to decide. */
  readonly publish: (findings: readonly Finding[]) => Promise<void>
}

/**
 * Measures what there is to be measured, and reports it.
 *
 * @param now in milliseconds since the epoch
 * @returns what was found, one finding for each subject
 * @throws UserError when nothing can be said
 */
export async function run(settings: Settings, now: number, ports: Ports): Promise<readonly Finding[]> {
  const moment = settings.asOf === null ? momentNow(now) : momentAt(settings.asOf)
  const findings = await measureEach(ports.subjects, { ...ports, settings, moment })
  await ports.publish(findings)
  return findings
}
