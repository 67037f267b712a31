import { describe, expect, test } from '@jest/globals'
import { gitFailure } from '../../../src/sources/git/failure.ts'

function letterFor(complaint: string): string {
  return gitFailure('read the commits', '/clone', { status: 128, complaint, failure: null }).message
}

describe('a failure of git is told with', () => {
  test.each([
    ['its one line', 'fatal: three\n', ': fatal: three.'],
    ['these words, when it said nothing', '', ': it gave no reason.'],
    ['no second full stop', 'fatal: one.', ': fatal: one.'],
    [
      'all of its lines, each as one',
      'warning: one\nfatal: two\nhint: do this:\r\n\n\tgit three\n\n',
      ':\nwarning: one\nfatal: two\nhint: do this:\n\ngit three',
    ],
    [
      'nothing of how a command is used',
      'error: unknown option x\nusage: git log\n   -x\n',
      ': error: unknown option x.',
    ],
    [
      'the last twenty of many lines',
      Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n'),
      `:\n${Array.from({ length: 20 }, (_, line) => `line ${line + 30}`).join('\n')}`,
    ],
    ['at most 1,000 characters of each', `fatal: ${'x'.repeat(5000)}`, `: fatal: ${'x'.repeat(993)}.`],
    ['no control characters', 'fatal: \u001b[31mred\u202e', ': fatal:  [31mred.'],
    [
      'no password in an address',
      "fatal: no such server 'https://user:pass/w@rd@example.com/x'",
      ": fatal: no such server 'https://…@example.com/x'.",
    ],
    ['no e-mail address', 'fatal: odd author Ann <ann@example.com>', ': fatal: odd author Ann ….'],
    ['no e-mail address without a domain of two parts', 'fatal: odd author root@localhost', ': fatal: odd author ….'],
    [
      'the paths that its remedy needs',
      'fatal: no\ngit config --add safe.directory /srv/app@1.2/x',
      ':\nfatal: no\ngit config --add safe.directory /srv/app@1.2/x',
    ],
    ['no e-mail address in a path', "fatal: odd '/home/ann@example.com/x'", ": fatal: odd '/home/ann/x'."],
  ])('%s', (_, complaint, reason) => {
    expect(letterFor(complaint)).toBe(`Git could not read the commits in "/clone"${reason}`)
  })
})

describe('a refusal is passed on with the remedy that git has for it, and without another:', () => {
  test.each([
    [
      'git 2.30.3 to 2.35.2 on a folder of somebody else',
      "fatal: unsafe repository ('/__w/app' is owned by someone else)\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /__w/app\n",
    ],
    [
      'git since 2.35.3',
      "fatal: detected dubious ownership in repository at '/__w/app'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /__w/app\n",
    ],
    ['several extensions', 'fatal: unknown repository extensions found:\n\tone\n\ttwo\n'],
    [
      'a list of objects that may not be read',
      'error: unable to open object pack directory: /x/objects/pack: Permission denied\nfatal: bad object HEAD\n',
    ],
    ['too many open files', 'error: unable to read abc: Too many open files\nfatal: bad object HEAD\n'],
  ])('%s', (_, complaint) => {
    const whole = complaint.trim().replaceAll('\t', '')
    expect(letterFor(complaint)).toBe(`Git could not read the commits in "/clone":\n${whole}`)
  })

  test.each([
    'fatal: bad config line 3 in file .git/config',
    "fatal: cannot use bare repository '/x' (safe.bareRepository is 'explicit')",
    'fatal: Expected git repo version <= 1, found 99',
    "fatal: cannot change to '/x': Permission denied",
    'fatal: unable to read config file /x/config: Is a directory',
    'fatal: disk on fire',
  ])('%s', complaint => {
    expect(letterFor(complaint)).toBe(`Git could not read the commits in "/clone": ${complaint}.`)
  })
})

describe('a folder outside of every repository', () => {
  const LETTER =
    'There is no git repository in "/clone". Name the folder of a clone; in a workflow, check the repository out before this step.'

  test('is told in our words alone, where git says nothing more', () => {
    expect(letterFor('fatal: not a git repository (or any of the parent directories): .git\n')).toBe(LETTER)
  })

  test.each([
    'fatal: not a git repository (or any parent up to mount point /mnt)\nStopping at filesystem boundary (GIT_DISCOVERY_ACROSS_FILESYSTEM not set).',
    'fatal: not a git repository: ../.git/modules/codec',
  ])('is told with git’s words, where they say more: %j', complaint => {
    expect(letterFor(`${complaint}\n`)).toBe(`${LETTER} Git says:\n${complaint}`)
  })
})

describe('damage is told with advice to look for it:', () => {
  test.each([
    'fatal: bad object HEAD',
    'fatal: loose object 0123 (stored in ./objects/01/23) is corrupt',
    'error: inflate: data stream error (incorrect header check)',
    'error: unable to unpack 0123 header',
    'fatal: unable to read tree 0123',
    'fatal: missing blob object',
    'fatal: not a tree object',
    'fatal: Failed to traverse parents of commit 0123',
    'error: Could not read 0123',
    'error: object file ./objects/01/23 is empty',
    'error: packfile ./objects/pack/pack-1.pack does not match index',
    'error: index file ./objects/pack/pack-1.idx is too small',
    'fatal: index file corrupt',
    'fatal: bad index file sha1 signature',
    'fatal: your current branch appears to be broken',
    'fatal: unexpected line in ./packed-refs: damaged',
    'error: object directory /x does not exist; check .git/objects/info/alternates',
  ])('%s', complaint => {
    expect(letterFor(complaint)).toBe(
      `Git could not read the commits in "/clone": ${complaint}. Run "git fsck" there, and clone the repository again if it is damaged.`,
    )
  })
})
