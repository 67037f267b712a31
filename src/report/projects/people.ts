import { byOwnName } from '../../people/register.ts'
import { byCodeUnits } from '../../text/fold.ts'
import type { MeasuredProject, PortfolioPerson, ProjectRow, SoleHolders } from '../projects.ts'
import { type HeldBy, type Holding, samePeople } from './same-people.ts'

/**
 * The people who hold more than one project, most projects first, then by name.
 *
 * @param rows in their order
 */
export function joinPeople(rows: readonly ProjectRow[]): readonly PortfolioPerson[] {
  return samePeople(rows)
    .map(person => ({ ...shownAs(person), projects: projectsOf(person) }))
    .filter(({ projects }) => projects.length > 1)
    .sort(
      (left, right) =>
        right.projects.length - left.projects.length ||
        byOwnName(left, right) ||
        byCodeUnits(left.projects.join('\n'), right.projects.join('\n')),
    )
}

/** The names of the projects that somebody holds, each once: two accounts may be one person over all, and two people in one. */
function projectsOf(person: HeldBy): readonly string[] {
  return [...new Set(person.map(({ row }) => row.name))]
}

/** As they are called where they were seen last. */
function shownAs([first, ...others]: HeldBy): Pick<PortfolioPerson, 'name' | 'login'> {
  const { holder } = others.reduce((latest, next) => (bySight(next, latest) < 0 ? next : latest), first)
  return { name: holder.name, login: holder.login }
}

function bySight(left: Holding, right: Holding): number {
  return (
    right.holder.lastActivity - left.holder.lastActivity ||
    byCodeUnits(left.row.name, right.row.name) ||
    byOwnName(left.holder, right.holder)
  )
}

/** How few people hold the projects that hang on one person each, joined by their accounts. */
export function soleHolders(rows: readonly ProjectRow[]): SoleHolders {
  const held = heldAlone(rows)
  const projects = held.reduce((sum, some) => sum + some, 0)
  return { projects, people: held.length, halfBy: fewestWithHalf(held, projects) }
}

/** How many projects hang on each of those people alone, most first. */
export function heldAlone(rows: readonly ProjectRow[]): readonly number[] {
  return samePeople(rows)
    .map(person => person.filter(isSole).length)
    .filter(projects => projects > 0)
    .sort((left, right) => right - left)
}

/** Whoever has most commits of those who are active leads the holders, whichever baseline they are taken from. */
function isSole({ row, holder }: Holding): boolean {
  return hangsOnOne(row) && row.holders[0] === holder
}

/**
 * Whether everybody on whom a project hangs alone would be known again in another one: where somebody has no account, they are
 * counted as another person in each.
 */
export function areKnownAgain(rows: readonly ProjectRow[]): boolean {
  return rows.every(row => !row.isMeasured || !hangsOnOne(row) || (row.holders[0]?.accounts.length ?? 0) > 0)
}

/** Whether one person alone makes up the majority of what active people made. */
export function hangsOnOne({ figures }: Pick<MeasuredProject, 'figures'>): boolean {
  return figures.augmented.active === 1
}

/** @param held how many projects each holds, most first */
function fewestWithHalf(held: readonly number[], projects: number): number {
  let covered = 0
  for (const [index, some] of held.entries()) {
    covered += some
    if (covered * 2 >= projects) return index + 1
  }
  return 0
}
