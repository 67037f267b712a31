import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { parseJson, parseToml } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { entriesOf, field, isRecord, listOf, namesOf, textOrNull } from '../values.ts'
import { isPublicIndex, pythonName } from './names.ts'

/** Pipfile.lock: what is needed to run in `default`, and in groups of other names the rest. What is direct, the Pipfile says. */
export async function readPipfileLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = parseJson(text, context)
  if (!isRecord(lock._meta)) throw brokenFile(context, 'it has no _meta')
  const path = joined(folderOf(context.path), 'Pipfile') ?? ''
  const manifest = await context.textOf(path)
  const asked = manifest === null ? null : askedBy(await parseToml(manifest, { path }))
  const isPublic = listOf(field(lock._meta, 'sources')).every(source =>
    isPublicIndex(textOrNull(field(source, 'url')) ?? ''),
  )
  const groups = entriesOf(lock).filter(([name]) => name !== '_meta')
  const found = groups.flatMap(([group, packages]) =>
    entriesOf(packages).flatMap(([name, entry]) => foundAs({ name, entry, group, asked, isPublic }, context)),
  )
  return collected('pypi', 'lock file', found, context, asked === null ? [directUnknown(context, 'Pipfile')] : [])
}

/** Every table of packages: `packages`, `dev-packages`, and those with names of one's own. */
function askedBy(manifest: unknown): ReadonlySet<string> {
  const tables = entriesOf(manifest).filter(([name]) => !['source', 'requires', 'scripts', 'pipenv'].includes(name))
  return new Set(tables.flatMap(([, packages]) => namesOf(packages).map(pythonName)))
}

interface Locked {
  readonly name: string
  readonly entry: unknown
  readonly group: string
  readonly asked: ReadonlySet<string> | null
  readonly isPublic: boolean
}

function foundAs({ name, entry, group, asked, isPublic }: Locked, { ownServer }: ReadContext): readonly Found[] {
  if (field(entry, 'path') !== undefined) return []
  const git = textOrNull(field(entry, 'git'))
  const isElsewhere = git !== null || field(entry, 'file') !== undefined
  return [
    {
      name: pythonName(name),
      version: textOrNull(field(entry, 'version'))?.replace(/^==/, '') ?? textOrNull(field(entry, 'ref')),
      direct: asked === null || asked.has(pythonName(name)),
      scope: group === 'default' ? 'runtime' : 'development',
      repository: git === null ? null : placeOf(git, ownServer),
      isPublic: isPublic && !isElsewhere,
    },
  ]
}
