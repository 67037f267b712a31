import { beforeAll, describe, expect, test } from '@jest/globals'
import { accountsOf, history, person, webFlow } from '../history.ts'
import { ask } from './ask.ts'
import { atHead, found, foundAtHead, inRepository } from './queries.ts'
import { HOSTED, host, type Stage } from './stage.ts'

const ANN = person('ann', { login: 'ann-hub' })
const BOT = person('Helper[bot] <1+helper[bot]@users.noreply.github.com>', { login: 'helper[bot]' })
const LONG_FILE = 'x'.repeat(512_001)

const told = history()
  .by(ANN, 247, { committer: webFlow })
  .by(BOT)
  .by('bob', 1, {
    message: 'Mend the door\n\nIt was broken.',
    coAuthors: [ANN],
    files: { 'long.txt': LONG_FILE, 'logo.png': Uint8Array.of(137, 0, 1), link: { symlink: 'long.txt' } },
  })
  .by('cy', 1, { touches: ['src/a.ts'] })
  .mailmap('Ann A <ann@example.com>\n')
  .tag('light')
  .tag('v1', 'Version 1')
  .on('feature/x')
  .by('dee')
  .on('main')

let stage: Stage

beforeAll(async () => {
  stage = await host(told, { accounts: accountsOf(told), renames: { 'old/stable': HOSTED } })
})

describe('a repository', () => {
  test('is found whatever the case of its name, and answers with the right one', async () => {
    const { body } = await ask(stage.github, inRepository('nameWithOwner isFork isEmpty', 'PONY/Stable'))
    expect(body).toEqual({ data: { repository: { nameWithOwner: HOSTED, isFork: false, isEmpty: false } } })
  })

  test('is found by a former name', async () => {
    const { body } = await ask(stage.github, inRepository('nameWithOwner', 'old/stable'))
    expect(body).toEqual({ data: { repository: { nameWithOwner: HOSTED } } })
  })

  test('is not found by a former name when renames are not to be followed', async () => {
    const query = '{ repository(owner: "old", name: "stable", followRenames: false) { id } }'
    expect((await ask(stage.github, query)).body).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] })
  })

  test('that is not there is null and an error, with status 200', async () => {
    const { status, body } = await ask(stage.github, inRepository('id', 'no/where'))
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: { repository: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['repository'],
            locations: [{ line: 1, column: 3 }],
            message: "Could not resolve to a Repository with the name 'no/where'.",
          },
        ],
      },
    })
  })

  test('without a commit has no default branch', async () => {
    const { github } = await host(history())
    const { body } = await ask(github, inRepository('isEmpty defaultBranchRef { name }'))
    expect(body).toEqual({ data: { repository: { isEmpty: true, defaultBranchRef: null } } })
  })
})

describe('a revision', () => {
  test.each([
    ['the default branch', 'defaultBranchRef { name prefix target { __typename } }', 'defaultBranchRef', 'main'],
    [
      'a branch',
      'ref(qualifiedName: "refs/heads/feature/x") { name prefix target { __typename } }',
      'ref',
      'feature/x',
    ],
    ['a short branch', 'ref(qualifiedName: "feature/x") { name prefix target { __typename } }', 'ref', 'feature/x'],
  ])('is found: %s', async (_, selection, field, name) => {
    const ref = { name, prefix: 'refs/heads/', target: { __typename: 'Commit' } }
    expect(await found(stage.github, selection)).toEqual({ [field]: ref })
  })

  test.each([
    ['light', 'Commit'],
    ['v1', 'Tag'],
    ['v1^{commit}', 'Commit'],
    ['main:', 'Tree'],
    ['main:.mailmap', 'Blob'],
  ])('of the expression %s is a %s', async (expression, type) => {
    expect(await found(stage.github, `object(expression: "${expression}") { __typename }`)).toEqual({
      object: { __typename: type },
    })
  })

  test.each(['nowhere', 'main..feature/x', '-h', 'main:nothing.txt', '0123456789012345678901234567890123456789'])(
    'is null where there is none: %s',
    async expression => {
      expect(await found(stage.github, `object(expression: "${expression}") { oid }`)).toEqual({ object: null })
    },
  )

  test('of an annotated tag leads to its commit', async () => {
    const tag = await found(
      stage.github,
      'object(expression: "v1") { ... on Tag { name message tagger { name } target { oid } } }',
    )
    expect(tag).toEqual({
      object: { name: 'v1', message: 'Version 1', tagger: { name: 'Tagger' }, target: { oid: stage.repository.head } },
    })
  })
})

