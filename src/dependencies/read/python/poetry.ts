import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { foundInGraph, type Locked } from '../graph.ts'
import { groupedBy } from '../grouped.ts'
import { parseToml } from '../parse.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { field, listOf, namesOf, textOrNull, textsOf } from '../values.ts'
import { isPublicIndex, pythonName } from './names.ts'
import { wishesOfProject } from './project.ts'

/**
 * poetry.lock. Before Poetry 1.5 and since 2.0 it says itself what each package is needed for; between, and for what is direct,
 * pyproject.toml has to be beside it.
 */
export async function readPoetryLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseToml(text, context)
  const entries = listOf(lock.package).flatMap((entry, index) => {
    const name = textOrNull(field(entry, 'name'))
    const isLocal = ['directory', 'file'].includes(textOrNull(field(entry, 'source', 'type')) ?? '')
    return name === null || isLocal ? [] : [{ key: `${index}`, name: pythonName(name), entry }]
  })
  // A package may be locked in several versions, for several Pythons.
  const keysOf = groupedBy(entries, ({ name }) => name)
  const keys = (name: string) => (keysOf.get(pythonName(name)) ?? []).map(({ key }) => key)
  const locked = new Map(entries.map(({ key, name, entry }) => [key, lockedAs(name, entry, keys, context)] as const))
  const wishes = await wishesOfProject(context)
  const asked = [...(wishes ?? [])].flatMap(([name, scope]) => keys(name).map(key => ({ key, scope })))
  const found = foundInGraph(locked, asked).map(
    (package_, index): Found => ({
      ...package_,
      direct: wishes === null || package_.direct,
      scope: scopeIn(entries[index]?.entry) ?? package_.scope,
    }),
  )
  return collected(
    'pypi',
    'lock file',
    found,
    context,
    wishes === null ? [directUnknown(context, 'pyproject.toml')] : [],
  )
}

function lockedAs(
  name: string,
  entry: unknown,
  keys: (name: string) => readonly string[],
  { ownServer }: ReadContext,
): Locked {
  const type = textOrNull(field(entry, 'source', 'type'))
  const address = textOrNull(field(entry, 'source', 'url')) ?? ''
  return {
    name,
    version: textOrNull(field(entry, 'version')),
    repository: type === 'git' ? placeOf(address, ownServer) : null,
    isPublic: type === null || (type === 'legacy' && isPublicIndex(address)),
    needs: namesOf(field(entry, 'dependencies')).flatMap(keys),
  }
}

/** `groups` of Poetry 2, `category` of Poetry before 1.5; `null` where the file does not say it. */
function scopeIn(entry: unknown): Found['scope'] | null {
  const category = textOrNull(field(entry, 'category'))
  const groups = category === null ? textsOf(field(entry, 'groups')) : [category]
  return groups.length === 0 ? null : groups.includes('main') ? 'runtime' : 'development'
}
