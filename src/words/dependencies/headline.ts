import { countDependencies } from '../../report/dependencies/counts.ts'
import { areKnownAgain } from '../../report/projects/people.ts'
import type { SoleHolders } from '../../report/projects.ts'
import { listed } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import { capitalized, spelledOf } from '../../text/spelled.ts'
import { windowOf } from './phrases.ts'
import type { DependenciesView } from './view.ts'

/** What holds of some of the repositories. */
interface Clause {
  readonly number: number
  /** Of one of them: `is archived`. */
  readonly one: string
  /** Of several: `are archived`. */
  readonly many: string
  /** Of all of them, behind `none`, where that is how one says it. */
  readonly none?: string
}

/** The answer: on how many repositories of which kind a checkout stands, and how many of them were not measured. */
export function answerOn(view: DependenciesView): string {
  const { report } = view
  const { repositories, measured } = countDependencies(report)
  if (repositories === 0) return nothingFound(view)
  const clauses = clausesOf(view)
  if (measured === 0) return `${notMeasured(repositories, repositories, true)}${archivedBesides(clauses)}.`
  const answer = clauses.length === 0 ? nothingStandsOut(view) : inOneSentence(clauses, repositories, report)
  return measured === repositories ? answer : `${answer} ${notMeasured(repositories - measured, repositories, false)}.`
}

function nothingFound({ report: { packages, settings }, medium }: DependenciesView): string {
  if (packages === 1) return 'The repository of the one package you use was not found.'
  if (packages > 1) return `The repository of none of the ${count(packages)} packages you use was found.`
  const depth = settings.depth === 'direct' ? 'itself asks for' : 'depends on'
  return `This checkout ${depth} no package in what was looked at (${listed(settings.scopes.map(medium.text))}).`
}

/** Those that hold of any. */
function clausesOf(view: DependenciesView): readonly Clause[] {
  const { archived, nobody } = countDependencies(view.report)
  const window = windowOf(view)
  const clauses: readonly Clause[] = [
    { number: archived, one: 'is archived', many: 'are archived' },
    {
      number: nobody,
      one: `had no commit by a person in ${window}`,
      many: `had no commit by a person in ${window}`,
      none: `had a commit by a person in ${window}`,
    },
    { number: view.report.soleHolders.projects, one: 'hangs on one person', many: 'hang on one person' },
  ]
  return clauses.filter(({ number }) => number > 0)
}

function inOneSentence(
  clauses: readonly Clause[],
  repositories: number,
  { soleHolders, rows }: DependenciesView['report'],
): string {
  const said = clauses.map((clause, index) =>
    index === 0 ? opening(clause, repositories) : further(clause, repositories),
  )
  const isKnown = areKnownAgain(rows.map(({ row }) => row))
  const half = halfBy(soleHolders, isKnown)
  return half === '' ? `${listed(said)}.` : `${said.join(', ')}; ${half}.`
}

function opening({ number, one, many, none }: Clause, repositories: number): string {
  if (repositories === 1) return `The one repository you use ${one}`
  if (number === repositories && none !== undefined)
    return `None of the ${count(repositories)} repositories you use ${none}`
  if (number === repositories)
    return `${repositories === 2 ? 'Both' : `All ${count(repositories)}`} repositories you use ${many}`
  return `${count(number)} of the ${count(repositories)} repositories you use ${number === 1 ? one : many}`
}

function further({ number, one, many, none }: Clause, repositories: number): string {
  if (repositories === 1) return one
  if (number === repositories) return none === undefined ? `all ${many}` : `none ${none}`
  return `${count(number)} ${number === 1 ? one : many}`
}

/**
 * How few people are behind those that hang on one each; empty where that is plain, or where nobody would know.
 *
 * @param isKnown whether somebody who holds one would be known again in another
 */
export function halfBy({ projects, people, halfBy }: SoleHolders, isKnown: boolean): string {
  if (projects < 2) return ''
  if (people === 1) return 'it is the same person in all of them'
  if (people === projects) return isKnown ? 'it is another person in each of them' : ''
  return `${spelledOf(halfBy, 'person holds', 'people hold')} half of those ${count(projects)}`
}

function nothingStandsOut(view: DependenciesView): string {
  const { repositories, measured } = countDependencies(view.report)
  if (repositories === 1) return 'The one repository you use hangs on more than one person.'
  const those =
    measured === repositories ? `${count(measured)} repositories you use` : `${count(measured)} measured repositories`
  if (measured === 1) return 'The one measured repository hangs on more than one person.'
  return `Each of the ${those} hangs on more than one person, and none is archived.`
}

/** @param isAnswer whether nothing was said of the repositories yet */
function notMeasured(number: number, repositories: number, isAnswer: boolean): string {
  if (!isAnswer) return `${capitalized(spelledOf(number, 'repository was', 'repositories were'))} not measured`
  return repositories === 1
    ? 'The one repository you use was not measured'
    : `None of the ${count(repositories)} repositories you use was measured`
}

/** Where nothing was measured, GitHub may still have said this. */
function archivedBesides([first]: readonly Clause[]): string {
  return first === undefined ? '' : `; ${count(first.number)} ${first.number === 1 ? first.one : first.many}`
}
