import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { MOST_BYTES } from '../../../src/sources/cache/bounds.ts'
import { folderStore } from '../../../src/sources/cache/folder-store.ts'

const shelf = { family: 'abc', format: 'v1', member: 'main' }
const bytes = Buffer.from('kept')

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function arrange(variable: 'XDG_CACHE_HOME' | 'HOME' = 'XDG_CACHE_HOME') {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  folders.push(folder)
  const lines: string[] = []
  const notices: string[] = []
  const log = {
    info: () => {},
    notice: (line: string) => notices.push(line),
    debug: (line: string) => lines.push(line),
  }
  return { folder, lines, notices, store: folderStore({ [variable]: folder }, log) }
}

const textOf = (loaded: Uint8Array | null) => loaded && Buffer.from(loaded).toString()

test('what was kept is found again', async () => {
  const { store } = arrange()
  await store.save(shelf, '1', bytes)

  expect(textOf(await store.load(shelf))).toBe('kept')
})

test('the last edition takes the place of the one before', async () => {
  const { store, folder } = arrange()
  await store.save(shelf, '1', bytes)
  await store.save(shelf, '2', Buffer.from('newer'))

  expect({ found: textOf(await store.load(shelf)), files: readdirSync(join(folder, 'pony-factor')) }).toEqual({
    found: 'newer',
    files: ['abc-v1-main.json.gz'],
  })
})

test('what was not written for 30 days is deleted, also what is unfinished, and nothing else', async () => {
  const { store, folder } = arrange()
  const path = (file: string) => join(folder, 'pony-factor', file)
  const daysAgo = (days: number) => Date.now() / 1000 - days * 86_400
  await store.save(shelf, '1', bytes)
  for (const [file, days] of [
    ['abc-v1-old.json.gz', 31],
    ['v0-xyz-main.json.gz', 400],
    ['.pony-factor-0f8fad5b-d9cb-469f-a165-70867728950e.tmp', 31],
    ['abc-v1-young.json.gz', 29],
    ['notes.txt', 400],
  ] as const) {
    writeFileSync(path(file), '')
    utimesSync(path(file), daysAgo(days), daysAgo(days))
  }
  await store.save(shelf, '2', bytes)

  expect(readdirSync(join(folder, 'pony-factor')).sort()).toEqual([
    'abc-v1-main.json.gz',
    'abc-v1-young.json.gz',
    'notes.txt',
  ])
})

test('what cannot be deleted is no error', async () => {
  const { store, folder, lines } = arrange()
  await store.save(shelf, '1', bytes)
  const stubborn = join(folder, 'pony-factor', 'a-folder.json.gz')
  mkdirSync(stubborn)
  utimesSync(stubborn, 1, 1)
  await store.save(shelf, '2', bytes)

  expect({ kept: existsSync(stubborn), found: textOf(await store.load(shelf)), lines }).toEqual({
    kept: true,
    found: 'kept',
    lines: [],
  })
})

describe('where nothing was kept on the shelf', () => {
  test('the newest of its family is found', async () => {
    const { store, folder } = arrange()
    await store.save({ ...shelf, member: 'older' }, '1', Buffer.from('older'))
    await store.save({ ...shelf, member: 'newer' }, '1', Buffer.from('newer'))
    utimesSync(join(folder, 'pony-factor', 'abc-v1-older.json.gz'), 1, 1)

    expect(textOf(await store.load(shelf))).toBe('newer')
  })

  test('what another version has kept is found where there is nothing of this one', async () => {
    const { store } = arrange()
    await store.save({ ...shelf, format: 'v0' }, '1', Buffer.from('older'))
    const alone = textOf(await store.load(shelf))
    await store.save({ ...shelf, member: 'release' }, '1', bytes)

    expect([alone, textOf(await store.load(shelf))]).toEqual(['older', 'kept'])
  })

  test('another family’s is not', async () => {
    const { store } = arrange()
    await store.save({ ...shelf, family: 'xyz' }, '1', bytes)

    expect(await store.load(shelf)).toBeNull()
  })

  test('nothing is found, and no folder made', async () => {
    const { store, folder } = arrange()

    expect({ found: await store.load(shelf), made: existsSync(join(folder, 'pony-factor')) }).toEqual({
      found: null,
      made: false,
    })
  })
})

test('only the user can read it, as it holds addresses', async () => {
  const { store, folder } = arrange()
  await store.save(shelf, '1', bytes)

  expect([
    statSync(join(folder, 'pony-factor')).mode & 0o777,
    statSync(join(folder, 'pony-factor', 'abc-v1-main.json.gz')).mode & 0o777,
  ]).toEqual([0o700, 0o600])
})

test('it lies in .cache where no other folder is named', async () => {
  const { store, folder } = arrange('HOME')
  await store.save(shelf, '1', bytes)

  expect(existsSync(join(folder, '.cache', 'pony-factor', 'abc-v1-main.json.gz'))).toBe(true)
})

