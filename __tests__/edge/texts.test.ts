import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { jsonFilesIn, readNamedText } from '../../src/edge/texts.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-texts-'))
  for (const path of ['parts/p-2', 'parts/p-10', 'parts/deep/er/and/deepest']) {
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, 'part.json'), '{}')
  }
  writeFileSync(join(folder, 'parts', 'notes.txt'), '')
  symlinkSync(join(folder, 'parts/p-2'), join(folder, 'parts/link'))
  writeFileSync(join(folder, 'huge.json'), '')
  truncateSync(join(folder, 'huge.json'), 300 * 1024 * 1024)
})

afterAll(() => rmSync(folder, { recursive: true }))

const named = (path: string) => ({ path, what: 'The plan', input: 'plan' })

describe('a text that an input names', () => {
  test('is read from the workspace', async () => {
    expect(await readNamedText(named('parts/p-2/part.json'), folder)).toBe('{}')
  })

  test.each([
    ['is not there', 'no.json', 'it is not there. Correct the input plan.'],
    ['is a folder', 'parts', 'Correct the input plan.'],
    ['is larger than any', 'huge.json', 'it is larger than any such file. Correct the input plan.'],
  ])('that %s is refused', async (_, path, reason) => {
    await expect(readNamedText(named(path), folder)).rejects.toThrow(reason)
  })
})

describe('the JSON files in a folder', () => {
  test('are those of its folders too, in the order of their numbers, but for what lies too deep or is a link', async () => {
    const found = await jsonFilesIn(named('parts'), folder)
    expect(found.map(path => path.slice(join(folder, 'parts').length + 1))).toEqual(
      ['deep/er/and/deepest/part.json', 'p-2/part.json', 'p-10/part.json'].slice(1),
    )
  })

  test('are none where there is no folder', async () => {
    expect(await jsonFilesIn(named('no'), folder)).toEqual([])
  })

  test('cannot be read from a file', async () => {
    await expect(jsonFilesIn(named('huge.json'), folder)).rejects.toThrow('The plan cannot be read from')
  })
})
