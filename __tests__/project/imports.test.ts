import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

/** The rooms of src/, the lowest first: each may import those before it, and itself. docs/architecture.md draws the same picture. */
const ROOMS = [
  'errors',
  'log',
  'text',
  'history',
  'dependencies',
  'people',
  'ledger',
  'measure',
  'settings',
  'report',
  'words',
  'render',
] as const

/** The rooms that touch the world, and what each may import besides itself. */
const AT_THE_WORLD: Readonly<Record<string, readonly string[]>> = {
  github: ['errors', 'log', 'text'],
  'sources/git': ['errors', 'log', 'text', 'history'],
  'whole-file': [],
  'at-exit': [],
  'sources/cache': ['errors', 'log', 'whole-file', 'at-exit', 'history'],
  'sources/graphql': ['errors', 'log', 'text', 'history', 'github', 'sources/cache'],
  'sources/fetch': [
    ...['errors', 'log', 'at-exit', 'text', 'history', 'github'],
    ...['sources/git', 'sources/graphql', 'sources/cache'],
  ],
  'sources/hosted': [
    ...['errors', 'log', 'at-exit', 'text', 'history', 'github'],
    ...['sources/graphql', 'sources/cache', 'sources/fetch'],
  ],
  'sources/pull-request': ['errors', 'log', 'text', 'history', 'github', 'sources/graphql'],
  'sources/checkout': ['errors', 'log', 'text', 'dependencies'],
  'sources/graph': ['errors', 'log', 'text', 'dependencies', 'github'],
  'sources/registry': ['errors', 'log', 'text', 'dependencies', 'sources/cache'],
  publish: ['errors', 'log', 'whole-file', 'text', 'measure', 'settings', 'report', 'words', 'render', 'github'],
  run: [
    'errors',
    'log',
    'text',
    'history',
    'dependencies',
    'people',
    'ledger',
    'measure',
    'settings',
    'report',
    'words',
  ],
}

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ROOMS.map((room, floor) => [room, ROOMS.slice(0, floor)])),
  // The program in the reader's browser is an edge of its own, which only the build starts.
  ...AT_THE_WORLD,
}

/** The packages that reach outside, and the only rooms that may know them. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['edge', 'publish'],
  '@actions/github': ['github'],
  '@actions/http-client': ['sources/cache', 'sources/registry'],
  commander: ['edge'],
}

const EDGES = ['cli', 'index', 'entries', 'edge']

const PURE_ROOMS = ['text', 'dependencies', 'people', 'ledger', 'measure', 'settings', 'report', 'words', 'render']

interface Source {
  /** Below src/, such as `measure/count/tally.ts`. */
  readonly path: string
  readonly room: string
  readonly text: string
  /** What it imports, also only as a type: paths below src/, or the names of packages. */
  readonly imports: readonly string[]
}

const src = new URL('../../src/', import.meta.url)
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(readSource)

function readSource(path: string): Source {
  const text = readFileSync(new URL(path, src), 'utf8')
  const specifiers = [
    ...text.matchAll(/^(?:im|ex)port\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm),
  ]
  const imports = specifiers.map(([, fixed, onDemand]) => resolve(fixed ?? onDemand ?? '', path))
  return { path, room: roomOf(path), text, imports }
}

function resolve(specifier: string, importer: string): string {
  return specifier.startsWith('.') ? new URL(specifier, new URL(importer, src)).href.slice(src.href.length) : specifier
}

/** The folder, down to the adapters of `sources/`; of a file that stands alone, its name. */
function roomOf(path: string): string {
  return /^(?:sources\/[^/.]+(?=\/)|[^/.]+)/.exec(path)?.[0] ?? path
}

/** The package of `@scope/name/part` or `name/part`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

const isOwn = (specifier: string) => specifier.endsWith('.ts')

describe('the house', () => {
  test.each(Object.entries(MAY_IMPORT))('%s imports only from the rooms below it', (room, below) => {
    const upward = sources
      .filter(source => source.room === room)
      .flatMap(({ path, imports }) => imports.filter(isOwn).map(imported => ({ path, imported })))
      .filter(({ imported }) => ![room, ...below].includes(roomOf(imported)))
    expect(upward).toEqual([])
  })

  test.each([
    ['desk', 'runner'],
    ['runner', 'desk'],
  ])('the edge for the %s knows nothing of that for the %s', (one, other) => {
    const importing = sources.filter(({ path }) => path.startsWith(`edge/${one}/`))
    const strange = importing.filter(({ imports }) => imports.some(path => path.startsWith(`edge/${other}/`)))
    expect([importing.length > 0, strange.map(({ path }) => path)]).toEqual([true, []])
  })

  test('every source belongs to a room, or is an edge', () => {
    const known = [...Object.keys(MAY_IMPORT), ...EDGES]
    expect(sources.filter(({ room }) => !known.includes(room)).map(({ path }) => path)).toEqual([])
  })

  test.each(Object.entries(KNOWN_BY))('%s is known only to %j', (name, rooms) => {
    const strangers = sources.filter(({ imports }) => imports.map(packageOf).includes(name))
    expect(strangers.filter(({ room }) => !rooms.includes(room)).map(({ path }) => path)).toEqual([])
  })

  test.each(PURE_ROOMS)('%s reads no file, clock, environment or log', room => {
    const touching = /from 'node:(?!util')|\b(?:process|console)\.\w|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/
    const impure = sources.filter(source => source.room === room && touching.test(source.text))
    expect(impure.map(({ path }) => path)).toEqual([])
  })

  test('no two files import each other, not even by way of others', () => {
    const importsOf = new Map(sources.map(({ path, imports }) => [path, imports.filter(isOwn)]))
    expect(sources.map(({ path }) => path).filter(path => reachable(path, importsOf).has(path))).toEqual([])
  })
})

/** Every file that is imported by `path`, or by something that it imports. */
function reachable(path: string, importsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const next = [path]
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    const fresh = (importsOf.get(file) ?? []).filter(imported => !found.has(imported))
    for (const imported of fresh) found.add(imported)
    next.push(...fresh)
  }
  return found
}
