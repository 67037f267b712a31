import { parseJson } from '../parse.ts'
import { fileName, folderOf, isBelow, joined } from '../paths.ts'
import { LIMITS, type ReadContext } from '../reader.ts'
import { workspacePatterns } from './manifest.ts'

/**
 * The manifest beside a lock file, and those of its workspaces.
 *
 * @returns none where no package.json is there
 * @throws {UserError} where one of them is broken
 */
export async function manifestsBeside(context: ReadContext): Promise<readonly unknown[]> {
  const folder = folderOf(context.path)
  const root = await manifestAt(joined(folder, 'package.json'), context)
  if (root === null) return []
  const isOurs = matcherOf(workspacePatterns(root), folder)
  const paths = context.paths.filter(
    path => fileName(path) === 'package.json' && isBelow(path, folder) && isOurs(folderOf(path)),
  )
  const found = await Promise.all(paths.slice(0, LIMITS.manifests).map(path => manifestAt(path, context)))
  return [root, ...found.filter(manifest => manifest !== null)]
}

/** A manifest of the checkout; `null` where there is none. */
export async function manifestAt(path: string | null, context: ReadContext): Promise<unknown> {
  const text = path === null ? null : await context.textOf(path)
  return text === null || path === null ? null : parseJson(text, { path })
}

/** Whether a folder is one of a workspace: by patterns with `*` for one folder and `**` for any number, and `!` for what is not. */
export function matcherOf(patterns: readonly string[], folder: string): (path: string) => boolean {
  const wanted = patterns.filter(pattern => !pattern.startsWith('!')).map(pattern => stepsOf(pattern, folder))
  const unwanted = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => stepsOf(pattern.slice(1), folder))
  return path => {
    const steps = path.split('/')
    const isAny = (several: readonly (readonly string[])[]) => several.some(pattern => matches(pattern, steps))
    return isAny(wanted) && !isAny(unwanted)
  }
}

function stepsOf(pattern: string, folder: string): readonly string[] {
  return (joined(folder, pattern) ?? '').split('/').slice(0, 30)
}

/** Step by step, from the left: the places in the pattern where one may be. */
function matches(pattern: readonly string[], steps: readonly string[]): boolean {
  const afterAny = (places: ReadonlySet<number>) => {
    const all = new Set(places)
    for (const place of all) if (pattern[place] === '**') all.add(place + 1)
    return all
  }
  let places: ReadonlySet<number> = afterAny(new Set([0]))
  for (const step of steps) {
    const next = [...places].flatMap(place =>
      pattern[place] === '**' ? [place] : isStep(pattern[place] ?? '', step) ? [place + 1] : [],
    )
    places = afterAny(new Set(next))
  }
  return places.has(pattern.length)
}

/** Whether a name is what a pattern with at most a few `*` says. */
function isStep(pattern: string, step: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return pattern === step
  if (!step.startsWith(first)) return false
  let at = first.length
  for (const part of rest.slice(0, -1)) {
    const found = step.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  const last = rest.at(-1) ?? ''
  return step.endsWith(last) && step.length - last.length >= at
}
