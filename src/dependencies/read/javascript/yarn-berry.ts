import { collected } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { parseYaml } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, textOrNull } from '../values.ts'
import { nameAndVersion, needsOf, type Wish, wishesOf } from './manifest.ts'
import { sourceOf } from './source.ts'
import { manifestAt } from './workspaces.ts'

/** How Yarn names its own folders among what it has locked. */
const WORKSPACE = 'workspace:'

/** What is a folder or a file of the checkout. */
const LOCAL = /^(?:workspace|link|portal|file|exec):/

/**
 * Yarn since its second version. It has the workspaces among its entries, with everything that they ask for; which of that is for
 * development alone, their manifests say, where they are there.
 */
export async function readYarnBerry(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseYaml(text, context)
  const entries = entriesOf(lock).filter(([key]) => key !== '__metadata')
  const keys = new Map(entries.flatMap(([key]) => key.split(', ').map(wish => [wish, key] as const)))
  const locked = new Map(entries.flatMap(([key, entry]) => lockedAs(key, entry, keys, context)))
  const workspaces = entries.filter(([, entry]) => resolutionOf(entry)[1].startsWith(WORKSPACE))
  const asked = await Promise.all(workspaces.map(([, entry]) => askedBy(entry, keys, context)))
  return collected('npm', 'lock file', foundInGraph(locked, asked.flat()), context)
}

function lockedAs(
  key: string,
  entry: unknown,
  keys: ReadonlyMap<string, string>,
  { ownServer }: ReadContext,
): readonly (readonly [key: string, locked: Locked])[] {
  const [name, from] = resolutionOf(entry)
  if (name === '' || LOCAL.test(from)) return []
  // "patch:name@npm%3A1.2.3#…" is the package itself, with a patch of the checkout.
  const isRegistry = from.startsWith('npm:') || from.startsWith('patch:')
  const archive = /::__archiveUrl=([^&]+)/.exec(from)?.[1]
  const isElsewhere = !isRegistry || archive !== undefined
  return [
    [
      key,
      {
        name,
        version: textOrNull(field(entry, 'version')),
        ...(isElsewhere
          ? sourceOf(archive === undefined ? from : decoded(archive), ownServer)
          : sourceOf(undefined, ownServer)),
        needs: needsOf(entry).flatMap(wish => keyFor(wish, keys) ?? []),
      },
    ],
  ]
}

async function askedBy(
  entry: unknown,
  keys: ReadonlyMap<string, string>,
  context: ReadContext,
): Promise<readonly Asked[]> {
  const folder = resolutionOf(entry)[1].slice(WORKSPACE.length)
  const path = joined(folderOf(context.path), `${folder}/package.json`)
  const manifest = await manifestAt(path, context)
  const wishes = wishesOf(manifest)
  const needed = new Set(wishes.filter(({ scope }) => scope === 'runtime').map(({ name }) => name))
  const developed = new Set(wishes.filter(({ scope }) => scope === 'development').map(({ name }) => name))
  return needsOf(entry).flatMap(wish => {
    const key = keyFor(wish, keys)
    const isDevelopment = developed.has(wish.name) && !needed.has(wish.name)
    return key === null ? [] : [{ key, scope: isDevelopment ? 'development' : 'runtime' }]
  })
}

/** Older versions write a range without the protocol that its key has. */
function keyFor({ name, range }: Wish, keys: ReadonlyMap<string, string>): string | null {
  return keys.get(`${name}@${range}`) ?? keys.get(`${name}@npm:${range}`) ?? null
}

function resolutionOf(entry: unknown): readonly [name: string, from: string] {
  const said = isRecord(entry) ? textOrNull(entry.resolution) : null
  return (said === null ? null : nameAndVersion(said)) ?? ['', '']
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