describe('a commit', () => {
  test('tells who made it, when and why', async () => {
    const { body } = await ask(
      stage.github,
      inRepository(`object(expression: "HEAD~1") { ... on Commit {
        author { name email date user { login } } committedDate messageHeadline messageBody
        parents(first: 1) { totalCount }
      } }`),
    )
    expect(body).toMatchObject({
      data: {
        repository: {
          object: {
            author: { name: 'Bob', email: 'bob@example.com', date: '2024-01-01T04:08:00Z', user: null },
            committedDate: '2024-01-01T04:08:00Z',
            messageHeadline: 'Mend the door',
            messageBody: 'It was broken.\n\nCo-authored-by: Ann <ann@example.com>',
            parents: { totalCount: 1 },
          },
        },
      },
    })
  })

  test('names its author and then its co-authors', async () => {
    const authors = 'authors(first: 10) { nodes { name user { login } } }'
    expect(await found(stage.github, `object(expression: "HEAD~1") { ... on Commit { ${authors} } }`)).toEqual({
      object: {
        authors: {
          nodes: [
            { name: 'Bob', user: null },
            { name: 'Ann', user: { login: 'ann-hub' } },
          ],
        },
      },
    })
  })

  test.each([
    ['HEAD~3', 'author', 'ann-hub'],
    ['HEAD~3', 'committer', 'web-flow'],
  ])('%s has the account of its %s', async (revision, actor, login) => {
    const selection = `${actor} { user { login } }`
    expect(await found(stage.github, `object(expression: "${revision}") { ... on Commit { ${selection} } }`)).toEqual({
      object: { [actor]: { user: { login } } },
    })
  })

  test('never has the account of a bot', async () => {
    expect(
      await found(stage.github, 'object(expression: "HEAD~2") { ... on Commit { author { user { login } } } }'),
    ).toEqual({
      object: { author: { user: null } },
    })
  })
})

describe('a file', () => {
  test('of a commit has a mode and a text', async () => {
    const file = await foundAtHead(
      stage.github,
      'file(path: ".mailmap") { mode type object { ... on Blob { text byteSize isBinary } } }',
    )
    expect(file).toEqual({
      file: {
        mode: 0o100644,
        type: 'blob',
        object: { text: 'Ann A <ann@example.com>\n', byteSize: 24, isBinary: false },
      },
    })
  })

  test('that is a symbolic link has its mode', async () => {
    expect(await foundAtHead(stage.github, 'file(path: "link") { mode }')).toEqual({ file: { mode: 0o120000 } })
  })

  test('that is binary has no text', async () => {
    const file = await foundAtHead(stage.github, 'file(path: "logo.png") { object { ... on Blob { text isBinary } } }')
    expect(file).toEqual({ file: { object: { text: null, isBinary: true } } })
  })

  test('that is too long is cut after 512,000 bytes', async () => {
    const file = await foundAtHead(
      stage.github,
      'file(path: "long.txt") { object { ... on Blob { text isTruncated byteSize } } }',
    )
    expect(file).toEqual({ file: { object: { text: LONG_FILE.slice(0, -1), isTruncated: true, byteSize: 512_001 } } })
  })

  test('that is not there is null and an error', async () => {
    const { body } = await ask(stage.github, atHead('oid file(path: "none.txt") { mode }'))
    expect(body).toMatchObject({
      data: { repository: { object: { oid: stage.repository.head, file: null } } },
      errors: [{ type: 'NOT_FOUND', message: "Could not resolve file for path 'none.txt'." }],
    })
  })
})

test('A field that this GitHub does not know is an error, not just null', async () => {
  expect((await ask(stage.github, inRepository('diskUsage'))).body).toMatchObject({
    errors: [{ message: 'The GitHub on loopback does not know Repository.diskUsage.' }],
  })
})
