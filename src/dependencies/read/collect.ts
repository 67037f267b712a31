import { holdsUnseen } from '../../text/characters.ts'
import { counted } from '../../text/numbers.ts'
import type { Dependency, Ecosystem, NamedBy, Scope } from '../dependency.ts'
import { placeKey } from '../place.ts'
import { LIMITS, type ReadContext, type ReadDependencies, tooLarge } from './reader.ts'

/** A package as an entry of a file says it. */
export type Found = Omit<Dependency, 'ecosystem' | 'namedBy'>

/** Longer than the name or the version of any package. */
const LONGEST = 300

/** Needed to run weighs more than needed to develop, and that more than needed in a workflow. */
const WEIGHT: Readonly<Record<Scope, number>> = { runtime: 2, development: 1, actions: 0 }

/**
 * What a file says: each package of each version once, however many entries it has. It is direct if one of them is, and as needed as
 * the one that needs it most.
 *
 * @throws {UserError} where there are more than anybody uses
 */
export function collected(
  ecosystem: Ecosystem,
  namedBy: NamedBy,
  found: readonly Found[],
  context: Pick<ReadContext, 'path'>,
  notes: readonly string[] = [],
): ReadDependencies {
  if (found.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, 'package'))
  const shown = found.filter(({ name, version }) => isShowable(name) && (version === null || isShowable(version)))
  const hidden = found.length - shown.length
  const byKey = new Map<string, Found>()
  for (const entry of shown) {
    const key = keyOf(entry)
    byKey.set(key, merged(byKey.get(key) ?? entry, entry))
  }
  const dependencies = [...byKey.values()].map(entry => ({
    ecosystem,
    ...entry,
    namedBy: entry.repository === null ? null : namedBy,
  }))
  const left = `${context.path} has ${counted(hidden, 'entry', 'entries')} whose name is none: left out.`
  return { dependencies, notes: hidden === 0 ? notes : [...notes, left] }
}

function keyOf({ name, version, repository }: Found): string {
  return [name, version ?? '', repository === null ? '' : placeKey(repository)].join('\n')
}

function merged(one: Found, other: Found): Found {
  return {
    ...one,
    direct: one.direct || other.direct,
    scope: WEIGHT[one.scope] >= WEIGHT[other.scope] ? one.scope : other.scope,
    isPublic: one.isPublic && other.isPublic,
  }
}

/** Whether a name can be said in one line, and is the same to whoever reads it. */
function isShowable(name: string): boolean {
  return name !== '' && name.length <= LONGEST && !/\s/.test(name) && !holdsUnseen(name)
}
