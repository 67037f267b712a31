import { fraction } from '../../measure/figures/fraction.ts'
import { count } from '../../text/numbers.ts'
import { percent } from '../phrases.ts'
import { codesListed } from './phrases.ts'
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
