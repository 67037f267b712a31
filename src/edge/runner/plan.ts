import { join } from 'node:path'
import { makeFolder, publishFile } from '../../publish/files.ts'
import { publishOutputs } from '../../publish/outputs.ts'
import { writePlan } from '../../report/parts/plan-file.ts'
import { shownSettings } from '../../report/projects/build.ts'
import { settingsJson } from '../../report/settings-json.ts'
import { planProjects } from '../../run/portfolio/plan.ts'
import { type PlanSettings, parsePlanSettings } from '../../settings/parts-settings.ts'
import { counted } from '../../text/numbers.ts'
import { serverIn } from '../addresses.ts'
import { connectMany } from '../many-projects.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

/**
 * The action that parts the work on many projects. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function plan(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const planning: StepOf<PlanSettings> = {
    parse: read => parsePlanSettings(read, serverIn(environment)),
    tokenIn: ({ asking }) => asking.token,
    work,
  }
  return step(planning, environment, signal)
}

/** A matrix of nothing is an error, even of a job that is left out. */
const NO_PARTS = [0]

async function work(settings: PlanSettings, surroundings: StepSurroundings): Promise<null> {
  const { list, asking, shards, anonymize, gate, measure, planPath } = settings
  const { log, temporary, workspace } = surroundings
  // Nothing of the histories is read, and so nothing is kept.
  const world = connectMany({ measure, gate, anonymize, ...asking, cache: false }, Date.now(), surroundings)
  const { ports, terms } = world
  const shown = shownSettings(world.settings, anonymize)
  const { plan: made, reason } = await planProjects(list, ports, {
    asOf: terms.moment.asOf,
    isDated: measure.asOf !== null,
    settings: settingsJson(shown.rules, shown.gate),
    serverUrl: terms.serverUrl,
    shards,
    anonymize,
  })
  const path = planPath ?? join(await makeFolder(temporary), 'plan.json')
  const written = await publishFile({ path, text: writePlan(made), what: 'The plan', input: 'plan-path' }, workspace)
  if (reason !== null) log.notice(reason)
  log.info(`${counted(made.projects.length, 'project')} in ${counted(made.parts.length, 'part')}.`)
  log.info(`The plan: ${written}`)
  publishOutputs({
    shards: JSON.stringify(made.parts.length === 0 ? NO_PARTS : made.parts.map((_, index) => index + 1)),
    empty: String(made.parts.length === 0),
    plan: written,
  })
  return null
}
