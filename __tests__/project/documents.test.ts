import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const documents = ['.', '.github', 'docs'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, root))
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name}`),
)

interface Manifest {
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(read('package.json')) as Manifest

/** GitHub's own rule for the address of a heading, for the headings that we write. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].flatMap(([, heading]) => heading ?? [])
  return headings.map(heading =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('the documents', () => {
  test('what is made from action.yml and package.json is up to date', () => {
    const check = () =>
      execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: fileURLToPath(root) })
    expect(check).not.toThrow()
  })

  test('CHANGELOG has the version of the package', () => {
    expect(read('CHANGELOG.md')).toContain(`\n## ${manifest.version}\n`)
  })

  test.each(documents)('every script that %s names is there', document => {
    const named = [...read(document).matchAll(/\bnpm run ([\w-]+)/g)].flatMap(([, script]) => script ?? [])
    expect(named.filter(script => !(script in manifest.scripts))).toEqual([])
  })

  test.each(documents)('the links in %s lead somewhere', document => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].flatMap(([, link]) => link ?? [])
    const dead = links.filter(link => {
      const { pathname, hash } = new URL(link, new URL(document, root))
      const target = new URL(pathname, root)
      return !existsSync(target) || (hash !== '' && !anchorsOf(readFileSync(target, 'utf8')).includes(hash.slice(1)))
    })
    expect(dead).toEqual([])
  })

  test.each(documents)('the pictures in %s are there, on light and on dark ground', document => {
    const pictures = [...read(document).matchAll(/ (?:src|srcset)="([^"]*)"/g)].flatMap(([, path]) => path ?? [])
    expect(pictures.filter(path => !existsSync(new URL(path, new URL(document, root))))).toEqual([])
  })

  test('pictures are few bytes, as every clone has them', () => {
    const folder = new URL('docs/pictures/', root)
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)
    expect(bytes).toBeLessThan(400_000)
  })

  test.each(documents)('%s names nobody by an e-mail address', document => {
    const addresses = read(document).match(/[\w.+-]+@[\w-]+\.[\w.-]+/g) ?? []
    expect(
      addresses.filter(address => !/@(?:example\.(?:com|org)|users\.noreply\.github\.com)$/.test(address)),
    ).toEqual([])
  })
})
