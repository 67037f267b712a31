import { collected } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { parseYaml } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, namesOf, textOrNull } from '../values.ts'
import { nameAndVersion } from './manifest.ts'
import { sourceOf } from './source.ts'

/** What an importer, which is a manifest of the checkout, asks for. pnpm copies no peers that it does not install. */
const FIELDS: Readonly<Record<string, Asked['scope']>> = {
  dependencies: 'runtime',
  optionalDependencies: 'runtime',
  devDependencies: 'development',
}

/** pnpm's lock file, of lockfileVersion 5 to 9, which differ in how a package's key is written. */
export async function readPnpmLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseYaml(text, context)
  if (lock.lockfileVersion === undefined) throw brokenFile(context, 'it has no lockfileVersion')
  // In the 9th version, what a package needs stands in "snapshots", once for each set of peers.
  const instances = isRecord(lock.snapshots) ? lock.snapshots : lock.packages
  const keys = new Set(namesOf(instances))
  const locked = new Map(
    [...keys].flatMap(key => {
      const entry = lockedAt(key, field(instances, key), lock, keys, context)
      return entry === null ? [] : [[key, entry] as const]
    }),
  )
  const importers = isRecord(lock.importers) ? Object.values(lock.importers) : [lock]
  const asked = importers.flatMap(importer =>
    Object.entries(FIELDS).flatMap(([name, scope]) => keysOf(field(importer, name), keys).map(key => ({ key, scope }))),
  )
  return collected('npm', 'lock file', foundInGraph(locked, asked), context)
}

function lockedAt(
  key: string,
  instance: unknown,
  lock: Readonly<Record<string, unknown>>,
  keys: ReadonlySet<string>,
  { ownServer }: ReadContext,
): Locked | null {
  const bare = withoutPeers(key)
  const entry = field(lock.packages, key) ?? field(lock.packages, bare)
  const resolution = field(entry, 'resolution')
  // A folder of the checkout, which is copied instead of linked.
  if (field(resolution, 'type') === 'directory') return null
  const named = namedBy(bare)
  // Node itself, which pnpm installs, too.
  if (named?.[1].startsWith('runtime:') === true) return null
  if (named === null && textOrNull(field(entry, 'name')) === null) return null
  const [name, version] = named ?? ['', bare]
  const address =
    field(resolution, 'repo') ?? field(resolution, 'tarball') ?? (/^\d/.test(version) ? undefined : version)
  return {
    name: textOrNull(field(entry, 'name')) ?? name,
    version: textOrNull(field(entry, 'version')) ?? version,
    ...sourceOf(address, ownServer),
    needs: [...keysOf(field(instance, 'dependencies'), keys), ...keysOf(field(instance, 'optionalDependencies'), keys)],
  }
}

/** The keys of what is asked for; what is linked has none. A version is a text or, for importers since the 6th version, an object. */
function keysOf(wishes: unknown, keys: ReadonlySet<string>): readonly string[] {
  return entriesOf(wishes).flatMap(([name, wish]) => {
    const version = textOrNull(isRecord(wish) ? wish.version : wish)
    if (version === null) return []
    const possible = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`, version]
    return possible.find(key => keys.has(key)) ?? []
  })
}

/** `name@1.2.3`, `/name@1.2.3` or, until the 5th version, `/name/1.2.3_peers`; `null` of an address. */
function namedBy(key: string): readonly [name: string, version: string] | null {
  const old = /^\/((?:@[^/]+\/)?[^/@]+)\/([^/_]+)(?:_.*)?$/.exec(key)
  if (old !== null) return [old[1] ?? '', old[2] ?? '']
  return nameAndVersion(key.startsWith('/') ? key.slice(1) : key)
}

function withoutPeers(key: string): string {
  const at = key.indexOf('(')
  return at === -1 ? key : key.slice(0, at)
}
