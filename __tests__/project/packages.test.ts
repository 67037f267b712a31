import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
}

const manifest = JSON.parse(read('package.json')) as Manifest

/** The packages in a table of docs/dependencies.md. */
function tableUnder(heading: string): readonly string[] {
  const section = read('docs/dependencies.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| `(.+?)` \| .+ \|$/gm)].flatMap(([, name]) => name ?? [])
}

const bundled = tableUnder('In the bundles')
const development = tableUnder('For development')

/** The packages that src/ imports, whether at once or on demand. */
function imported(): readonly string[] {
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.ts'),
  )
  const specifiers = sources.flatMap(path => [...read(`src/${path}`).matchAll(/(?:\bfrom |\bimport\()'([^.'][^']*)'/g)])
  const names = specifiers.map(([, specifier = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
  return [...new Set(names)].filter(name => !name.startsWith('node:')).sort()
}

describe('the packages', () => {
  test('are none that is installed with the command', () => {
    expect(Object.keys(manifest)).not.toContain('dependencies')
  })

  test('each have a reason in docs/dependencies.md, in the order of the alphabet, and nothing else has', () => {
    expect([bundled, development]).toEqual([[...bundled].sort(), [...development].sort()])
    expect([...bundled, ...development].sort()).toEqual(Object.keys(manifest.devDependencies).sort())
  })

  test('that src/ imports are those of the bundles', () => {
    expect(imported().filter(name => !bundled.includes(name))).toEqual([])
  })

  test('of the bundles are moved together by Dependabot', () => {
    const { updates } = parse(read('.github/dependabot.yml'))
    expect(updates[0].groups.bundled.patterns).toEqual(bundled)
  })

  test('are named by exact versions', () => {
    const versions = Object.entries(manifest.devDependencies)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('all say that they work with the oldest Node that the command runs on', () => {
    const lock = JSON.parse(read('package-lock.json')).packages as Record<string, { engines?: { node?: string } }>
    const [, oldest = ''] = /^>=(\d+)\./.exec(manifest.engines.node) ?? []
    const demanding = Object.entries(lock).filter(([, { engines = {} }]) => {
      // Of alternatives, one is enough: "^18.17.0 || >=20.5.0".
      const alternatives = (engines.node ?? '*').split('||').map(range => /\d+/.exec(range)?.[0] ?? '0')
      return alternatives.every(version => Number(version) > Number(oldest))
    })
    expect(demanding.map(([path]) => path)).toEqual([])
  })

  test('run no program while they are installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })
})

test('npm has nothing to prepare where the package comes from git', () => {
  // These are the scripts that it looks for; for any of them it installs all that the package is developed with.
  const prepared = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare']
  expect(prepared.filter(script => script in manifest.scripts)).toEqual([])
})

describe('dist/licenses.txt', () => {
  const entries = read('dist/licenses.txt').split(`\n\n${'-'.repeat(80)}\n\n`)
  const names = entries.map(entry => entry.slice(0, entry.indexOf(' ')))

  test('has every package of the bundles', () => {
    expect(imported().filter(name => !names.includes(name))).toEqual([])
  })

  test('has what each asks for, not only what it is called', () => {
    const short = entries.filter(entry => entry.split('\n\n').slice(2).join('\n\n').length < 80)
    expect(short).toEqual([])
  })
})
