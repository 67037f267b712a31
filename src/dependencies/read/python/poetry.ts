import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { groupedBy } from '../grouped.ts'
import { parseToml } from '../parse.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { field, listOf, namesOf, textOrNull, textsOf } from '../values.ts'
import { isPublicIndex, pythonName } from './names.ts'
import { wishesOfProject } from './project.ts'

interface Entry {
  readonly key: string
  readonly name: string
  readonly entry: unknown
  /** `git`, `legacy`, `directory`, …; `null` for Python's own index. */
  readonly type: string | null
}

/**
 * poetry.lock. Before Poetry 1.5 and since 2.0 it says itself what each package is needed for; between, and for what is direct,
 * pyproject.toml has to be beside it. Folders of the checkout are among its packages: what they ask for is direct, too.
 */
export async function readPoetryLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseToml(text, context)
  const named = listOf(lock.package).flatMap((entry, index): readonly Entry[] => {
    const name = textOrNull(field(entry, 'name'))
    return name === null ? [] : [{ key: `${index}`, name: pythonName(name), entry, type: typeOf(entry) }]
  })
  const entries = named.filter(({ type }) => type !== 'directory' && type !== 'file')
  // A package may be locked in several versions, for several Pythons.
  const keysOf = groupedBy(entries, ({ name }) => name)
  const keys = (name: string) => (keysOf.get(pythonName(name)) ?? []).map(({ key }) => key)
  const locked = new Map(entries.map(found => [found.key, lockedAs(found, keys, context)] as const))
  const wishes = await wishesOfProject(context)
  const folders = named.filter(({ type }) => type === 'directory')
  const asked = [
    ...[...(wishes ?? [])].flatMap(([name, scope]) => keys(name).map(key => ({ key, scope }))),
    ...folders.flatMap(({ name, entry }) => {
      const scope = scopeIn(entry) ?? wishes?.get(name) ?? 'runtime'
      return needsOf(entry, keys).map(key => ({ key, scope }))
    }),
  ]
  const found = foundInGraph(locked, asked).map(
    (package_, index): Found => ({
      ...package_,
      direct: wishes === null || package_.direct,
      scope: scopeIn(entries[index]?.entry) ?? package_.scope,
    }),
  )
  const notes = wishes === null ? [directUnknown(context, 'pyproject.toml')] : []
  return collected('pypi', 'lock file', found, context, notes)
}

function typeOf(entry: unknown): string | null {
  return textOrNull(field(entry, 'source', 'type'))
}

function needsOf(entry: unknown, keys: (name: string) => readonly string[]): readonly string[] {
  return namesOf(field(entry, 'dependencies')).flatMap(keys)
}

function lockedAs(
  { name, entry, type }: Entry,
  keys: (name: string) => readonly string[],
  { ownServer }: ReadContext,
): Locked {
  const address = textOrNull(field(entry, 'source', 'url')) ?? ''
  return {
    name,
    version: textOrNull(field(entry, 'version')),
    repository: type === 'git' ? placeOf(address, ownServer) : null,
    isPublic: type === null || (type === 'legacy' && isPublicIndex(address)),
    needs: needsOf(entry, keys),
  }
}

/** `groups` of Poetry 2, `category` of Poetry before 1.5; `null` where the file does not say it. */
function scopeIn(entry: unknown): Asked['scope'] | null {
  const category = textOrNull(field(entry, 'category'))
  const groups = category === null ? textsOf(field(entry, 'groups')) : [category]
  return groups.length === 0 ? null : groups.includes('main') ? 'runtime' : 'development'
}
