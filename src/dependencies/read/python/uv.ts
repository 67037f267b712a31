import { placeOf } from '../../place.ts'
import { collected } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { groupedBy } from '../grouped.ts'
import { parseToml } from '../parse.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, listOf, textOrNull } from '../values.ts'
import { isPublicIndex, pythonName } from './names.ts'

interface Entry {
  readonly key: string
  readonly name: string
  readonly version: string | null
  readonly entry: unknown
}

/** Where a package comes from that is a folder or a file of the checkout, or the project itself. */
const LOCAL = ['editable', 'virtual', 'directory', 'path']

/** uv.lock, which has the projects of the checkout among its packages, with what they ask for by groups. */
export async function readUvLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseToml(text, context)
  const entries = listOf(lock.package).flatMap((entry, index): readonly Entry[] => {
    const name = textOrNull(field(entry, 'name'))
    return name === null
      ? []
      : [{ key: `${index}`, name: pythonName(name), version: textOrNull(field(entry, 'version')), entry }]
  })
  const named = groupedBy(entries, ({ name }) => name)
  const keys = (wishes: unknown) => listOf(wishes).flatMap(wish => keysFor(wish, named))
  const ours = entries.filter(({ entry }) => isOurs(entry))
  const locked = new Map(
    entries.flatMap(found => (isOurs(found.entry) ? [] : [[found.key, lockedAs(found, keys, context)] as const])),
  )
  const asked = ours.flatMap(({ entry }): readonly Asked[] => [
    ...wishesOf(entry, keys).map((key): Asked => ({ key, scope: 'runtime' })),
    ...inGroups(field(entry, 'dev-dependencies'), keys).map((key): Asked => ({ key, scope: 'development' })),
  ])
  return collected('pypi', 'lock file', foundInGraph(locked, asked), context)
}

function isOurs(entry: unknown): boolean {
  return LOCAL.some(kind => field(entry, 'source', kind) !== undefined)
}

function lockedAs(
  { name, version, entry }: Entry,
  keys: (wishes: unknown) => readonly string[],
  { ownServer }: ReadContext,
): Locked {
  const source = field(entry, 'source')
  const git = textOrNull(field(source, 'git'))
  return {
    name,
    version,
    repository: git === null ? null : placeOf(git, ownServer),
    isPublic: !isRecord(source) || isPublicIndex(textOrNull(field(source, 'registry')) ?? ''),
    needs: wishesOf(entry, keys),
  }
}

/** What a package needs, with what its extras bring along: the lock file has none that nobody asks for. */
function wishesOf(entry: unknown, keys: (wishes: unknown) => readonly string[]): readonly string[] {
  return [...keys(field(entry, 'dependencies')), ...inGroups(field(entry, 'optional-dependencies'), keys)]
}

function inGroups(groups: unknown, keys: (wishes: unknown) => readonly string[]): readonly string[] {
  return entriesOf(groups).flatMap(([, wishes]) => keys(wishes))
}

/** Where a package is locked in several versions, what needs it says which. */
function keysFor(wish: unknown, named: ReadonlyMap<string, readonly Entry[]>): readonly string[] {
  const possible = named.get(pythonName(textOrNull(field(wish, 'name')) ?? '')) ?? []
  const version = textOrNull(field(wish, 'version'))
  return possible.filter(found => version === null || found.version === version).map(({ key }) => key)
}
