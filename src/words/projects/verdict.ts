import { countProjects } from '../../report/projects/judge.ts'
import { areKnownAgain } from '../../report/projects/people.ts'
import type { ProjectsReport, SoleHolders } from '../../report/projects.ts'
import { count, counted } from '../../text/numbers.ts'
import { capitalized, spelled, spelledOf } from '../../text/spelled.ts'
import { plain } from '../medium.ts'
import { codesListed } from '../phrases.ts'
import { UNIT } from '../unit.ts'
import { dayBefore } from './phrases.ts'
import { hasNobody, type MeasuredRow, type ProjectsView, projectsViewOf, soleRows } from './view.ts'

export { gateInWords, gateSentence } from './gate.ts'

/** The answer, the same in every form: how many projects hang on one person each, on how few people, and what is not known. */
export function answerOn(view: ProjectsView): string {
  const { measured, notMeasured } = countProjects(view.report.rows)
  const [only] = view.measured
  if (only === undefined) return nothingMeasured(notMeasured)
  const answer = measured === 1 ? ofOne(only, view) : `${capitalized(clausesOn(view).join('; '))}.`
  return notMeasured === 0 ? answer : `${answer} ${restNotMeasured(notMeasured)}`
}

/** What became worse since the earlier report; `null` where none was given. */
export function changeOn(view: ProjectsView): string | null {
  const since = dayBefore(view)
  if (since === null) return null
  const worse = view.report.rows.filter(({ change }) => change?.isWorse === true)
  const unknown = view.measured.filter(({ change }) => change?.before === null).length
  const answer =
    worse.length === 0
      ? `Since ${since}, no project became worse`
      : `Since ${since}, ${spelledOf(worse.length, 'project')} became worse: ${codesListed(
          worse.map(({ name }) => name),
          view.medium,
        )}`
  return unknown === 0 ? `${answer}.` : `${answer}; of ${spelled(unknown)}, nothing was known then.`
}

/** What was found, in one line of plain text for the log of a step. It counts, and names nobody. */
export function resultLine(report: ProjectsReport): string {
  const view = projectsViewOf(report, plain)
  const { measured, notMeasured, below, worse } = countProjects(report.rows)
  const findings = [
    `${count(soleRows(view).length)} on one person each`,
    `${count(view.measured.filter(hasNobody).length)} with nobody active`,
    ...(report.rows.some(({ change }) => change !== null) ? [`${count(worse)} worse`] : []),
    ...(hasMinimum(report) ? [`${count(below)} below a minimum`] : []),
    ...(report.gate === 'off' ? [] : [`gate ${report.gate}`]),
  ]
  const not = notMeasured === 0 ? '' : ` (${count(notMeasured)} not)`
  return `${counted(measured, 'project')} measured${not}: ${findings.join(', ')}.`
}

function hasMinimum({ settings: { gate } }: ProjectsReport): boolean {
  return gate.minimumApf !== null || gate.minimumActiveShare !== null
}

function nothingMeasured(notMeasured: number): string {
  if (notMeasured === 0) return 'There is no project to measure.'
  return notMeasured === 1
    ? 'The only project could not be measured.'
    : `None of the ${count(notMeasured)} projects could be measured.`
}

function restNotMeasured(number: number): string {
  return `${capitalized(spelled(number))} more could not be measured.`
}

/** What holds of the only one. */
function ofOne(row: MeasuredRow, { medium }: ProjectsView): string {
  const name = medium.code(row.name)
  const { activeContributors, augmented, risk } = row.figures
  if (risk === 'unknown') return `${name} has no ${UNIT.many} to measure.`
  if (activeContributors === 0) return `Nobody is active in ${name}.`
  return `${name} hangs on ${spelledOf(augmented.active ?? 0, 'person', 'people')}.`
}

/** What holds of how many, of two projects or more. */
function clausesOn(view: ProjectsView): readonly string[] {
  const { soleHolders } = view.report
  const half = halfBy(soleHolders, areKnownAgain(view.report.rows))
  const nobody = view.measured.filter(hasNobody).length
  const empty = view.measured.filter(({ figures }) => figures.risk === 'unknown').length
  if (nobody === view.measured.length) return [`in none of the ${theseMeasured(view)} is anybody active`]
  return [
    soleClause(soleHolders.projects, view),
    ...(half === '' ? [] : [half]),
    ...(nobody === 0 ? [] : [`in ${count(nobody)}, nobody is active`]),
    ...(empty === 0 ? [] : [`${count(empty)} ${empty === 1 ? 'has' : 'have'} no ${UNIT.many} to measure`]),
  ]
}

function soleClause(sole: number, view: ProjectsView): string {
  const all = view.measured.length
  if (sole === 0) return `none of the ${theseMeasured(view)} hangs on one person`
  if (sole === all) {
    return `${all === 2 ? 'both' : `all ${count(all)}`} projects${isPartial(view) ? ' measured' : ''} hang on one person each`
  }
  const of = isPartial(view) ? `of the ${theseMeasured(view)}` : `of ${theseMeasured(view)}`
  return sole === 1 ? `${of}, one hangs on one person` : `${of}, ${count(sole)} hang on one person each`
}

/** `86 projects`, or `86 projects measured` where there are others. */
function theseMeasured(view: ProjectsView): string {
  return `${count(view.measured.length)} projects${isPartial(view) ? ' measured' : ''}`
}

function isPartial({ report, measured }: ProjectsView): boolean {
  return measured.length < report.rows.length
}

/** How few people hold those that hang on one each; empty where that is plain, or where nobody would know. */
function halfBy({ projects, people, halfBy }: SoleHolders, isKnown: boolean): string {
  if (projects < 2) return ''
  if (people === 1) return `it is the same person in ${projects === 2 ? 'both' : 'all of them'}`
  if (people === projects) return isKnown ? 'it is another person in each' : ''
  return `${spelledOf(halfBy, 'person holds', 'people hold')} half of those`
}
