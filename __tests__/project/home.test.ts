import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { git } from '../support/git.ts'
import { runProgram } from '../support/runner.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const home: string = manifest.repository.replace('github:', '')

/** What git has of the project, and what is new, but for what is built and the tests. */
const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter(path => /\.\w+$|CODEOWNERS$/.test(path) && !/^(?:dist|__tests__|bench)\//.test(path))

let folder = ''

/** Runs a script of the project in a folder. */
const run = (script: string, args: readonly string[], cwd: string, environment = {}) =>
  runProgram(process.execPath, [script, ...args], { PATH: process.env.PATH ?? '', ...environment }, cwd)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-home-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Owners of the project by whatever a copy of it says, but for the home's and for what is said of having none. */
function strangersIn(copy: string, itsHome: string): readonly string[] {
  return paths.flatMap(path => {
    const text = readFileSync(join(copy, path), 'utf8')
    const places = text.matchAll(/(?<![\w.~$/-])(https:\/\/[\w.]+\/)?([\w-]+\/pony-factor)(?![\w.-])/g)
    return [...places].flatMap(([, server, place]) =>
      place === itsHome || (server === undefined && place === 'OWNER/pony-factor') ? [] : `${path}: ${place}`,
    )
  })
}

describe('the home of the project', () => {
  test('is the only one that anything names', () => {
    expect(strangersIn(root, home)).toEqual([])
  })

  test('is followed by everything, once package.json names another', async () => {
    const copy = join(folder, 'copy')
    for (const path of paths) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      cpSync(join(root, path), join(copy, path))
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    git(copy, ['init', '--quiet', '--template='])
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, repository: 'github:acme/ponies' }))
    const generate = join(copy, 'scripts', 'generate.mjs')

    const before = await run(generate, ['--check'], copy)
    await run(generate, [], copy)
    const after = await run(generate, ['--check'], copy)

    expect([before.status, after.status]).toEqual([1, 0])
    const read = (path: string) => readFileSync(join(copy, path), 'utf8')
    expect(read('README.md')).toContain('- uses: acme/ponies@v1\n')
    expect(read('SECURITY.md')).toContain('https://github.com/acme/ponies/security/advisories/new')
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toContain('https://github.com/acme/ponies/security/')
    expect(read('.github/CODEOWNERS')).toContain('* @acme\n')
    expect(read('schema/report.schema.json')).toContain('githubusercontent.com/acme/ponies/v1/schema/')
    expect(read('README.md')).not.toMatch(/\bOWNER\b/)
    expect(strangersIn(copy, 'acme/ponies')).toEqual([])
  })
})

describe('a release', () => {
  const CHANGES = '# Changes\n\n## Unreleased\n\n## 1.2.3\n\n- Less is more.\n\n## 1.2.2\n\n- Older.\n'
  const PACKAGE = { version: '1.2.3', repository: 'github:acme/ponies' }

  /** The script of the release workflow, in a package of its own. */
  function release(args: readonly string[], { manifest = {}, changes = CHANGES, runsIn = 'acme/ponies' } = {}) {
    const cwd = mkdtempSync(join(folder, 'package-'))
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ ...PACKAGE, ...manifest }))
    writeFileSync(join(cwd, 'CHANGELOG.md'), changes)
    return run(join(root, 'scripts', 'release.mjs'), args, cwd, { GITHUB_REPOSITORY: runsIn })
  }

  test('is made of a tag that is the version, at home', async () => {
    expect(await release(['check', 'v1.2.3'])).toMatchObject({ status: 0, log: '' })
  })

  const NOBODYS = { manifest: { repository: 'github:OWNER/pony-factor' }, runsIn: 'OWNER/pony-factor' }
  const NEWER = { manifest: { version: '1.2.4' }, changes: CHANGES.replaceAll('1.2.3', '1.2.4') }
  test.each([
    ['as long as nobody owns the home', NOBODYS, 'The project has no home yet'],
    ['in a fork', { runsIn: 'bob/ponies' }, 'This is bob/ponies, and releases are made in acme/ponies.'],
    ['outside GitHub', { runsIn: '' }, 'This is no repository on GitHub'],
    ['of another version', NEWER, 'The tag is v1.2.3, and the version in package.json 1.2.4.'],
    ['of which the changelog says nothing', { changes: CHANGES.replace('- Less is more.', '') }, 'under "## 1.2.3"'],
    ['that the changelog does not know', { changes: '# Changes\n' }, 'says nothing under "## 1.2.3"'],
    ['where the home is no name', { manifest: { repository: 'https://example.com' } }, 'must be github:owner/name'],
  ])('is not made %s', async (_rule, given, reason) => {
    const { status, log } = await release(['check', 'v1.2.3'], given)
    expect([status, log]).toEqual([1, expect.stringContaining(reason)])
  })

  test('says what has changed, and by which commit to name it', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    const { stdout } = await release(['notes', 'v1.2.3', commit])
    expect(stdout).toMatch(/^- Less is more\.\n\n## Name this release by its commit\n/)
    expect(stdout).toContain(`- uses: acme/ponies@${commit} # v1.2.3\n`)
    expect(stdout).not.toContain('Older')
  })
})
