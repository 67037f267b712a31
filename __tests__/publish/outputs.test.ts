import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { publishOutputs } from '../../src/publish/outputs.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-outputs-'))
})

afterAll(async () => {
  delete process.env.GITHUB_OUTPUT
  await rm(folder, { recursive: true })
})

/** Reads `name<<delimiter`, the value's lines, `delimiter`, as the runner does. */
function readOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2\n/gm)
  return Object.fromEntries([...entries].map(([, name, , value]) => [name, value]))
}

test('the runner reads each output as it was given, a path with a line break too', async () => {
  const outputs = {
    apf: '5',
    'apf-defined': 'true',
    'apf-active': '4',
    pf: '3',
    'active-share': '68.0',
    commits: '100',
    contributors: '30',
    'active-contributors': '29',
    risk: 'moderate',
    gate: 'off',
    report: '/tmp/a\napf=99\nreport.json',
  }
  process.env.GITHUB_OUTPUT = join(folder, 'output')
  await writeFile(process.env.GITHUB_OUTPUT, '')
  publishOutputs(outputs)
  expect(readOutputs(await readFile(process.env.GITHUB_OUTPUT, 'utf8'))).toEqual(outputs)
})
