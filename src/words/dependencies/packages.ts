import type { NamedBy } from '../../dependencies/dependency.ts'
import type { UsedPackage } from '../../dependencies/used.ts'
import type { DependenciesView } from './view.ts'

/** Who named the repository of a package. */
const NAMED_BY: Readonly<Record<NamedBy, string>> = {
  'lock file': 'the lock file',
  manifest: 'the manifest',
  workflow: 'a workflow',
  'installed package': 'the installed package',
  graph: 'GitHub’s dependency graph',
  registry: 'the registry',
  sbom: 'the SBOM',
}

/** A package, whose repository somebody named: its version, whether the checkout itself asks for it, and what for. */
export function packageInWords(
  { name, version, direct, scope, namedBy }: UsedPackage,
  { medium }: DependenciesView,
): string {
  const called = [medium.code(name), ...(version === null ? [] : [medium.text(version)])].join(' ')
  return `${called}: ${direct ? 'direct' : 'indirect'}, ${scope}, named by ${NAMED_BY[namedBy]}`
}
