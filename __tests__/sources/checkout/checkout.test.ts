import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type CheckoutRequest, openCheckout } from '../../../src/sources/checkout/checkout.ts'
import { type FolderContent, makeFolder, type TemporaryFolder } from '../../support/folder.ts'
import { recordingLog } from '../../support/recording-log.ts'

let folders: TemporaryFolder[] = []

afterEach(() => {
  for (const folder of folders) folder.remove()
  folders = []
})

function folderOf(content: FolderContent): TemporaryFolder {
  const folder = makeFolder(content)
  folders.push(folder)
  return folder
}

async function open(content: FolderContent, request: Partial<CheckoutRequest> = {}) {
  const { log, notices } = recordingLog()
  const folder = folderOf(content)
  return { ...(await openCheckout({ folder: folder.path, choice: { patterns: [] }, log, ...request })), notices }
}

describe('what a checkout lists', () => {
  test('is what may say what it depends on, with what is read beside it, the highest first', async () => {
    const { paths, folders } = await open({
      'package.json': '{}',
      'package-lock.json': '{}',
      'README.md': '',
      'web/yarn.lock': '',
      'web/src/index.ts': '',
      '.github/workflows/ci.yml': '',
      'tools/setup/action.yml': '',
    })
    expect(paths).toEqual([
      'package-lock.json',
      'package.json',
      'web/yarn.lock',
      '.github/workflows/ci.yml',
      'tools/setup/action.yml',
    ])
    expect(folders).toEqual(['.github', 'tools', 'web', '.github/workflows', 'tools/setup', 'web/src'])
  })

  test.each(['node_modules', 'vendor', '.git', '.venv', 'Pods'])(
    "is nothing of others': %s is not entered",
    async name => {
      expect((await open({ [`web/${name}/left-pad/package-lock.json`]: '{}' })).paths).toEqual([])
    },
  )

  test('is nothing of another repository in it, such as a submodule', async () => {
    expect((await open({ 'sub/.git': 'gitdir: ../.git/modules/sub', 'sub/go.mod': 'module x' })).paths).toEqual([])
  })

  test('has what a pattern names, whatever it is called', async () => {
    const choice = { patterns: ['out/*.cdx.json'] }
    expect((await open({ 'out/app.cdx.json': '{}', 'out/app.json': '{}' }, { choice })).paths).toEqual([
      'out/app.cdx.json',
    ])
  })

  test('follows no link: not into a folder, and of a file it says so', async () => {
    const outside = folderOf({ 'go.mod': 'module secret' })
    const content = { 'go.mod': { linkTo: join(outside.path, 'go.mod') }, more: { linkTo: outside.path } }
    const { paths, notices } = await open(content)
    expect(paths).toEqual([])
    expect(notices).toEqual(['go.mod was not read, since it is a symbolic link.'])
  })

  test.each([
    [{ depth: 1 }, ['go.mod', 'a/go.mod'], 'Folders more than 1 deep were not looked into.'],
    [{ files: 1 }, ['go.mod'], 'The checkout has more than 1 files to read: what is beyond was not looked at.'],
    [{ entries: 3 }, ['go.mod'], 'The checkout has more than 3 entries: what is beyond was not looked at.'],
  ])('ends at its limits, and says so: %j', async (limit, listed, notice) => {
    const limits = { depth: 9, files: 9, entries: 9, ...limit }
    const { paths, notices } = await open({ 'go.mod': '', 'a/go.mod': '', 'a/b/go.mod': '' }, { limits })
    expect([paths, notices]).toEqual([listed, [notice]])
  })

  test('needs a folder', async () => {
    const folder = join(folderOf({}).path, 'gone')
    const { log } = recordingLog()
    await expect(openCheckout({ folder, choice: { patterns: [] }, log })).rejects.toThrow(
      `The folder ${folder} could not be read: it is not there, is none, or is closed to this user. Set working-directory to a checkout, as of actions/checkout.`,
    )
  })
})

describe('the text of a file', () => {
  test('is given as it stands, with its byte order mark', async () => {
    const { textOf } = await open({ 'web/go.mod': '\uFEFFmodule pöny' })
    expect(await textOf('web/go.mod')).toBe('\uFEFFmodule pöny')
  })

  test.each(['../secret', '/etc/passwd', 'web/../go.mod', 'web', '', 'go.mod\0', 'gone', './go.mod'])(
    'is none where the path is no file in it: %j',
    async path => {
      const { textOf } = await open({ 'go.mod': '', 'web/yarn.lock': '' })
      expect(await textOf(path)).toBeNull()
    },
  )

  test('is none behind a link, wherever that leads', async () => {
    const content = { 'go.mod': 'module x', link: { linkTo: 'go.mod' }, 'real/go.mod': '', way: { linkTo: 'real' } }
    const { textOf } = await open(content)
    expect([await textOf('link'), await textOf('way/go.mod')]).toEqual([null, null])
  })

  test('is none of a pipe, for which nobody waits', async () => {
    const folder = folderOf({})
    execFileSync('mkfifo', [join(folder.path, 'go.mod')])
    const { log } = recordingLog()
    const { textOf } = await openCheckout({ folder: folder.path, choice: { patterns: [] }, log })
    expect(await textOf('go.mod')).toBeNull()
  })
})

describe('where a checkout lies in its repository', () => {
  test.each([
    ['', ''],
    ['web/app', 'web/app/'],
  ])('%j is known by the .git around it', async (inside, prefix) => {
    const folder = folderOf({ '.git/HEAD': '', 'web/app/go.mod': '' })
    const { log } = recordingLog()
    const request = { folder: join(folder.path, inside), choice: { patterns: [] }, log }
    expect((await openCheckout(request)).prefix).toBe(prefix)
  })
})
