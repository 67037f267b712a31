import { describe, expect, test } from '@jest/globals'
import { parseProjectList } from '../../src/settings/project-list.ts'

const SERVER = 'https://github.com'

const listOf = (text: string, server = SERVER) => {
  const parsed = parseProjectList(text, server, 'repositories')
  return parsed.ok ? parsed.list : parsed.refusals
}

const hosted = (repository: string, ref: string | null = null) => ({ kind: 'hosted', repository, ref })
const elsewhere = (origin: string, path: string) => ({
  kind: 'elsewhere',
  address: { origin, host: new URL(origin).hostname, path },
})
const alone = (repository: object) => ({
  projects: [{ name: null, repositories: [repository] }],
  owners: [],
  without: [],
})

test('a list has projects, owners and what is left out, in the order of its lines', () => {
  const list = listOf(`# Ours
    apache/httpd
    apache/*

    !apache/attic   # nobody is there any more
    Server: apache/tomcat, apache/tomcat-native@main, https://git.example.org/x/y
    acme/*
    acme/pony@v1`)
  expect(list).toEqual({
    projects: [
      { name: null, repositories: [hosted('apache/httpd')] },
      {
        name: 'Server',
        repositories: [
          hosted('apache/tomcat'),
          hosted('apache/tomcat-native', 'main'),
          elsewhere('https://git.example.org', 'x/y'),
        ],
      },
      { name: null, repositories: [hosted('acme/pony', 'v1')] },
    ],
    owners: ['apache', 'acme'],
    without: ['apache/attic'],
  })
})

describe('a line that is one repository', () => {
  test.each([
    ['a-b/.github', hosted('a-b/.github')],
    ['owner/name.git', hosted('owner/name')],
    ['owner/name@feature/#12', hosted('owner/name', 'feature/#12')],
    ['owner/name@user@host', hosted('owner/name', 'user@host')],
    ['https://github.com/owner/name', hosted('owner/name')],
    ['https://github.com/owner/name.git', hosted('owner/name')],
    ['https://GitHub.com/owner/name/', hosted('owner/name')],
    ['https://www.github.com/owner/name', hosted('owner/name')],
    ['http://github.com/owner/name', hosted('owner/name')],
    ['https://git.example.org/pub/scm/git/git.git', elsewhere('https://git.example.org', 'pub/scm/git/git.git')],
    ['https://git.example.org:8443/x/y', elsewhere('https://git.example.org:8443', 'x/y')],
  ])('%s', (line, repository) => {
    expect(listOf(line)).toEqual(alone(repository))
  })

  test.each([
    ['https://ghes.example/git/owner/name', hosted('owner/name')],
    ['http://ghes.example/git/owner/name', hosted('owner/name')],
    ['https://ghes.example/other/owner', elsewhere('https://ghes.example', 'other/owner')],
    ['https://github.com/owner/name', elsewhere('https://github.com', 'owner/name')],
  ])('%s, on a server of its own', (line, repository) => {
    expect(listOf(line, 'http://ghes.example/git')).toEqual(alone(repository))
  })
})

test.each([
  ['Apache: TCP server', 'Apache: TCP server'],
  ['  A   B ', 'A B'],
  ['Ünïcode', 'Ünïcode'],
])('the label "%s" is a name', (label, name) => {
  expect(listOf(`${label}: a/b,`)).toEqual({
    ...alone(hosted('a/b')),
    projects: [{ name, repositories: [hosted('a/b')] }],
  })
})

test('a repository may be a project of its own and a part of others', () => {
  expect(listOf('a/b\na/b@v1\nX: a/b\nY: a/b, a/c')).toMatchObject({ projects: { length: 4 } })
})

const LINE = 'owner/name, owner/name@ref, owner/*, !owner/name, an https address or "Label: owner/a, owner/b"'
const ENTRY = 'owner/name, owner/name@ref or an https address'
const STAR =
  'A star stands for all repositories of an owner: write owner/*, and !owner/name for each that is to be left out.'
