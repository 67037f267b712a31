import type { Dependency, Ecosystem } from '../../dependencies/dependency.ts'
import { packageKey } from '../../dependencies/package-key.ts'

/** What GitHub calls those that are read here: in capitals in its graph, in small letters where it compares. */
const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map([
  ['npm', 'npm'],
  ['pip', 'pypi'],
  ['pypi', 'pypi'],
  ['rust', 'cargo'],
  ['cargo', 'cargo'],
  ['rubygems', 'gem'],
  ['go', 'go'],
  ['gomod', 'go'],
  ['composer', 'composer'],
  ['swift', 'swift'],
  ['actions', 'actions'],
  ['githubactions', 'actions'],
])

/** The key of a package, as GitHub calls it; `null` where it is of an ecosystem that is not read here. */
export function keyOf(manager: unknown, name: unknown): string | null {
  const ecosystem = typeof manager === 'string' ? ECOSYSTEMS.get(manager.toLowerCase()) : undefined
  if (ecosystem === undefined || typeof name !== 'string' || name === '') return null
  return packageKey({ ecosystem, name } satisfies Pick<Dependency, 'ecosystem' | 'name'>)
}
