import { join } from 'node:path'
import { momentAt, momentNow } from '../../measure/rules.ts'
import { makeFolder, publishFile } from '../../publish/files.ts'
import { publishOutputs } from '../../publish/outputs.ts'
import { refuseOtherMoment } from '../../report/parts/merge.ts'
import { writePart } from '../../report/parts/part-file.ts'
import { readPlan } from '../../report/parts/plan-file.ts'
import { shownSettings } from '../../report/projects/build.ts'
import { settingsJson } from '../../report/settings-json.ts'
import { measurePart } from '../../run/portfolio/part.ts'
import { type PartSettings, parsePartSettings } from '../../settings/parts-settings.ts'
import { counted } from '../../text/numbers.ts'
import { connectMany } from '../many-projects.ts'
import { readNamedText } from '../texts.ts'
import { withOneEntry } from './one-entry.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

const PART: StepOf<PartSettings> = { parse: parsePartSettings, tokenIn: ({ asking }) => asking.token, work }

/**
 * The action that measures one part of the work on many projects. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function measure(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return step(PART, environment, signal)
}

async function work(settings: PartSettings, surroundings: StepSurroundings): Promise<null> {
  const { asking, gate, anonymize, cache, part: number, measure } = settings
  const { log, temporary, workspace } = surroundings
  const named = { path: settings.plan, what: 'The plan', input: 'plan' }
  const plan = readPlan(await readNamedText(named, workspace))
  refuseOtherMoment(plan, measure.asOf, 'this step')
  const part = await withOneEntry(surroundings, `part ${number} of ${plan.parts.length}`, async kept => {
    const world = connectMany({ measure, gate, anonymize, ...asking, cache }, plan.asOf, kept)
    const shown = shownSettings(world.settings, anonymize)
    // All parts measure at one moment, which is the plan's.
    const moment = plan.isDated ? momentAt(plan.asOf) : momentNow(plan.asOf)
    const own = settingsJson(shown.rules, shown.gate)
    return measurePart(plan, number, own, world.ports, { ...world.terms, moment })
  })
  const path = settings.partPath ?? join(await makeFolder(temporary), `part-${number}.json`)
  const file = { path, text: writePart(part), what: 'The rows of the part', input: 'part-path' }
  const written = await publishFile(file, workspace)
  const measured = part.rows.filter(({ row }) => row.isMeasured).length
  log.info(`Part ${number}: ${measured} of ${counted(part.rows.length, 'project')} measured. The rows: ${written}`)
  publishOutputs({ rows: written })
  return null
}