const SEVERAL = 'Write one a line, or "Label: owner/a, owner/b" where several repositories are one project.'
const FOLDER = 'A folder is an argument of the command, and stands in no list.'
const REF = 'After the @ stands the name of a branch or tag, or the object id of a commit.'
const NO_LABEL = 'A label is what stands before a colon and a blank.'
const LABEL = 'a label of up to 80 characters, without a slash or an e-mail address'

describe('a line is refused with what to write instead', () => {
  test.each([
    ['owner', LINE, 'For all repositories of owner, write owner/*.'],
    ['owner/', LINE, 'For all repositories of owner, write owner/*.'],
    ['owner/..', LINE, ''],
    ['owner/na*', LINE, STAR],
    ['*', LINE, STAR],
    ['owner/*@v1', LINE, STAR],
    ['owner\\name', LINE, 'Write owner/name.'],
    ['- owner/name', LINE, 'Write owner/name.'],
    ['"owner/name"', LINE, 'Write owner/name.'],
    ['@owner/name', LINE, 'Write owner/name.'],
    ['owner/name/tree/main', LINE, 'Write owner/name.'],
    ['owner/name:main', LINE, 'For a branch, a tag or a commit, write owner/name@ and its name.'],
    ['owner/name#main', LINE, 'For a branch, a tag or a commit, write owner/name@ and its name.'],
    ['owner/name@', LINE, 'For the default branch, write owner/name.'],
    ['owner/name@main~1', LINE, REF],
    ['owner/name@a, owner/b', LINE, REF],
    ['owner/a, owner/b', LINE, SEVERAL],
    ['owner/a owner/b', LINE, SEVERAL],
    ['./folder', LINE, FOLDER],
    ['/srv/git', LINE, FOLDER],
    ['~/git', LINE, FOLDER],
    ['C:\\git', LINE, FOLDER],
    ['github.com/owner/name', LINE, 'Write owner/name.'],
    ['git.example.org/x/y', LINE, 'Write https://git.example.org/x/y.'],
    ['https://github.com/owner', LINE, 'For all repositories of owner, write owner/*.'],
    ['https://github.com/owner/name/pulls', LINE, 'Write owner/name.'],
    ['http://git.example.org/x/y', LINE, 'Write https://git.example.org/x/y.'],
    ['git://git.example.org/x/y', LINE, 'Write https://git.example.org/x/y.'],
    ['https://git.example.org', LINE, ''],
    ['Label:owner/a', LINE, 'After the colon of a label, write a blank.'],
    ['Label: owner', ENTRY, 'For all repositories of owner, write owner/*.', 'owner'],
    ['Label: a/b, owner/*', ENTRY, 'A label is one project: name each of its repositories.', 'owner/*'],
    ['Label: a/b, ../c', ENTRY, FOLDER, '../c'],
    ['Label: a/b, A/B', 'every repository of a label once', 'Leave one of them out.', 'A/B'],
    ['Label:', 'repositories behind a label', 'Write "Label: owner/a, owner/b".', 'Label'],
    ['Label: ,', 'repositories behind a label', 'Write "Label: owner/a, owner/b".', 'Label'],
    ['a/b: owner/x', LABEL, NO_LABEL, 'a/b'],
    [': owner/x', LABEL, NO_LABEL, ''],
    ['ann@example.com: owner/x', LABEL, NO_LABEL, 'ann'],
    ['!owner/*', '!owner/name', 'To leave out a whole owner, do not list it.'],
    ['!owner', '!owner/name', '', 'owner'],
    ['!owner\\name', '!owner/name', '', 'owner\\name'],
    ['!owner/name@v1', '!owner/name', 'A repository is left out as a whole: write !owner/name.'],
    [
      '!https://git.example.org/x/y',
      '!owner/name',
      'Only what owner/* lists can be left out, which is on the same server.',
      'https://git.example.org/x/y',
    ],
  ])('%s', (line, expected, hint, got = line) => {
    const reason = `repositories, line 1: expected ${expected}, got "${got}".`
    expect(listOf(line)).toEqual([hint === '' ? reason : `${reason} ${hint}`])
  })
})

