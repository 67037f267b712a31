import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a git folder says in files of a line or two (gitrepository-layout(5)). To read or write these takes a hundredth of the time
 * that the start of a program takes, and the tests would start git for them some thousands of times.
 */

/** The names of the objects of a repository. */
export type ObjectFormat = 'sha1' | 'sha256'

/** Partial clones are served, as GitHub does. */
const SERVED = ['[uploadpack]', '\tallowFilter = true', '\tallowAnySHA1InWant = true']

const EXTENSIONS = { sha1: [], sha256: ['[extensions]', '\tobjectFormat = sha256'] } as const

/** What git itself looks up otherwise: `HEAD^`, `main:a.txt` and the like (gitrevisions(7)). */
const PLAIN_REF = /^refs\/(?!.*(?:\.\.|@\{))[^~^:?*[\\\s]+$/

const OBJECT_ID = /^[0-9a-f]{40,64}$/

/** Makes an empty repository, as `git init` does. */
export function initialise(path: string, { isBare, format }: { isBare: boolean; format: ObjectFormat }): void {
  const folder = isBare ? path : join(path, '.git')
  for (const name of ['objects', 'refs']) mkdirSync(join(folder, name), { recursive: true })
  const core = ['[core]', `\trepositoryformatversion = ${format === 'sha1' ? 0 : 1}`, `\tbare = ${isBare}`]
  writeFileSync(join(folder, 'config'), `${[...core, ...EXTENSIONS[format], ...SERVED].join('\n')}\n`)
}

/** Lets `HEAD` stand for a ref, as `git symbolic-ref` does. */
export function pointHead(path: string, ref: string): void {
  writeFileSync(join(gitFolder(path), 'HEAD'), `ref: ${ref}\n`)
}

/** The full name of the ref that `HEAD` stands for; `null` where it stands for a commit. */
export function headRef(path: string): string | null {
  return symbolic(readFileSync(join(gitFolder(path), 'HEAD'), 'utf8'))
}

/** Whether it is the full name of a ref and nothing else, so that `objectIdOf` can be asked for it. */
export function isPlainRef(revision: string): boolean {
  return PLAIN_REF.test(revision)
}

/** The object id that a ref has, given by its full name; `null` where there is no such ref. */
export function objectIdOf(path: string, ref: string): string | null {
  const folder = gitFolder(path)
  const loose = linesOf(join(folder, ref))[0]
  if (loose === undefined) return packedRefs(folder).get(ref) ?? null
  const other = symbolic(loose)
  return other === null ? loose : objectIdOf(path, other)
}

function packedRefs(folder: string): ReadonlyMap<string, string> {
  const refs = linesOf(join(folder, 'packed-refs')).map(line => line.split(' '))
  return new Map(refs.flatMap(([oid = '', ref = '']) => (OBJECT_ID.test(oid) ? [[ref, oid]] : [])))
}

function symbolic(line: string): string | null {
  return /^ref: ([^\n]*)/.exec(line)?.[1] ?? null
}

function gitFolder(path: string): string {
  const inside = join(path, '.git')
  return existsSync(inside) ? inside : path
}

/** The lines of a file; none where there is no such file. */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}
