import { compareFractions, type Fraction, fraction } from '../../../measure/figures/fraction.ts'
import type { MeasuredProject, ProjectRepository } from '../../../report/projects.ts'
import { pageAddress, webAddress } from '../../../text/escape.ts'
import { counted } from '../../../text/numbers.ts'
import type { Medium } from '../../../words/medium.ts'
import { percent } from '../../../words/phrases.ts'
import type { Shown } from '../../../words/projects/view.ts'
import { prose } from '../isolated.ts'
import { type Element, h, type Tree } from '../tree.ts'
import type { SharesPart } from './shares-bar.ts'

/** So many digits of a commit's id are shown, and lead to it: whole ones would make long pages longer. */
const DIGITS = 10

const NOTHING = fraction(0n, 1n)
const WHOLE = fraction(1n, 1n)

/** What has to be known of a report to tell who holds a row of it. */
export interface HeldView {
  readonly medium: Medium
  readonly report: { readonly serverUrl: string }
  /** What a person is called, with a link to their page. */
  readonly linkedName: (person: Shown) => string
}

/** What a row of a project unfolds to: who has which part of it, and where it was read. */
export function heldTrees(row: MeasuredProject, view: HeldView): readonly Tree[] {
  return [...sharesOf(row, view), h('p', {}, ...repositoriesOf(row, view))]
}

/** The holders, others who are active, and those who have left. The page's program draws them as a bar. */
function sharesOf({ holders, figures, contributors }: MeasuredProject, view: HeldView): readonly Tree[] {
  if (figures.activeShare === null) return []
  const others = minus(figures.activeShare, holders.map(({ share }) => share).reduce(sum, NOTHING))
  const named = holders.map(holder => h('li', {}, ...prose(`${view.linkedName(holder)} ${percent(holder.share)}`)))
  const { activeContributors } = figures
  return [
    h(
      'ul',
      {},
      ...named,
      ...crowd('active', activeContributors - holders.length, ['other active', 'others active'], others),
      ...crowd('left', contributors - activeContributors, ['has left', 'have left'], minus(WHOLE, figures.activeShare)),
    ),
  ]
}

function crowd(
  who: SharesPart['who'],
  people: number,
  [one, many]: readonly [string, string],
  share: Fraction,
): readonly Element[] {
  return people === 0 ? [] : [h('li', { class: who }, `${counted(people, one, many)} ${percent(share)}`)]
}

/** Each repository with its ref and its head. */
function repositoriesOf({ repositories }: MeasuredProject, view: HeldView): readonly Tree[] {
  const isAlone = repositories.length === 1
  return repositories.flatMap((repository, index) => [
    ...(index === 0 ? [] : ['; ']),
    ...prose(repositoryInWords(repository, isAlone, view)),
  ])
}

/** @param isAlone whether the row is called by its name already */
function repositoryInWords(
  { repository, ref, head, page }: ProjectRepository,
  isAlone: boolean,
  { medium, report }: HeldView,
): string {
  // Only of the run's own server is it known how the pages of branches and commits are called.
  const isOwn = page !== null && URL.canParse(page) && new URL(page).origin === originOf(report.serverUrl)
  const below = (...path: readonly string[]) =>
    isOwn ? webAddress(report.serverUrl, ...repository.split('/'), ...path) : null
  const { link } = medium
  const commit = head === null ? null : head.slice(0, DIGITS)
  return [
    ...(isAlone ? [] : [link(medium.text(repository), page === null ? null : pageAddress(page))]),
    ...(ref === null ? [] : [link(medium.code(ref), below('tree', ...ref.split('/')))]),
    ...(commit === null ? [] : [`at ${link(commit, below('commit', commit))}`]),
  ].join(' ')
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}

function sum(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

/** One less the other, or nothing where that is more. */
function minus(one: Fraction, other: Fraction): Fraction {
  if (compareFractions(one, other) <= 0) return NOTHING
  return fraction(
    one.numerator * other.denominator - other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}
