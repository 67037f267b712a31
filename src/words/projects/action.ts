import { riskDifference } from '../../measure/figures/risk.ts'
import { hangsOnOne } from '../../report/projects/people.ts'
import { listed } from '../../text/lists.ts'
import { spelledOf } from '../../text/spelled.ts'
import { shareCell } from '../cells.ts'
import { percent } from '../phrases.ts'
import { hasNobody, type MeasuredRow, type ProjectsView } from './view.ts'

/**
 * The one thing to do first: with which project to start, and how. What still has somebody comes before what nobody works on any
 * more, since there somebody can show the way; and of that what is largest and hangs on one person, since there is most to lose.
 *
 * @returns `null` where no project has a commit
 */
export function actionOn(view: ProjectsView): string | null {
  const [urgent] = view.measured.filter(row => isAtRisk(row) && !hasNobody(row)).sort(byLoss)
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

/** Where those who are active hold no majority, most is lost already. */
function byLoss(left: MeasuredRow, right: MeasuredRow): number {
  return (
    Number(hasMajority(right)) - Number(hasMajority(left)) ||
    Number(hangsOnOne(right)) - Number(hangsOnOne(left)) ||
    right.commits - left.commits
  )
}

function hasMajority({ figures }: MeasuredRow): boolean {
  return figures.augmented.all !== null
}

function startWith(row: MeasuredRow, view: ProjectsView): string {
  const name = view.medium.code(row.name)
  const { figures, holders } = row
  const [first] = holders
  if (!hasMajority(row)) {
    const share = shareCell(figures.activeShare, view.report.settings.rules)
    return `Start with ${name}: active people made only ${share} of it, so let them take over what was left behind.`
  }
  return hangsOnOne(row) && first !== undefined
    ? `Start with ${name}: find a second person for it while ${view.name(first)}, who made ${percent(first.share)} of it, can show the way.`
    : `Start with ${name}: find one more person for it, whom ${listed(holders.slice(0, 2).map(view.name))} can show the way.`
}

function lookAt(row: MeasuredRow, view: ProjectsView): string {
  const people = spelledOf(row.figures.augmented.active ?? 0, 'person', 'people')
  return `Nothing is urgent. To start somewhere: ${view.medium.code(row.name)} hangs on ${people}.`
}
