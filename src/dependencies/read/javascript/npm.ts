import { collected, type Found } from '../collect.ts'
import { parseJson } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, textOrNull } from '../values.ts'
import { wishesOf } from './manifest.ts'
import { readOldNpmLock } from './npm-old.ts'
import { sourceOf } from './source.ts'

const INSTALLED = 'node_modules/'

/**
 * npm's package-lock.json and npm-shrinkwrap.json. From version 2 on it has every installed folder with its flags, and copies of the
 * manifests of the checkout itself, so that it says alone what is direct.
 */
export async function readNpmLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = parseJson(text, context)
  if (!isRecord(lock.packages)) return readOldNpmLock(lock, context)
  if (entriesOf(lock.packages).some(([, entry]) => !isRecord(entry)))
    throw brokenFile(context, 'one of its packages is none')
  const direct = directFolders(lock.packages)
  const found = entriesOf(lock.packages).flatMap(([folder, entry]) => foundIn(folder, entry, direct, context))
  return collected('npm', 'lock file', found, context)
}

function foundIn(
  folder: string,
  entry: unknown,
  direct: ReadonlySet<string>,
  { ownServer }: ReadContext,
): readonly Found[] {
  const isOurs = !folder.includes(INSTALLED) || field(entry, 'link') === true
  // What nobody asks for any more is still in the folder of whoever wrote the file.
  if (isOurs || field(entry, 'extraneous') === true) return []
  return [
    {
      // An alias is installed under another name than its own.
      name: textOrNull(field(entry, 'name')) ?? folder.slice(folder.lastIndexOf(INSTALLED) + INSTALLED.length),
      version: textOrNull(field(entry, 'version')),
      direct: direct.has(folder),
      scope: field(entry, 'dev') === true ? 'development' : 'runtime',
      ...sourceOf(field(entry, 'resolved'), ownServer),
    },
  ]
}

/** The folders that manifests of the checkout itself lead to: its own, and those of workspaces and linked folders. */
function directFolders(packages: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const own = entriesOf(packages).filter(([folder]) => !folder.includes(INSTALLED))
  return new Set(
    own.flatMap(([folder, manifest]) =>
      wishesOf(manifest).flatMap(({ name }) => folderSeenFrom(folder, name, packages) ?? []),
    ),
  )
}

/** The folder that a name means where it is asked for: in node_modules there, or in one above. */
function folderSeenFrom(folder: string, name: string, packages: Readonly<Record<string, unknown>>): string | null {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/')))) {
    const installed = `${from === '' ? '' : `${from}/`}${INSTALLED}${name}`
    if (Object.hasOwn(packages, installed)) return installed
    if (from === '') return null
  }
}
