import type { DependencyRow } from '../../../report/dependencies.ts'
import { listed } from '../../../text/lists.ts'
import { count } from '../../../text/numbers.ts'
import { packageInWords } from '../../../words/dependencies/packages.ts'
import { fundingLink } from '../../../words/dependencies/phrases.ts'
import type { DependenciesView } from '../../../words/dependencies/view.ts'
import { prose } from '../isolated.ts'
import { type HeldView, heldTrees } from '../projects/held.ts'
import { h, type Tree } from '../tree.ts'

/** More packages of one repository are left to the JSON report. */
const MOST_PACKAGES = 50

/** What a row unfolds to: who has which part of the repository, which packages come from it, and where money is asked for. */
export function behindTrees(dependency: DependencyRow, view: DependenciesView, heldView: HeldView): readonly Tree[] {
  const { row } = dependency
  return [
    ...(row.isMeasured ? heldTrees(row, heldView) : []),
    ...packagesOf(dependency, view),
    ...fundingOf(dependency, view),
  ]
}

/** Not a list like that of the shares, of which the page's program draws a bar. */
function packagesOf({ packages }: DependencyRow, view: DependenciesView): readonly Tree[] {
  const shown = packages.slice(0, MOST_PACKAGES)
  const others = packages.length - shown.length
  return [
    h('ol', {}, ...shown.map(used => h('li', {}, ...prose(packageInWords(used, view))))),
    ...(others === 0 ? [] : [h('p', {}, `… and ${count(others)} more in the JSON report.`)]),
  ]
}

function fundingOf({ state }: DependencyRow, { medium }: DependenciesView): readonly Tree[] {
  const links = (state?.funding ?? []).flatMap(address => fundingLink(address, medium) ?? [])
  return links.length === 0 ? [] : [h('p', {}, ...prose(`It can be funded at ${listed(links)}.`))]
}
