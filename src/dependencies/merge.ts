import { byCodeUnits } from '../text/fold.ts'
import { type Dependency, type Ecosystem, type NamedBy, packageName, type Scope } from './dependency.ts'
import { packageKey } from './package-key.ts'
import { placeKey } from './place.ts'
import { byVersion } from './versions.ts'

/** Whom to believe where several name the repository of a package: the file that pins it before anybody who was asked. */
const TRUST: Readonly<Record<NamedBy, number>> = {
  'lock file': 0,
  manifest: 1,
  workflow: 2,
  'installed package': 3,
  graph: 4,
  registry: 5,
  sbom: 6,
}

/**
 * Makes one of all that is said of a package: it is direct if anybody says so; needed to run if anybody says so, then to develop;
 * public if nobody says otherwise. The repository is that of whoever is to be believed most. Of several versions the highest is
 * shown, of those that the checkout itself asks for where it asks for any.
 *
 * @param dependencies what files, or whoever was asked, say; in any order
 * @returns each package once, by name
 */
export function mergeDependencies(dependencies: readonly Dependency[]): readonly Dependency[] {
  const groups = new Map<string, [Dependency, ...Dependency[]]>()
  for (const dependency of dependencies) {
    const key = packageKey(dependency)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [dependency])
    else group.push(dependency)
  }
  return [...groups.values()].map(oneOf).sort((left, right) => byCodeUnits(packageName(left), packageName(right)))
}

function oneOf(said: readonly [Dependency, ...Dependency[]]): Dependency {
  const [first] = said
  const isDirect = said.some(({ direct }) => direct)
  const [named] = said.filter(({ repository }) => repository !== null).sort(byTrust)
  return {
    ecosystem: first.ecosystem,
    name: said.map(({ name }) => name).reduce((least, name) => (byCodeUnits(name, least) < 0 ? name : least)),
    version: highest(said.filter(({ direct }) => direct === isDirect)) ?? highest(said),
    direct: isDirect,
    scope: scopeOf(first.ecosystem, said),
    repository: named?.repository ?? null,
    namedBy: named?.namedBy ?? null,
    isPublic: said.every(({ isPublic }) => isPublic),
  }
}

function byTrust(left: Dependency, right: Dependency): number {
  return (
    rank(left) - rank(right) ||
    Number(right.direct) - Number(left.direct) ||
    byCodeUnits(placeText(left), placeText(right))
  )
}

function rank({ namedBy }: Dependency): number {
  return namedBy === null ? Number.POSITIVE_INFINITY : TRUST[namedBy]
}

function placeText({ repository }: Dependency): string {
  return repository === null ? '' : `${placeKey(repository)} ${repository.path}`
}

function highest(said: readonly Dependency[]): string | null {
  return said
    .flatMap(({ version }) => (version === null ? [] : [version]))
    .reduce<string | null>((most, version) => (most === null || byVersion(most, version) < 0 ? version : most), null)
}

/** A bill of materials does not know that an action runs in workflows alone. */
function scopeOf(ecosystem: Ecosystem, said: readonly Dependency[]): Scope {
  if (ecosystem === 'actions') return 'actions'
  const scopes: readonly Scope[] = ['runtime', 'development']
  return scopes.find(scope => said.some(dependency => dependency.scope === scope)) ?? 'actions'
}
