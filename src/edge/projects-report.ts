import { type PreviousReport, readPrevious } from '../report/projects/previous.ts'
import type { SettingsJson } from '../report/settings-json.ts'
import type { CompareSettings } from '../settings/projects-settings.ts'
import { readNamedText } from './texts.ts'

/** What a report on many projects is compared with. */
export interface Comparison {
  readonly previous: PreviousReport | null
  readonly failsOnWorse: boolean
}

/**
 * Reads the report that is compared with, if there is one.
 *
 * @param own the settings of this run
 * @param workspace absolute path of the folder that paths start at
 * @throws UserError when it cannot be read, or was measured by something else
 */
export async function comparisonWith(
  { previous: path, failOnWorse }: CompareSettings,
  own: SettingsJson,
  workspace: string,
): Promise<Comparison> {
  if (path === null) return { previous: null, failsOnWorse: failOnWorse }
  const text = await readNamedText({ path, what: 'The earlier report', input: 'previous' }, workspace)
  return { previous: readPrevious(text, own), failsOnWorse: failOnWorse }
}
