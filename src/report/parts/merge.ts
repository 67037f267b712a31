import { UserError } from '../../errors.ts'
import { listed } from '../../text/lists.ts'
import { sumOfSpent } from '../projects/build.ts'
import type { LeftOut, ProjectRepository, ProjectRow, Spent, UnmeasuredProject } from '../projects.ts'
import { differingInputs, type SettingsJson } from '../settings-json.ts'
import type { Part } from './part-file.ts'
import type { Plan, PlannedProject, PlannedRepository } from './plan.ts'

/** What the parts of a run have found together. */
export interface Merged {
  /** One for each project of the plan, in its order. */
  readonly rows: readonly ProjectRow[]
  readonly leftOut: readonly LeftOut[]
  /** What planning and all parts have cost. */
  readonly spent: Spent
  /** The numbers of the parts that did not finish. */
  readonly missing: readonly number[]
}

/**
 * Puts together what the parts of a run have measured. The projects of a part that is not there were not measured, for that reason.
 *
 * @param parts in any order
 * @throws UserError when a part is there twice, is of another run, or was measured with other settings
 */
export function mergeParts(plan: Plan, parts: readonly Part[]): Merged {
  const byNumber = new Map<number, Part>()
  for (const part of parts) {
    if (byNumber.has(part.number)) {
      throw new UserError(
        `Part ${part.number} is there twice.`,
        'Give each part once, the newest one where a job ran again.',
      )
    }
    byNumber.set(part.number, part)
    refuseOtherSettings(plan.settings, part.settings, `part ${part.number}`)
    if (!belongsTo(plan, part)) {
      throw new UserError(
        `Part ${part.number} is not of this plan.`,
        'Give only files that the steps with projects/measure of this run have written.',
      )
    }
  }
  const rows = plan.parts.flatMap((places, index) => {
    const part = byNumber.get(index + 1)
    if (part !== undefined) return part.rows
    return places.flatMap(place =>
      plan.projects.slice(place, place + 1).map(project => ({ place, row: unfinished(project, index + 1) })),
    )
  })
  return {
    rows: rows.sort((left, right) => left.place - right.place).map(({ row }) => row),
    leftOut: plan.leftOut,
    spent: sumOfSpent([plan.spent, ...parts.map(({ spent }) => spent)]),
    missing: plan.parts.map((_, index) => index + 1).filter(number => !byNumber.has(number)),
  }
}

/**
 * Makes sure that a part of a run measures by what the plan was made for.
 *
 * @param who what has those other settings, such as `this step`
 * @throws UserError that names the inputs that differ
 */
export function refuseOtherSettings(planned: SettingsJson, own: SettingsJson, who: string): void {
  const different = differingInputs(planned, own)
  if (different.length === 0) return
  throw new UserError(
    `The plan was made with other settings than ${who} has: ${listed(different)}.`,
    'Give projects/plan, projects/measure and projects/merge the same inputs.',
  )
}

/**
 * Makes sure that a part of a run is asked for the moment of its plan.
 *
 * @param asOf what is asked for, in milliseconds since the epoch; `null` means the plan's
 * @param who what asks, such as `this step`
 * @throws UserError when it is another
 */
export function refuseOtherMoment(plan: Pick<Plan, 'asOf' | 'isDated'>, asOf: number | null, who: string): void {
  if (asOf === (plan.isDated ? plan.asOf : null)) return
  throw new UserError(
    `The plan was made for another moment than ${who} has: as-of.`,
    'Give projects/plan, projects/measure and projects/merge the same inputs.',
  )
}

/** Whether a part has measured exactly what the plan says, and at that moment. */
function belongsTo({ asOf, parts, projects }: Plan, part: Part): boolean {
  const places = parts[part.number - 1]
  if (places === undefined || part.asOf !== asOf || part.rows.length !== places.length) return false
  return part.rows.every(({ place, row }, index) => {
    const planned = projects[place]
    return (
      place === places[index] && row.name === planned?.name && row.repositories.length === planned.repositories.length
    )
  })
}

function unfinished({ name, repositories }: PlannedProject, number: number): UnmeasuredProject {
  return { name, repositories: repositories.map(unread), isMeasured: false, reason: `part ${number} did not finish` }
}

function unread({ repository, page }: PlannedRepository): ProjectRepository {
  return { repository, ref: null, head: null, source: null, page }
}
