import type { RepositoryPlace } from '../../dependency.ts'
import { placeOf } from '../../place.ts'
import { collected } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { parseToml } from '../parse.ts'
import { fileName, folderOf, isBelow } from '../paths.ts'
import { LIMITS, type ReadContext, type ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, listOf, namesOf, textOrNull, textsOf } from '../values.ts'

/** crates.io, by its index in git and by the one that Cargo asks today. */
const PUBLIC: ReadonlySet<string> = new Set([
  'registry+https://github.com/rust-lang/crates.io-index',
  'sparse+https://index.crates.io/',
])

/** What a manifest asks for to run, which has what builds it among it, and what it only tries itself with. */
const RUNTIME = ['dependencies', 'build-dependencies', 'build_dependencies']
const DEVELOPMENT = ['dev-dependencies', 'dev_dependencies']

interface Crate {
  readonly key: string
  readonly name: string
  readonly version: string
  /** `null` of crates of the checkout itself. */
  readonly source: string | null
  readonly needs: readonly string[]
}

/** Cargo.lock. Its crates without a source are those of the checkout; what they need is direct, and their manifests say what for. */
export async function readCargoLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseToml(text, context)
  const crates = listOf(lock.package).flatMap(crateOf)
  const keyOf = keysFor(crates)
  const locked = new Map(
    crates.flatMap(crate =>
      crate.source === null ? [] : [[crate.key, lockedAs(crate, crate.source, keyOf, context)] as const],
    ),
  )
  const developed = await developedBy(context)
  const asked = crates
    .filter(({ source }) => source === null)
    .flatMap(({ name, needs }) =>
      needs.flatMap((need): readonly Asked[] => {
        const key = keyOf(need)
        const isDevelopment = developed.get(name)?.has(need.split(' ')[0] ?? '') === true
        return key === null ? [] : [{ key, scope: isDevelopment ? 'development' : 'runtime' }]
      }),
    )
  return collected('cargo', 'lock file', foundInGraph(locked, asked), context)
}

function crateOf(entry: unknown): readonly Crate[] {
  const name = textOrNull(field(entry, 'name'))
  const version = textOrNull(field(entry, 'version'))
  if (name === null || version === null) return []
  const source = textOrNull(field(entry, 'source'))
  return [
    { key: keyOfParts(name, version, source), name, version, source, needs: textsOf(field(entry, 'dependencies')) },
  ]
}

function keyOfParts(name: string, version: string, source: string | null): string {
  return `${name} ${version} (${source ?? ''})`
}

/** Cargo says as little as tells two crates apart: `name`, `name 1.2.3`, `name 1.2.3 (source)`. */
function keysFor(crates: readonly Crate[]): (need: string) => string | null {
  const keys = new Map<string, string>()
  for (const { key, name, version } of crates) {
    for (const short of [name, `${name} ${version}`, key]) if (!keys.has(short)) keys.set(short, key)
  }
  return need => keys.get(need) ?? keys.get(need.split(' ', 2).join(' ')) ?? null
}

function lockedAs(
  { name, version, needs }: Crate,
  source: string,
  keyOf: (need: string) => string | null,
  { ownServer }: ReadContext,
): Locked {
  return {
    name,
    version,
    repository: repositoryOf(source, ownServer),
    isPublic: PUBLIC.has(source),
    needs: needs.flatMap(need => keyOf(need) ?? []),
  }
}

/** The index of a registry is in git, too, and is not where its crates are made. */
function repositoryOf(source: string, ownServer: string): RepositoryPlace | null {
  return source.startsWith('git+') ? placeOf(source, ownServer) : null
}

/** By the name of a crate of the checkout: what its manifest asks for to develop, and for nothing else. */
async function developedBy(context: ReadContext): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const folder = folderOf(context.path)
  const paths = context.paths.filter(path => fileName(path) === 'Cargo.toml' && isBelow(path, folder))
  const manifests = await Promise.all(paths.slice(0, LIMITS.manifests).map(path => manifestAt(path, context)))
  const shared = manifests.map(manifest => field(manifest, 'workspace', 'dependencies')).find(isRecord)
  return new Map(
    manifests.map(manifest => {
      const needed = new Set(namesIn(manifest, RUNTIME, shared))
      const developed = namesIn(manifest, DEVELOPMENT, shared).filter(name => !needed.has(name))
      return [textOrNull(field(manifest, 'package', 'name')) ?? '', new Set(developed)] as const
    }),
  )
}

async function manifestAt(path: string, context: ReadContext): Promise<unknown> {
  const text = await context.textOf(path)
  return text === null ? null : parseToml(text, { path })
}

function namesIn(manifest: unknown, fields: readonly string[], shared: unknown): readonly string[] {
  const parts = [manifest, ...entriesOf(field(manifest, 'target')).map(([, part]) => part)]
  return parts.flatMap(part =>
    fields.flatMap(name =>
      namesOf(field(part, name)).map(alias => crateNamed(alias, field(part, name, alias), shared)),
    ),
  )
}

/** `log = { package = "real-name" }`, maybe said once for the whole workspace. */
function crateNamed(alias: string, wish: unknown, shared: unknown): string {
  const said = field(wish, 'workspace') === true ? field(shared, alias) : wish
  return textOrNull(field(said, 'package')) ?? alias
}
