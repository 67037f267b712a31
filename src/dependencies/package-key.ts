import { type Dependency, type Ecosystem, packageName } from './dependency.ts'

/** The ecosystems, and whether capitals tell no two packages apart in them. */
const IGNORES_CASE: Readonly<Record<Ecosystem, boolean>> = {
  npm: false,
  pypi: true,
  cargo: false,
  gem: false,
  go: false,
  composer: true,
  swift: true,
  actions: true,
  submodule: false,
}

/** What is the same text for the same package, however a file spells it. Python's names are compared as PEP 503 has it. */
export function packageKey(dependency: Pick<Dependency, 'ecosystem' | 'name'>): string {
  const { ecosystem } = dependency
  const name = packageName(dependency)
  const folded = IGNORES_CASE[ecosystem] ? name.toLowerCase() : name
  return ecosystem === 'pypi' ? folded.replace(/[-_.]+/g, '-') : folded
}

/** Reads `npm/left-pad`; `null` where the first part is no ecosystem, or nothing stands behind it. */
export function parsePackageName(text: string): Pick<Dependency, 'ecosystem' | 'name'> | null {
  const slash = text.indexOf('/')
  const [first, name] = [text.slice(0, slash), text.slice(slash + 1)]
  const ecosystem = ECOSYSTEMS.find(known => known === first)
  return slash === -1 || ecosystem === undefined || name === '' ? null : { ecosystem, name }
}

/** Where packages come from, as the first part of their names. */
export const ECOSYSTEMS: readonly Ecosystem[] = [
  'npm',
  'pypi',
  'cargo',
  'gem',
  'go',
  'composer',
  'swift',
  'actions',
  'submodule',
]
