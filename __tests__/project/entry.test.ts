import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../support/runner.ts'

const root = new URL('../../', import.meta.url)

let folder = ''

/** What is started, beside a bundle that says so. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-entry-'))
  copyFileSync(fileURLToPath(new URL('scripts/entry.js', root)), join(folder, 'index.js'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Starts it under a Node that says it has another version. */
async function start(version: string, bundle = "process.stdout.write('started')") {
  writeFileSync(join(folder, 'main.js'), bundle)
  const versions = `{ value: { ...process.versions, node: '${version}' } }`
  const preload = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`
  const { status, stdout, stderr } = await runProgram(
    process.execPath,
    ['--import', preload, join(folder, 'index.js')],
    { PATH: process.env.PATH ?? '' },
    folder,
  )
  return { status, stdout, stderr }
}

describe('a Node that is too old is told so in one sentence, and the bundle is not read:', () => {
  test.each(['20.18.3', '18.20.4', '16.20.2', '8.17.0', '0.12.18'])('%s', async version => {
    expect(await start(version, 'no program')).toEqual({
      status: 2,
      stdout: '',
      stderr: `Pony Factor needs Node.js 20.19 or newer, and this is ${version}.\n`,
    })
  })

  test('from the version on that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
    expect(engines.node).toBe('>=20.19')
  })
})

describe('the bundle is started', () => {
  test.each(['20.19.0', '20.20.2', '21.0.0', '24.11.0', '100.0.0-nightly'])('by %s', async version => {
    expect(await start(version)).toEqual({ status: 0, stdout: 'started', stderr: '' })
  })

  test.each([
    ['its own status', 'process.exitCode = 1', 1],
    ['its own end', 'process.exit()', 0],
    ['a status of its own where it never comes to its end', 'await new Promise(() => {})', 13],
    ['the status of a fault where it fails', 'throw new Error("x")', 1],
  ])('and leaves %s', async (_rule, bundle, status) => {
    expect((await start('24.11.0', bundle)).status).toBe(status)
  })
})
