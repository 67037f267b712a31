import { counted } from '../../../text/numbers.ts'
import { collected, type Found } from '../collect.ts'
import { LIMITS, type ReadContext, type ReadDependencies, tooLarge } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { entriesOf, field, textOrNull } from '../values.ts'
import { nameAndVersion, wishesOf } from './manifest.ts'
import { isLocal, sourceOf } from './source.ts'
import { manifestsBeside } from './workspaces.ts'

/**
 * The first version of npm's lock file, of npm 5 and 6: packages in packages. It does not copy the manifest, which has to be beside
 * it to say what is direct.
 */
export async function readOldNpmLock(
  lock: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Promise<ReadDependencies> {
  const manifests = await manifestsBeside(context)
  const asked = manifests.length === 0 ? null : new Set(manifests.flatMap(wishesOf).map(({ name }) => name))
  const found: Found[] = []
  const next = entriesOf(lock.dependencies).map(([name, entry]) => ({ name, entry, direct: asked?.has(name) ?? true }))
  for (let at = 0; at < next.length; at += 1) {
    const { name, entry, direct } = next[at] ?? { name: '', entry: null, direct: false }
    found.push(...foundAs(name, entry, direct, context))
    for (const [inner, innerEntry] of entriesOf(field(entry, 'dependencies')))
      next.push({ name: inner, entry: innerEntry, direct: false })
    if (next.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, 'package'))
  }
  return collected('npm', 'lock file', found, context, asked === null ? [directUnknown(context, 'package.json')] : [])
}

function foundAs(name: string, entry: unknown, direct: boolean, { ownServer }: ReadContext): readonly Found[] {
  const said = textOrNull(field(entry, 'version'))
  if (said !== null && isLocal(said)) return []
  const alias = said?.startsWith('npm:') === true ? nameAndVersion(said.slice(4)) : null
  const isNumber = said !== null && /^\d/.test(said)
  return [
    {
      name: alias?.[0] ?? name,
      version: alias?.[1] ?? said,
      direct,
      scope: field(entry, 'dev') === true ? 'development' : 'runtime',
      ...sourceOf(isNumber || alias !== null ? field(entry, 'resolved') : said, ownServer),
    },
  ]
}