test('a folder named by a relative path is not used, as the standard says', async () => {
  const { folder } = arrange()
  const store = folderStore(
    { XDG_CACHE_HOME: 'relative', HOME: folder },
    { info: () => {}, notice: () => {}, debug: () => {} },
  )
  await store.save(shelf, '1', bytes)

  expect(existsSync(join(folder, '.cache', 'pony-factor'))).toBe(true)
})

test('a folder that cannot be used is no error', async () => {
  const { store, folder, lines } = arrange()
  writeFileSync(join(folder, 'pony-factor'), 'A file is in the way.')

  await store.save(shelf, '1', bytes)

  expect({ found: await store.load(shelf), lines: lines.length }).toEqual({ found: null, lines: 2 })
})

describe('nothing but a file of the user’s is read:', () => {
  const file = 'abc-v1-main.json.gz'

  test.each<[string, (path: string, folder: string) => void]>([
    ['no device that never ends, behind a link', path => symlinkSync('/dev/zero', path)],
    [
      'no other file behind a link',
      (path, folder) => {
        writeFileSync(join(folder, 'secret'), 'secret')
        symlinkSync(join(folder, 'secret'), path)
      },
    ],
    ['no pipe to which nobody writes', path => execFileSync('mkfifo', [path])],
    ['no folder', path => mkdirSync(path)],
    [
      'nothing that is larger than any of ours',
      path => {
        writeFileSync(path, '')
        truncateSync(path, MOST_BYTES + 1)
      },
    ],
  ])('%s', async (_, plant) => {
    const { store, folder, lines } = arrange()
    await store.save(shelf, '1', bytes)
    const path = join(folder, 'pony-factor', file)
    rmSync(path)
    plant(path, folder)

    expect({ found: await store.load(shelf), lines: lines.length }).toEqual({ found: null, lines: 1 })
  })

  test('and a link that waits for our next file is not written through', async () => {
    const { store, folder } = arrange()
    await store.save(shelf, '1', bytes)
    const victim = join(folder, 'victim')
    writeFileSync(victim, 'as it was')
    symlinkSync(victim, join(folder, 'pony-factor', `${file}.2.${process.pid}`))
    await store.save(shelf, '2', Buffer.from('newer'))

    expect(statSync(victim).size).toBe('as it was'.length)
  })
})

test.each([
  ['everybody may write, and it is not used', 0o777, null, 1],
  ['nobody can move what is another’s', 0o1777, 'kept', 0],
  ['a group may write, as many systems make it', 0o775, 'kept', 0],
])('others cannot put another in its place: around it, %s', async (_, mode, text, said) => {
  const { store, folder, notices } = arrange()
  await store.save(shelf, '1', bytes)
  chmodSync(folder, mode)

  expect({ found: textOf(await store.load(shelf)), said: notices.length }).toEqual({ found: text, said })
})

describe('a folder is not used, and that is said once,', () => {
  const refusal = (folder: string, reason: string) =>
    `Nothing is kept for the next run: the folder ${join(folder, 'pony-factor')} is not used, as ${reason}.`

  test.each([
    ['everybody', 0o777],
    ['everybody, in a folder where nobody can delete what is another’s', 0o1777],
    ['a group', 0o770],
  ])('when %s may write to it', async (_, mode) => {
    const { store, folder, notices } = arrange()
    await store.save(shelf, '1', bytes)
    chmodSync(join(folder, 'pony-factor'), mode)

    const found = await store.load(shelf)
    await store.save({ ...shelf, member: 'later' }, '2', bytes)

    expect({ found, notices, files: readdirSync(join(folder, 'pony-factor')) }).toEqual({
      found: null,
      notices: [refusal(folder, 'others may write to it')],
      files: ['abc-v1-main.json.gz'],
    })
  })

  test('when it is a link', async () => {
    const { store, folder, notices } = arrange()
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'pony-factor'))
    await store.save(shelf, '1', bytes)

    expect({ notices, files: readdirSync(join(folder, 'elsewhere')) }).toEqual({
      notices: [refusal(folder, 'it is a link')],
      files: [],
    })
  })

  const asRoot = process.getuid?.() === 0 ? test : test.skip

  asRoot('when it is somebody else’s', async () => {
    const { store, folder, notices } = arrange()
    await store.save(shelf, '1', bytes)
    chownSync(join(folder, 'pony-factor'), 65_534, 65_534)

    expect({ found: await store.load(shelf), notices }).toEqual({
      found: null,
      notices: [refusal(folder, 'it belongs to somebody else')],
    })
  })

  asRoot('but a file of somebody else’s in it only is not read', async () => {
    const { store, folder, notices } = arrange()
    await store.save(shelf, '1', bytes)
    chownSync(join(folder, 'pony-factor', 'abc-v1-main.json.gz'), 65_534, 65_534)

    expect({ found: await store.load(shelf), notices }).toEqual({ found: null, notices: [] })
  })
})
