import { compareFractions, type Fraction, fraction, toNumber } from '../../../measure/figures/fraction.ts'
import type { ProjectRepository } from '../../../report/projects.ts'
import { pageAddress, webAddress } from '../../../text/escape.ts'
import { count } from '../../../text/numbers.ts'
import { percent } from '../../../words/phrases.ts'
import type { MeasuredRow, ProjectsView } from '../../../words/projects/view.ts'
import { prose } from '../isolated.ts'
import { type Element, h, type Tree } from '../tree.ts'

const NOTHING = fraction(0n, 1n)
const WHOLE = fraction(1n, 1n)

/** What a row of a project unfolds to: who has which part of it, and where it was read. */
export function heldTrees(row: MeasuredRow, view: ProjectsView): readonly Tree[] {
  return [...sharesOf(row, view), h('p', {}, ...repositoriesOf(row, view))]
}

/** The holders, others who are active, and those who have left: as a bar, and in words. */
function sharesOf({ holders, figures, contributors }: MeasuredRow, view: ProjectsView): readonly Tree[] {
  if (figures.activeShare === null) return []
  const held = holders.map(({ share }) => share).reduce(sum, NOTHING)
  const others = minus(figures.activeShare, held)
  const left = minus(WHOLE, figures.activeShare)
  const named = holders.map(holder => h('li', {}, ...prose(`${view.linkedName(holder)} ${percent(holder.share)}`)))
  const crowds = [
    crowd(figures.activeContributors - holders.length, 'other who is active', 'others who are active', others),
    crowd(contributors - figures.activeContributors, 'who has left', 'who have left', left),
  ]
  return [
    sharesBar(
      holders.map(({ share }) => share),
      others,
    ),
    h('ul', { class: 'shares' }, ...named, ...crowds.flat()),
  ]
}

function crowd(people: number, one: string, many: string, share: Fraction): readonly Element[] {
  return people === 0 ? [] : [h('li', {}, `${count(people)} ${people === 1 ? one : many} ${percent(share)}`)]
}

/** In a bar of so many units, and so many of them between two holders. */
const UNITS = 200
const GAP = 0.6

/** Lines in a box: one of pieces for the holders, one for the others; what nothing lies upon are those who have left. */
function sharesBar(holders: readonly Fraction[], others: Fraction): Element {
  const lengths = holders.map(share => toNumber(share) * UNITS)
  const whole = lengths.reduce((total, length) => total + length, 0)
  const pieces = lengths.map(length => `h${rounded(Math.max(0.2, length - GAP))}`)
  const rest = toNumber(others) * UNITS
  return h(
    'svg',
    { class: 'shares', viewBox: `0 0 ${UNITS} 2`, preserveAspectRatio: 'none', 'aria-hidden': true },
    ...(pieces.length === 0 ? [] : [h('path', { class: 'own', d: `M0 1${pieces.join(`m${GAP} 0`)}` })]),
    ...(rest === 0 ? [] : [h('path', { d: `M${rounded(whole)} 1h${rounded(rest)}` })]),
  )
}

/** Each repository with its ref and its head. */
function repositoriesOf({ repositories }: MeasuredRow, view: ProjectsView): readonly Tree[] {
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
  { medium, report }: ProjectsView,
): string {
  // Only of the run's own server is it known how the pages of branches and commits are called.
  const isOwn = page !== null && URL.canParse(page) && new URL(page).origin === originOf(report.serverUrl)
  const below = (...path: readonly string[]) =>
    isOwn ? webAddress(report.serverUrl, ...repository.split('/'), ...path) : null
  const link = (text: string, address: string | null) => medium.link(medium.code(text), address)
  return [
    ...(isAlone ? [] : [link(repository, page === null ? null : pageAddress(page))]),
    ...(ref === null ? [] : [link(ref, below('tree', ...ref.split('/')))]),
    ...(head === null ? [] : [`at ${link(head.slice(0, 10), below('commit', head))}`]),
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

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
