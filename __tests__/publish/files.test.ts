import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { UserError } from '../../src/errors.ts'
import { makeFolder, publishFile } from '../../src/publish/files.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-files-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const reportAt = (path: string, text = 'new') => ({ path, text, what: 'The JSON report', input: 'report-path' })

/** The sentence with which it fails. */
const failureOf = (path: string) =>
  publishFile(reportAt(path)).then(
    () => 'no failure',
    (error: unknown) => (error instanceof UserError ? error.message : `a defect: ${String(error)}`),
  )

describe('a file', () => {
  test('is written, in folders that are made for it', async () => {
    const path = await publishFile(reportAt(join(folder, 'a', 'b', 'report.json')))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('leaves nothing else behind', async () => {
    await publishFile(reportAt(join(folder, 'report.json')))
    expect(await readdir(folder)).toEqual(['report.json'])
  })

  test('takes the place of an older one', async () => {
    const path = join(folder, 'report.json')
    await writeFile(path, 'a much longer old text')
    await publishFile(reportAt(path))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('is a new file, so that nobody who reads the old one sees it change', async () => {
    const path = join(folder, 'report.json')
    await writeFile(path, 'old')
    const before = await stat(path)
    await publishFile(reportAt(path))
    expect((await stat(path)).ino).not.toBe(before.ino)
  })

  test('is looked for from the working directory, and its path is told in full', async () => {
    const path = join(folder, 'report.json')
    expect(await publishFile(reportAt(relative(process.cwd(), path)))).toBe(path)
  })

  test('behind a link is written where the link leads', async () => {
    await writeFile(join(folder, 'real.json'), 'old')
    await symlink('real.json', join(folder, 'link.json'))
    await publishFile(reportAt(join(folder, 'link.json')))
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new')
  })

  test('may be a device, which stays what it is', async () => {
    await publishFile(reportAt('/dev/null'))
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

describe('a file that cannot be written', () => {
  test('is said to be so where the system lets nobody make a folder', async () => {
    const file = { path: '/proc/pony/report.json', text: '', what: 'The JSON report', input: 'report-path' }
    await expect(publishFile(file)).rejects.toThrow(/^The JSON report cannot be written to \/proc\/pony\/report\.json/)
  })

  test('because a folder has its name: what failed, where, why, and what to do', async () => {
    await mkdir(join(folder, 'report.json'))
    expect(await failureOf(join(folder, 'report.json'))).toBe(
      `The JSON report cannot be written to ${folder}/report.json: it is a folder. Choose another file with the input report-path.`,
    )
  })

  test.each([
    ['a folder on the way is a file', join('file', 'report.json'), 'a part of the path is a file, not a folder'],
    ['a folder further up is a file', join('file', 'a', 'report.json'), 'a part of the path is a file, not a folder'],
    ['the name is too long', 'r'.repeat(300), 'the path is too long'],
  ])('because %s', async (_, path, reason) => {
    await writeFile(join(folder, 'file'), '')
    expect(await failureOf(join(folder, path))).toContain(`: ${reason}. `)
  })

  test('for another reason: what the system says', async () => {
    expect(await failureOf(join(folder, 'nul\0byte'))).toContain('null bytes')
  })

  test('leaves no part of it behind', async () => {
    await failureOf(join(folder, 'r'.repeat(300)))
    expect(await readdir(folder)).toEqual([])
  })
})

test('a new folder is made for what nobody chose a place for', async () => {
  expect((await makeFolder(folder)).startsWith(join(folder, 'pony-factor-'))).toBe(true)
})

test('where no folder can be made, it is said what to do', async () => {
  await writeFile(join(folder, 'file'), '')
  const failure = (parent: string) => makeFolder(parent).catch((error: unknown) => error)
  const hint = 'Set the input report-path, or the variable TMPDIR to a folder that you may write to.'
  expect([await failure('/nonexistent'), await failure(join(folder, 'file'))]).toEqual([
    new UserError('No folder for the report can be made in /nonexistent: there is no such folder.', hint),
    new UserError(
      `No folder for the report can be made in ${folder}/file: a part of the path is a file, not a folder.`,
      hint,
    ),
  ])
})
