import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { parseJson } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { field, listOf, namesOf, textOrNull } from '../values.ts'

/**
 * composer.lock, which has each package's repository. What is direct, composer.json beside it says, and each folder of the checkout
 * that is a package itself.
 */
export async function readComposerLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = parseJson(text, context)
  if (!Array.isArray(lock.packages)) throw brokenFile(context, 'it has no packages')
  const path = joined(folderOf(context.path), 'composer.json') ?? ''
  const manifest = await context.textOf(path)
  const development = listOf(lock['packages-dev'])
  const folders = [...lock.packages, ...development].filter(isFolder)
  const asked = manifest === null ? null : askedBy([parseJson(manifest, { path }), ...folders])
  const found = [
    ...lock.packages.flatMap(entry => foundAs(entry, 'runtime', asked, context)),
    ...development.flatMap(entry => foundAs(entry, 'development', asked, context)),
  ]
  return collected(
    'composer',
    'lock file',
    found,
    context,
    asked === null ? [directUnknown(context, 'composer.json')] : [],
  )
}

function askedBy(manifests: readonly unknown[]): ReadonlySet<string> {
  const wishes = ['require', 'require-dev'].flatMap(key => manifests.flatMap(manifest => namesOf(field(manifest, key))))
  return new Set(wishes.map(name => name.toLowerCase()))
}

function isFolder(entry: unknown): boolean {
  return field(entry, 'dist', 'type') === 'path'
}

function foundAs(
  entry: unknown,
  scope: Found['scope'],
  asked: ReadonlySet<string> | null,
  { ownServer }: ReadContext,
): readonly Found[] {
  const name = textOrNull(field(entry, 'name'))?.toLowerCase() ?? null
  if (name === null || isFolder(entry)) return []
  const address =
    field(entry, 'source', 'type') === 'git' ? field(entry, 'source', 'url') : field(entry, 'support', 'source')
  return [
    {
      name,
      version: textOrNull(field(entry, 'version')),
      direct: asked === null || asked.has(name),
      scope,
      repository: placeOf(address, ownServer),
      isPublic: /^https:\/\/packagist\.org\//.test(textOrNull(field(entry, 'notification-url')) ?? ''),
    },
  ]
}