describe('nothing is repeated of what may hold a password', () => {
  test.each([
    ['https://ann:secret@git.example.org:8443/x/y', ' Write https://git.example.org:8443/x/y.'],
    ['https://ann:secret@github.com/owner/name', ' Write owner/name.'],
    ['https://git.example.org/x/y?private_token=secret', ' Write https://git.example.org/x/y.'],
    ['https://git.example.org/x/y#secret', ' Write https://git.example.org/x/y.'],
    ['ssh://ann:secret@github.com/owner/name', ' Write owner/name.'],
    ['git@github.com:owner/name.git', ' Write owner/name.'],
    ['git@git.example.org:owner/name.git', ' Write https://git.example.org/owner/name.git.'],
    ['see https://ann:secret@git.example.org/x/y', ''],
    ['ann:secret@git.example.org/x/y', ''],
    ['https://git.example.org/ghp_secret/x', ''],
    ['ghp_secret', ''],
  ])('%s', (line, hint) => {
    expect(listOf(line)).toEqual([
      `repositories, line 1: expected ${LINE}, got something that may hold a password.${hint}`,
    ])
  })

  test('nor where it is to be left out, or behind a label', () => {
    const refusals = listOf('!https://ann:secret@github.com/a/b\nX: https://ann:secret@github.com/a/b')
    expect(refusals).toEqual([
      'repositories, line 1: expected !owner/name, got something that may hold a password.',
      `repositories, line 2: expected ${ENTRY}, got something that may hold a password. Write a/b.`,
    ])
  })
})

test('everything that is wrong is told at once, in the order of the lines, and what is right beside it is not', () => {
  const text = '\na/b\n\nowner\r\n# c\r\nA/B\n!a/b\nX: a/c\nx: a/d\no/*\nO/*\n!q/r\n!Q/R\na/b@v1'
  expect(listOf(text)).toEqual([
    `repositories, line 4: expected ${LINE}, got "owner". For all repositories of owner, write owner/*.`,
    'repositories, line 6: expected what no other line says, got "A/B" as in line 2. Leave out one of the two lines.',
    'repositories, line 7: expected a repository that no other line names, got "!a/b" beside line 2. Leave out one of the two lines.',
    'repositories, line 9: expected a label of its own, got that of line 8 in "x: a/d". Name all repositories of a project on one line.',
    'repositories, line 11: expected what no other line says, got "O/*" as in line 10. Leave out one of the two lines.',
    'repositories, line 13: expected what no other line says, got "!Q/R" as in line 12. Leave out one of the two lines.',
  ])
})

test.each([
  ['https://git.example.org/x/y\nhttps://GIT.example.org/x/y.git', 'https://GIT.example.org/x/y.git'],
  ['https://github.com/A/b\na/b.git', 'a/b.git'],
])('one repository in two spellings is the same line twice', (text, again) => {
  expect(listOf(text)).toEqual([
    `repositories, line 2: expected what no other line says, got "${again}" as in line 1. Leave out one of the two lines.`,
  ])
})

test.each([
  ['', 'none'],
  ['# nothing yet\n\n', 'none'],
  ['!a/b', 'only what is left out'],
])('a list without anything to measure is refused: %j', (text, got) => {
  expect(listOf(text)).toEqual([
    `repositories: expected at least one repository, got ${got}. Name one a line as owner/name, or all of an owner as owner/*.`,
  ])
})

test('no line breaks out of the sentence that it stands in', () => {
  expect(listOf('a\u0007b\u2028::error::x ann@example.com')).toEqual([
    `repositories, line 1: expected ${LINE}, got "ab ::error::x ann".`,
  ])
})
