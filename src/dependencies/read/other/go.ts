import type { RepositoryPlace } from '../../dependency.ts'
import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { checkLength } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { goPlace } from './go-place.ts'

/** A line of go.mod without its comment. */
interface Directive {
  readonly verb: string
  readonly words: readonly string[]
  readonly isIndirect: boolean
}

/**
 * go.mod. Since Go 1.17 it names everything that is built; what it does not ask for itself has the comment `// indirect`. So has,
 * since Go 1.24, the module of a `tool`, which is asked for nevertheless, to develop. What is replaced comes from where the
 * replacement says, or, from a folder, from nobody else.
 *
 * @see https://go.dev/ref/mod#go-mod-file-tool
 */
export function readGoModule(text: string, context: ReadContext): ReadDependencies {
  checkLength(text, context)
  const directives = directivesIn(text)
  if (!directives.some(({ verb }) => verb === 'module')) throw brokenFile(context, 'it names no module')
  const replaced = replacementsIn(directives)
  const required = directives.filter(({ verb, words }) => verb === 'require' && words.length >= 2)
  const tools = modulesOfTools(directives, required)
  const found = required.flatMap(({ words: [name = '', version = ''], isIndirect }): readonly Found[] => {
    const target = replaced.get(`${name} ${version}`) ?? replaced.get(name) ?? { path: name, version }
    if (isFolder(target.path)) return []
    const isTool = isIndirect && tools.has(name)
    const repository = placeOfModule(target.path, context.ownServer)
    return [
      {
        name,
        version: target.version,
        direct: !isIndirect || isTool,
        scope: isTool ? 'development' : 'runtime',
        repository,
        isPublic: false,
      },
    ]
  })
  const isOld = directives.some(({ verb, words }) => verb === 'go' && /^1\.(?:\d|1[0-6])(?:\.|$)/.test(words[0] ?? ''))
  const partial = `${context.path} is for a Go before 1.17, and names only a part of what is not direct.`
  return collected('go', 'lock file', found, context, isOld ? [partial] : [])
}

/** The repository of a module; `null` where only its server knows, which nobody asks. */
export function placeOfModule(path: string, ownServer: string): RepositoryPlace | null {
  const address = goPlace(path)
  return address === null ? null : placeOf(address, ownServer)
}

function directivesIn(text: string): readonly Directive[] {
  const directives: Directive[] = []
  let block = ''
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf('//')
    const comment = at === -1 ? '' : line.slice(at + 2).trim()
    const words = wordsOf(at === -1 ? line : line.slice(0, at))
    const [first = ''] = words
    if (first === ')') block = ''
    else if (words.at(-1) === '(') block = first
    else if (first !== '')
      directives.push({
        verb: block === '' ? first : block,
        words: block === '' ? words.slice(1) : words,
        isIndirect: comment === 'indirect' || comment.startsWith('indirect;'),
      })
  }
  return directives
}

function wordsOf(line: string): readonly string[] {
  return (line.match(/"[^"]*"|`[^`]*`|[^\s"`]+/g) ?? []).map(word => word.replace(/^["`]|["`]$/g, ''))
}

/** The modules that the tools are packages of: of those whose path a tool's path begins with, the one with the longest. */
function modulesOfTools(directives: readonly Directive[], required: readonly Directive[]): ReadonlySet<string> {
  const modules = new Set(required.map(({ words: [name = ''] }) => name))
  const tools = directives.flatMap(({ verb, words: [tool = ''] }) => (verb === 'tool' ? [tool] : []))
  return new Set(tools.flatMap(tool => pathsAbove(tool).find(path => modules.has(path)) ?? []))
}

/** `a/b/c`, `a/b`, `a`. */
function pathsAbove(path: string): readonly string[] {
  const steps = path.split('/')
  return steps.map((_, above) => steps.slice(0, steps.length - above).join('/'))
}

/** By `name version`, or by the name where every version is replaced. */
function replacementsIn(
  directives: readonly Directive[],
): ReadonlyMap<string, { path: string; version: string | null }> {
  return new Map(
    directives.flatMap(({ verb, words }) => {
      const arrow = words.indexOf('=>')
      if (verb !== 'replace' || arrow < 1) return []
      const path = words[arrow + 1] ?? ''
      return [[words.slice(0, arrow).join(' '), { path, version: words[arrow + 2] ?? null }] as const]
    }),
  )
}

function isFolder(path: string): boolean {
  return /^(?:\.{0,2}\/|\.{1,2}$|[A-Za-z]:[\\/])/.test(path)
}
