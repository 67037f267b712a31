import type { Added, Waiver } from '../../dependencies/waivers.ts'
import type { DependenciesReport, DependencyChange } from '../../report/dependencies.ts'
import { listed, oneOf } from '../../text/lists.ts'
import { count } from '../../text/numbers.ts'
import { plain } from '../medium.ts'
import { codesListed } from '../phrases.ts'
import { factInWords } from './phrases.ts'
import type { DependenciesView } from './view.ts'

/**
 * Why the gate failed, and what can be done: one line of plain text, for the step's error.
 *
 * @returns `null` unless it failed
 */
export function dependenciesGateSentence(report: DependenciesReport): string | null {
  const { gate, change } = report
  return gate !== 'failed' || change === null ? null : failure(change, { report, medium: plain })
}

/** What the gate said of what a pull request adds; `null` where nothing is judged. */
export function gateOnAdded(view: DependenciesView): string | null {
  const { gate, change } = view.report
  const { strong } = view.medium
  if (gate === 'off' || change === null) return null
  const waived = waivedInWords(change, view)
  return gate === 'failed'
    ? [`❌ ${strong('The gate failed.')} ${failure(change, view)}`, ...waived].join(' ')
    : [`✅ ${strong('The gate passed.')} ${success(change, view)}`, ...waived].join(' ')
}

function failure({ failed, expired }: DependencyChange, view: DependenciesView): string {
  const clauses = failed.map(
    ({ added, facts }) => `${addedInWords(added, view)} ${listed(facts.map(fact => factInWords(fact, view)))}`,
  )
  const { code } = view.medium
  return [
    `This project wants a word before this is added (${code('fail-on-added')}): ${firstOf(clauses, 'more').join('; ')}.`,
    ...firstOf(
      expired.map(waiver => `The waiver for ${waiverInWords(waiver, view)} held until ${waiver.until}.`),
      'waivers have ended.',
    ),
    `To add it, put a waiver with a reason and an end into ${code(view.report.settings.waivers)} on the base branch.`,
  ].join(' ')
}

/** So many things a sentence tells before it counts the others. */
const TOLD = 5

/** The first few, and how many others there are. */
function firstOf(texts: readonly string[], others: string): readonly string[] {
  return texts.length <= TOLD + 1 ? texts : [...texts.slice(0, TOLD), `${count(texts.length - TOLD)} ${others}`]
}

/** The repository and its packages, or the package alone. */
function addedInWords({ repository, packages }: Added, { medium }: DependenciesView): string {
  const names = codesListed(packages, medium)
  return repository === null ? names : `${medium.code(repository)} (${names})`
}

function success({ added, waived }: DependencyChange, { report: { settings }, medium }: DependenciesView): string {
  if (added.length === 0) return 'This pull request adds no repository.'
  const words = oneOf(settings.failsOn.map(fact => medium.code(fact)))
  return waived.length === 0
    ? `Nothing that is added falls under ${words}.`
    : `Nothing that is added falls under ${words}, but for what is waived.`
}

function waivedInWords({ waived }: DependencyChange, view: DependenciesView): readonly string[] {
  const told = waived.map(
    waiver => `Waived until ${waiver.until}: ${waiverInWords(waiver, view)}, “${view.medium.text(waiver.reason)}”`,
  )
  return firstOf(told, 'other waivers hold.')
}

function waiverInWords({ subject, rule }: Waiver, { medium }: DependenciesView): string {
  return rule === null ? medium.code(subject) : `${medium.code(subject)} (${rule})`
}

/** Which waivers nothing needs, as a notice; `null` where there is none. One line of plain text. */
export function unusedWaivers({ change, settings }: DependenciesReport): string | null {
  if (change === null || change.unused.length === 0) return null
  const names = change.unused.map(({ subject, until }) => `${plain.code(subject)} (until ${until})`)
  return `Nothing that this pull request adds needs these waivers in ${plain.code(settings.waivers)}: ${listed(firstOf(names, 'others'))}.`
}
