import { UserError } from '../../errors.ts'
import { refuseOtherSettings } from '../../report/parts/merge.ts'
import type { Part } from '../../report/parts/part-file.ts'
import type { Plan } from '../../report/parts/plan.ts'
import { withPseudonyms } from '../../report/projects/pseudonyms.ts'
import type { SettingsJson } from '../../report/settings-json.ts'
import { counted } from '../../text/numbers.ts'
import { listedAs } from './plan.ts'
import { type GatherTerms, gather, type ProjectsPorts } from './report.ts'

/**
 * Measures one part of a plan.
 *
 * @param number counted from 1
 * @param own the settings of this step
 * @throws UserError when there is no such part, the plan was made for other settings, or the run is over
 */
export async function measurePart(
  plan: Plan,
  number: number,
  own: SettingsJson,
  ports: Pick<ProjectsPorts, 'sources' | 'spent'>,
  terms: GatherTerms,
): Promise<Part> {
  refuseOtherSettings(plan.settings, own, 'this step')
  const places = plan.parts[number - 1]
  if (places === undefined) {
    throw new UserError(`There is no part ${number} in the plan, which has ${counted(plan.parts.length, 'part')}.`)
  }
  const projects = places.flatMap(place => plan.projects.slice(place, place + 1).map(listedAs))
  const { rows: placed, spent } = await gather({ projects, leftOut: [] }, ports, terms)
  const rows = placed.map(({ row }) => row)
  // A part's file is read by others. Where nobody is named there is one part, and so everybody is in it.
  const shown = terms.anonymize ? withPseudonyms(rows) : rows
  return {
    number,
    asOf: plan.asOf,
    settings: own,
    rows: shown.map((row, index) => ({ place: places[placed[index]?.place ?? index] ?? index, row })),
    spent,
  }
}
