import { momentNow } from '../../measure/rules.ts'
import { mergeParts, refuseOtherMoment, refuseOtherSettings } from '../../report/parts/merge.ts'
import { type Part, readPart } from '../../report/parts/part-file.ts'
import { readPlan } from '../../report/parts/plan-file.ts'
import { shownSettings } from '../../report/projects/build.ts'
import type { ProjectsSettings } from '../../report/projects.ts'
import { settingsJson } from '../../report/settings-json.ts'
import { reportOf } from '../../run/portfolio/report.ts'
import { type MergeSettings, parseMergeSettings } from '../../settings/parts-settings.ts'
import { listed } from '../../text/lists.ts'
import { pagesIn } from '../connections.ts'
import { settingsOf } from '../many-projects.ts'
import { comparisonWith } from '../projects-report.ts'
import { jsonFilesIn, readNamedText } from '../texts.ts'
import { publishProjects } from './publish-projects.ts'
import { type StepOf, type StepSurroundings, step } from './step.ts'

const MERGE: StepOf<MergeSettings> = { parse: parseMergeSettings, tokenIn: () => '', work }

/**
 * The action that makes one report out of the parts of the work on many projects. Never throws.
 *
 * @param environment the runner's variables
 * @param signal given when the run is cancelled
 */
export function merge(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return step(MERGE, environment, signal)
}

async function work(settings: MergeSettings, surroundings: StepSurroundings): Promise<string | null> {
  const { measure, gate, anonymize, files } = settings
  const { environment, log, workspace } = surroundings
  const plan = readPlan(await readNamedText({ path: settings.plan, what: 'The plan', input: 'plan' }, workspace))
  const shown = shownSettings(settingsOf(measure, gate), anonymize)
  const own = settingsJson(shown.rules, shown.gate)
  refuseOtherSettings(plan.settings, own, 'this step')
  refuseOtherMoment(plan, measure.asOf, 'this step')
  const merged = mergeParts(plan, await readParts(settings.parts, shown, workspace))
  if (merged.missing.length > 0) {
    const parts = merged.missing.length === 1 ? 'Part' : 'Parts'
    log.notice(
      `${parts} ${listed(merged.missing.map(String))} did not finish: what was planned there was not measured.`,
    )
  }
  const comparison = await comparisonWith(settings, own, workspace)
  const { serverUrl } = pagesIn(environment)
  const terms = { moment: momentNow(plan.asOf), serverUrl, settings: shown, anonymize, ...comparison }
  return publishProjects(reportOf(merged, terms), files, surroundings)
}

/** Of a part that was measured again the last one counts: what is written later has the higher number in its path. */
async function readParts(folder: string, settings: ProjectsSettings, workspace: string): Promise<readonly Part[]> {
  const paths = await jsonFilesIn({ path: folder, what: 'The parts', input: 'parts' }, workspace)
  const parts = new Map<number, Part>()
  for (const path of paths) {
    const part = readPart(await readNamedText({ path, what: 'A part', input: 'parts' }, workspace), settings)
    parts.set(part.number, part)
  }
  return [...parts.values()]
}
