import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { isUnfinished, replaceFile } from '../src/whole-file.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-whole-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('whoever reads a file while it is replaced finds the old one, and a draft beside it that is known for one', async () => {
  const place = join(folder, 'report.json')
  await writeFile(place, 'old')
  const writing = replaceFile(place, Buffer.alloc(100_000_000), 0o600)
  let names = await readdir(folder)
  while (names.length === 1) names = await readdir(folder)
  const meanwhile = await readFile(place, 'utf8')
  await writing
  expect([meanwhile, names.filter(isUnfinished).length, names.length, await readdir(folder)]).toEqual([
    'old',
    1,
    2,
    ['report.json'],
  ])
})

test('a file gets its permissions whatever the mask of the process is', async () => {
  const before = process.umask(0o077)
  try {
    await replaceFile(join(folder, 'report.json'), 'new', 0o664)
  } finally {
    process.umask(before)
  }
  expect((await stat(join(folder, 'report.json'))).mode & 0o777).toBe(0o664)
})

test.each(['report.json', '.pony-factor-1.tmp', 'pony-factor.tmp'])('%s is no draft', name => {
  expect(isUnfinished(name)).toBe(false)
})
