import { riskDifference } from '../../measure/figures/risk.ts'
import { hangsOnOne } from '../../report/projects/people.ts'
import { listed } from '../../text/lists.ts'
import { spelledOf } from '../../text/spelled.ts'
import { shareCell } from '../cells.ts'
import { hasNobody, type MeasuredRow, type ProjectsView } from './view.ts'

/**
 * The one thing to do first: with which project to start, and how. What still has somebody comes before what nobody works on any
 * more: there, somebody can show the way.
 *
 * @returns `null` where no project has a commit
 */
export function actionOn(view: ProjectsView): string | null {
  const urgent = view.measured.find(row => isAtRisk(row) && !hasNobody(row))
  if (urgent !== undefined) return startWith(urgent, view)
  const left = view.measured.find(hasNobody)
  if (left !== undefined) {
    return `Decide what becomes of ${view.medium.code(left.name)}: if it is still needed, find somebody who takes it up; if not, archive it.`
  }
  const first = view.measured.find(({ figures }) => figures.risk !== 'unknown')
  return first === undefined ? null : lookAt(first, view)
}

/** Whether few people, or those who have left, hold it. */
function isAtRisk({ figures }: MeasuredRow): boolean {
  return riskDifference(figures.risk, 'moderate') > 0
}

function startWith(row: MeasuredRow, view: ProjectsView): string {
  const name = view.medium.code(row.name)
  const { figures, holders } = row
  const [first] = holders
  if (hangsOnOne(row) && first !== undefined) {
    return `Start with ${name}: find a second person for it while ${view.name(first)}, who holds it, can show the way.`
  }
  if (figures.augmented.active === 2) {
    return `Start with ${name}: find one more person for it, whom ${listed(holders.slice(0, 2).map(view.name))} can show the way.`
  }
  const share = shareCell(figures.activeShare, view.report.settings.rules)
  return `Start with ${name}: active people made only ${share} of it, so let them take over what was left behind.`
}

function lookAt(row: MeasuredRow, view: ProjectsView): string {
  const people = spelledOf(row.figures.augmented.active ?? 0, 'person', 'people')
  return `Nothing is urgent. To start somewhere: ${view.medium.code(row.name)} hangs on ${people}.`
}
