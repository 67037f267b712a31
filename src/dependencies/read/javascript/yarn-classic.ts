import { collected } from '../collect.ts'
import { type Asked, foundInGraph, type Locked } from '../graph.ts'
import { checkLength } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { nameAndVersion, wishesOf } from './manifest.ts'
import { isFromGit, isLocal, sourceOf } from './source.ts'
import { manifestsBeside } from './workspaces.ts'

/** An entry as it is written: everything that it answers, its fields, and what it needs. */
interface Block {
  readonly wishes: readonly string[]
  readonly fields: Map<string, string>
  readonly needs: string[]
}

/** What an entry needs stands below one of these. */
const NEEDS: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies'])

/** Yarn 1. What is direct, and what for, the manifests beside it say. */
export async function readYarnClassic(text: string, context: ReadContext): Promise<ReadDependencies> {
  const blocks = blocksIn(text, context)
  // Each answers several wishes: the first of them is its key.
  const keys = new Map(blocks.flatMap(({ wishes }) => wishes.map(wish => [wish, wishes[0] ?? ''] as const)))
  const locked = new Map(blocks.flatMap(block => lockedBy(block, keys, context)))
  const manifests = await manifestsBeside(context)
  const asked = manifests.flatMap(manifest =>
    wishesOf(manifest).flatMap(({ name, range, scope }) => {
      const key = keys.get(`${name}@${range}`)
      return key === undefined ? [] : [{ key, scope }]
    }),
  )
  const everything = [...locked.keys()].map((key): Asked => ({ key, scope: 'runtime' }))
  const isKnown = manifests.length > 0
  const notes = isKnown ? [] : [directUnknown(context, 'package.json')]
  return collected('npm', 'lock file', foundInGraph(locked, isKnown ? asked : everything), context, notes)
}

function lockedBy(
  { wishes, fields, needs }: Block,
  keys: ReadonlyMap<string, string>,
  { ownServer }: ReadContext,
): readonly (readonly [key: string, locked: Locked])[] {
  const [key = ''] = wishes
  const [wished, range] = nameAndVersion(key) ?? [key, '']
  if (isLocal(range)) return []
  const alias = range.startsWith('npm:') ? nameAndVersion(range.slice(4)) : null
  const address = isFromGit(range) && !fields.has('resolved') ? range : fields.get('resolved')
  return [
    [
      key,
      {
        name: alias?.[0] ?? (range.startsWith('npm:') ? range.slice(4) : wished),
        version: fields.get('version') ?? null,
        ...sourceOf(address, ownServer),
        needs: needs.flatMap(need => keys.get(need) ?? []),
      },
    ],
  ]
}

/** Entries begin in the first column, their fields two columns further, and what they need four. */
function blocksIn(text: string, context: ReadContext): readonly Block[] {
  checkLength(text, context)
  const blocks: Block[] = []
  let isNeeds = false
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const words = wordsOf(line)
    const block = blocks.at(-1)
    if (!line.startsWith(' ') && line.endsWith(':')) {
      blocks.push({ wishes: words, fields: new Map(), needs: [] })
    } else if (block === undefined || !line.startsWith('  ')) {
      throw brokenFile(context, `line ${index + 1} is no part of an entry`)
    } else if (!line.startsWith('    ')) {
      const [name = '', value = ''] = words
      isNeeds = NEEDS.has(name)
      block.fields.set(name, value)
    } else if (isNeeds) {
      block.needs.push(words.join('@'))
    }
  }
  return blocks
}

/** The words of a line, some of them in quotes; commas and colons between them say nothing more. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|[^\s,"]+/g)].map(([word, quoted]) => quoted ?? word.replace(/:$/, ''))
}
