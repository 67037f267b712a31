import { momentAt, momentNow } from '../measure/rules.ts'
import { run } from '../run/run.ts'
import { type Reported, reportOn } from '../run/subject.ts'
import type { Settings } from '../settings/settings.ts'
import { gateSentence } from '../words/answer/gate-sentence.ts'
import type { Surroundings } from './connections.ts'
import { connectWorld, type World } from './world.ts'

/**
 * Runs what the root action and the command say of one repository, which is a portfolio of one.
 *
 * @param now in milliseconds since the epoch
 * @param publish writes everything that the settings ask for; called once, when there is nothing left to decide
 * @returns why the gate failed; `null` unless it did
 * @throws UserError when the repository cannot be measured, or something cannot be written
 */
export async function runOnOne(
  settings: Settings,
  now: number,
  surroundings: Surroundings,
  publish: (reported: Reported, world: World) => Promise<void>,
): Promise<string | null> {
  const world = connectWorld(settings, surroundings)
  const { asOf } = settings.measure
  const terms = { ...settings.measure, ...world, moment: asOf === null ? momentNow(now) : momentAt(asOf) }
  const verdict = await run({
    subjects: [world.subject],
    measure: subject => reportOn(subject, settings, terms),
    publish: async ({ subjects }) => {
      for (const subject of subjects) if (subject.isMeasured) await publish(subject.found, world)
    },
  })
  if (verdict.kind === 'unmeasured') throw verdict.reason
  return verdict.kind === 'failed' ? gateSentence(verdict.failed[0].report) : null
}
