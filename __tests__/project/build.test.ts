import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { history } from '../support/history.ts'
import { makeRepository, type Repository } from '../support/repository.ts'
import { runProgram } from '../support/runner.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder = ''
let repository: Repository

const build = (target: string) =>
  runProgram(process.execPath, [join(root, 'scripts/build.mjs'), target], { PATH: process.env.PATH ?? '' }, root)

/** Every file of a build, by its path. */
function filesOf(target: string): ReadonlyMap<string, string> {
  const paths = readdirSync(target, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter(path => statSync(join(target, path)).isFile())
  return new Map(files.map(path => [path, readFileSync(join(target, path), 'utf8')]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pony-build-'))
  repository = makeRepository(history().by('ann'))
  expect(await build(join(folder, 'one'))).toMatchObject({ status: 0, stderr: '' })
})

afterAll(() => {
  repository.remove()
  rmSync(folder, { recursive: true })
})

describe('a build', () => {
  test('is the same wherever it is written', async () => {
    await build(join(folder, 'another'))
    expect(filesOf(join(folder, 'another'))).toEqual(filesOf(join(folder, 'one')))
  })

  test('holds every source once, whoever needs it', () => {
    const programs = [...filesOf(join(folder, 'one'))].filter(
      ([path]) => /\.js$/.test(path) && !/^(?:page|projects)\.js$/.test(path),
    )
    const sources = programs.flatMap(([, text]) => [...new Set(text.match(/^\/\/ (?:src|node_modules)\/\S+$/gm))])
    expect(sources).toContain('// src/run/run.ts')
    expect(sources.filter((source, index) => sources.indexOf(source) !== index)).toEqual([])
  })

  test('works alone, and finds the page that lies in it', async () => {
    const command = join(folder, 'one/cli/index.js')
    const { status, stdout } = await runProgram(
      process.execPath,
      [command, repository.path, '--html-report-path', 'page.html'],
      { PATH: process.env.PATH ?? '', TMPDIR: folder, XDG_CACHE_HOME: folder },
      folder,
    )
    expect([status, stdout]).toEqual([0, expect.stringContaining('page.html')])
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    expect(
      [...filesOf(join(folder, 'one'))].filter(([path, text]) => /^page\.\w+$/.test(path) && page.includes(text)),
    ).toHaveLength(2)
  })

  test('has a command that can be started by its path', () => {
    expect(statSync(join(folder, 'one/cli/index.js')).mode & 0o111).toBe(0o111)
  })
})
