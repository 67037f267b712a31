import { execFile } from 'node:child_process'
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { UserError } from '../../src/errors.ts'
import { makeFolder, publishFile } from '../../src/publish/files.ts'

let folder = ''
/** A checkout, in which anybody may have planted something. */
let workspace = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'pony-files-')))
  workspace = join(folder, 'workspace')
  await mkdir(workspace)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const fileAt = (path: string, text = 'new') => ({ path, text, what: 'The JSON report', input: 'report-path' })

const publish = (path: string) => publishFile(fileAt(path), workspace)

/** The sentence with which it fails. */
const failureOf = (path: string) =>
  publish(path).then(
    () => 'no failure',
    (error: unknown) => (error instanceof UserError ? error.message : `a defect: ${String(error)}`),
  )

const makePipe = (path: string) => promisify(execFile)('mkfifo', [path])

describe('a file', () => {
  test('is written, in folders that are made for it', async () => {
    const path = await publish(join(folder, 'a', 'b', 'report.json'))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('leaves nothing else behind', async () => {
    await publish('report.json')
    expect(await readdir(workspace)).toEqual(['report.json'])
  })

  test('takes the place of an older one', async () => {
    const path = join(workspace, 'report.json')
    await writeFile(path, 'a much longer old text')
    await publish('report.json')
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('is a new file, so that nobody who reads the old one sees it change', async () => {
    const path = join(workspace, 'report.json')
    await writeFile(path, 'old')
    const before = await stat(path)
    await publish('report.json')
    expect((await stat(path)).ino).not.toBe(before.ino)
  })

  test('is looked for from the workspace, and its path is told in full', async () => {
    expect(await publish('a/../report.json')).toBe(join(workspace, 'report.json'))
  })

  test.each([0o600, 0o666, 0o755, 0o444])('keeps the permissions of an older one: %o', async permissions => {
    const path = join(workspace, 'report.json')
    await writeFile(path, 'old')
    await chmod(path, permissions)
    await publish('report.json')
    expect((await stat(path)).mode & 0o777).toBe(permissions)
  })

  test('does not change what has another name, too', async () => {
    await writeFile(join(folder, 'other'), 'old')
    await link(join(folder, 'other'), join(workspace, 'report.json'))
    await publish('report.json')
    expect(await readFile(join(folder, 'other'), 'utf8')).toBe('old')
  })
})

describe('what lies at the path is replaced and not followed:', () => {
  test.each([
    ['a link to a file in the workspace', '.git/config'],
    ['a link to a file elsewhere', '../event.json'],
    ['a link to a folder', '.git'],
    ['a link to nothing', 'nothing'],
    ['a link to itself', 'report.json'],
    ['a link to a device', '/dev/stdout'],
  ])('%s', async (_, target) => {
    await mkdir(join(workspace, '.git'))
    const old = [join(workspace, '.git', 'config'), join(folder, 'event.json')]
    for (const path of old) await writeFile(path, 'old')
    await symlink(target, join(workspace, 'report.json'))
    await publish('report.json')
    expect([
      (await lstat(join(workspace, 'report.json'))).isFile(),
      await readFile(join(workspace, 'report.json'), 'utf8'),
      await Promise.all(old.map(path => readFile(path, 'utf8'))),
    ]).toEqual([true, 'new', ['old', 'old']])
  })

  test('a link, also where the path is absolute', async () => {
    await writeFile(join(folder, 'real.json'), 'old')
    await symlink('real.json', join(folder, 'link.json'))
    await publish(join(folder, 'link.json'))
    expect([
      await readFile(join(folder, 'real.json'), 'utf8'),
      await readFile(join(folder, 'link.json'), 'utf8'),
    ]).toEqual(['old', 'new'])
  })

  test('a pipe that nobody reads from', async () => {
    await makePipe(join(workspace, 'report.json'))
    await publish('report.json')
    expect((await lstat(join(workspace, 'report.json'))).isFile()).toBe(true)
  })

  test('a link takes no permissions along', async () => {
    await writeFile(join(folder, 'script'), 'old')
    await chmod(join(folder, 'script'), 0o777)
    await symlink(join(folder, 'script'), join(workspace, 'report.json'))
    await publish('report.json')
    expect((await stat(join(workspace, 'report.json'))).mode & 0o111).toBe(0)
  })
})

describe('a path stays in the workspace:', () => {
  const leadsOut = (path: string) =>
    `The JSON report cannot be written to ${path}: the way there leads out of ${workspace}. Choose another file with the input report-path; a place outside of the workspace is named by its own absolute path.`

  beforeEach(async () => {
    await mkdir(join(folder, 'elsewhere'))
    await symlink('../elsewhere', join(workspace, 'out'))
    await mkdir(join(workspace, 'inside'))
    await symlink('inside', join(workspace, 'within'))
    await symlink('nowhere', join(workspace, 'lost'))
    await symlink('circle', join(workspace, 'circle'))
  })

  test.each([
    ['a link on the way', 'out/report.json'],
    ['a link further up', 'out/a/b/report.json'],
    ['a link on the way of an absolute path in it', () => join(workspace, 'out', 'report.json')],
    ['a path that says so itself', '../report.json'],
    ['a path to a folder that is not there', '../other/report.json'],
  ])('not by %s', async (_, given) => {
    const path = typeof given === 'string' ? given : given()
    const before = await readdir(folder)
    expect([await failureOf(path), await readdir(folder), await readdir(join(folder, 'elsewhere'))]).toEqual([
      leadsOut(join(path.startsWith('/') ? '' : workspace, path)),
      before,
      [],
    ])
  })

  test('but an absolute path leads anywhere', async () => {
    await publish(join(folder, 'elsewhere', 'report.json'))
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['report.json'])
  })

  test('and a link may lead to another folder of it', async () => {
    await publish('within/a/report.json')
    expect(await readdir(join(workspace, 'inside', 'a'))).toEqual(['report.json'])
  })

  test.each([
    ['to nothing', 'lost/report.json', 'a link on the way leads nowhere'],
    ['to itself', 'circle/report.json', 'links on the way lead in a circle'],
  ])('a link on the way that leads %s is told', async (_, path, reason) => {
    expect(await failureOf(path)).toContain(`: ${reason}. `)
  })

  test('where the workspace itself is reached by a link', async () => {
    await symlink(workspace, join(folder, 'link'))
    await publishFile(fileAt('report.json'), join(folder, 'link'))
    expect(await readFile(join(workspace, 'report.json'), 'utf8')).toBe('new')
  })
})

describe('what is no file', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  test('may be named absolutely, and stays what it is', async () => {
    await publish('/dev/null')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  test.each([
    ['/dev/stdout', process.stdout],
    ['/dev/stderr', process.stderr],
    ['/dev/fd/1', process.stdout],
  ])('may be the output of the program itself: %s', async (path, stream) => {
    const write = jest.spyOn(stream, 'write').mockReturnValue(true)
    await publish(path)
    expect(write.mock.calls).toEqual([['new']])
  })

  test('may be a pipe that somebody reads from', async () => {
    const pipe = join(folder, 'pipe')
    await makePipe(pipe)
    const reading = promisify(execFile)('cat', [pipe])
    // Until the reader is there.
    while ((await failureOf(pipe)) !== 'no failure') await new Promise(resolve => setTimeout(resolve, 20))
    expect((await reading).stdout).toBe('new')
  })

  test('is refused where nobody reads from it', async () => {
    await makePipe(join(folder, 'pipe'))
    expect(await failureOf(join(folder, 'pipe'))).toContain(': nobody reads from it. ')
  })

  test.each(['null', 'stdout'])('is refused where a link leads to it: %s', async name => {
    await symlink('/dev', join(folder, 'devices'))
    expect(await failureOf(join(folder, 'devices', name))).toContain(': it is a device, and not named as one. ')
  })

  test('is refused where a link of the workspace leads to it', async () => {
    await symlink('/dev', join(workspace, 'devices'))
    expect(await failureOf(join(workspace, 'devices', 'null'))).toContain(': the way there leads out of ')
  })
})

describe('a file that cannot be written', () => {
  test('is said to be so where the system lets nobody make a folder', async () => {
    expect(await failureOf('/proc/pony/report.json')).toMatch(
      /^The JSON report cannot be written to \/proc\/pony\/report\.json/,
    )
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
    expect(await readdir(folder)).toEqual(['workspace'])
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
