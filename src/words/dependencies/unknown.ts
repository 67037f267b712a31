import { fraction } from '../../measure/figures/fraction.ts'
import { count, counted } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { codesListed, percent } from '../phrases.ts'
import type { DependenciesView } from './view.ts'

/** Of how many packages it is not known where they come from, which is always told; empty where there is no package. */
export function unknownInWords({ report: { packages, unknown }, medium }: DependenciesView): string {
  if (packages === 0) return ''
  if (unknown.length === 0) {
    return packages === 1
      ? 'The repository of the one package is known.'
      : `The repository of each of the ${count(packages)} packages is known.`
  }
  const names = codesListed(unknown, medium)
  // Then that is the answer already.
  if (unknown.length === packages) return `${packages === 1 ? 'That is' : 'Those are'} ${names}.`
  const share = percent(fraction(BigInt(unknown.length), BigInt(packages)))
  return `The repository of ${count(unknown.length)} of the ${count(packages)} packages (${share}) is not known: ${names}.`
}

/** More names than these are not read. */
const MOST_NAMES = 200

/** The packages of which it is not known where they come from; `null` where there is none. */
export function unknownPackages({ report, medium }: DependenciesView): Passage | null {
  const { packages, unknown, settings } = report
  if (unknown.length === 0) return null
  const remedy =
    settings.resolve === 'registry'
      ? ''
      : ` With ${medium.code('resolve: registry')} the public registries are asked, too.`
  const names = unknown.slice(0, MOST_NAMES).map(medium.code)
  const others = unknown.length - names.length
  return {
    title: 'Packages whose repository is not known',
    lead: `${count(unknown.length)} of the ${counted(packages, 'package')}: who is behind them is not known, either.${remedy}`,
    tables: [],
    notes: [`${names.join(', ')}${others === 0 ? '' : `, and ${count(others)} more in the JSON report`}.`],
  }
}
