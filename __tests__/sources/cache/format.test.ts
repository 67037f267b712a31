import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromGitSeconds } from '../../../src/history/commit.ts'
import { decodeSnapshot, encodeSnapshot } from '../../../src/sources/cache/format.ts'
import { FORMAT_VERSION } from '../../../src/sources/cache/header.ts'
import type { Layer, Snapshot } from '../../../src/sources/cache/layer.ts'
import { commitsOf, history } from '../../support/history.ts'
import { pack, unpack } from './packed.ts'

const told = history()
  .by('ann', 3)
  .on('side')
  .by('bob', 2, { coAuthors: ['ann', 'carol'] })
  .on('main')
  .merge('side', 'ann')

const layer: Layer = {
  head: '6'.repeat(40),
  total: 600,
  commits: commitsOf(told),
  pages: [0, 3],
  readAt: 1_767_268_800_000,
}

const snapshot: Snapshot = {
  subject: 'https://api.github.com ann/pony',
  coAuthors: true,
  merges: true,
  jump: true,
  layers: [layer, { ...layer, head: '7'.repeat(40), commits: [], pages: [] }],
}

const encode = (some: Snapshot, size = 600) => encodeSnapshot(some, size)
const decode = (bytes: Uint8Array, size = 600) => decodeSnapshot(bytes, size)

const identity = fc.record({
  name: fc.string(),
  email: fc.string(),
  login: fc.option(fc.string({ minLength: 1 })),
  accountId: fc.option(fc.nat()),
})

const commits = fc.uniqueArray(
  fc.record({
    oid: fc.stringMatching(/^[0-9a-f]{40}$/),
    author: identity,
    committer: identity,
    authoredAt: fc.integer({ min: -8.64e12, max: 8.64e12 }).map(fromGitSeconds),
    committedAt: fc.integer({ min: -8.64e12, max: 8.64e12 }).map(fromGitSeconds),
    isMerge: fc.boolean(),
    coAuthors: fc.array(identity, { maxLength: 3 }),
  }),
  { selector: ({ oid }) => oid },
)

test('what was written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(commits, async some => {
      const written = { ...snapshot, layers: [{ ...layer, commits: some }] }

      expect(await decode(await encode(written))).toEqual(written)
    }),
  )
})

test('object ids of 64 digits are read again', async () => {
  const sha256 = {
    ...layer,
    head: '8'.repeat(64),
    commits: layer.commits.map(commit => ({ ...commit, oid: commit.oid.padEnd(64, '0') })),
  }
  const written = { ...snapshot, layers: [sha256] }

  expect(await decode(await encode(written))).toEqual(written)
})

test('a bookmark is read again', async () => {
  const written = { ...snapshot, layers: [{ ...layer, bookmark: { page: 3, cursor: 'b3BhcXVl' } }] }

  expect(await decode(await encode(written))).toEqual(written)
})

test('equal identities are one object', async () => {
  const { layers } = await decode(await encode(snapshot))

  expect(new Set(layers[0]?.commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])).size).toBe(3)
})

test('a commit takes about thirty bytes', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    oid:
      Array.from({ length: 40 }, (_, digit) =>
        ((index * 7919 + digit ** 5 * 31 + index ** 2 * digit) % 16).toString(16),
      )
        .join('')
        .slice(0, 32) + index.toString(16).padStart(8, '0'),
    author: { name: `Name ${index % 50}`, email: `${index % 50}@example.com`, login: null, accountId: null },
    committer: { name: `Name ${index % 50}`, email: `${index % 50}@example.com`, login: null, accountId: null },
    authoredAt: 1_700_000_000_000 + index * 3_217_000,
    committedAt: 1_700_000_000_000 + index * 3_217_000,
    isMerge: index % 5 === 0,
    coAuthors: [],
  }))
  const bytes = await encode({ ...snapshot, layers: [{ ...layer, total: 5_000, commits: many }] }, 5_000)

  expect(bytes.length / many.length).toBeLessThan(35)
})

describe('what is not such a file is refused:', () => {
  const rewritten = async (change: (file: Record<string, unknown>) => unknown) => {
    const { header, body } = unpack(await encode(snapshot))
    return pack({ header, body: JSON.stringify(change(JSON.parse(body))) })
  }
  const withHeader = async (change: (header: Record<string, unknown>) => unknown) => {
    const { header, body } = unpack(await encode(snapshot))
    return pack({ header: JSON.stringify(change(JSON.parse(header))), body })
  }
  const inLayer = (changes: object) => (file: Record<string, unknown>) => ({
    ...file,
    layers: [{ ...firstOf(file.layers), ...changes }],
  })
  const firstOf = (list: unknown): object => (Array.isArray(list) ? list[0] : {})

  test.each<[string, (file: Record<string, unknown>) => unknown, string]>([
    ['no object', () => null, 'it is damaged'],
    ['a list', () => [], 'it is damaged'],
    ['a subject that is no text', file => ({ ...file, subject: 1 }), 'it is damaged'],
    ['a flag that is no flag', file => ({ ...file, merges: 'yes' }), 'it is damaged'],
    ['people who are no list', file => ({ ...file, people: {} }), 'it is damaged'],
    ['a person without a name', file => ({ ...file, people: [[null, 'ann@example.com', null]] }), 'it is damaged'],
    ['a person who is not there', file => ({ ...file, people: [] }), 'it is damaged'],
    ['layers that are no list', file => ({ ...file, layers: null }), 'it is damaged'],
    ['object ids in capitals', inLayer({ oids: 'A'.repeat(240) }), 'it is damaged'],
    ['an object id that is cut', inLayer({ oids: '0'.repeat(239) }), 'it is damaged'],
    ['an object id twice', inLayer({ oids: '0'.repeat(240) }), 'it is damaged'],
    ['a head of another length', inLayer({ head: '6'.repeat(20) }), 'it is damaged'],
    ['fewer authors than commits', inLayer({ authors: [] }), 'it is damaged'],
    ['a date that is no number', inLayer({ dates: ['now', 0, 0, 0, 0, 0] }), 'it is damaged'],
    ['more commits than there can be', inLayer({ total: 5 }), 'it is damaged'],
    ['a size that is negative', inLayer({ total: -1 }), 'it is damaged'],
    ['a bookmark without a cursor', inLayer({ bookmark: { page: 1 } }), 'it is damaged'],
    ['a size beyond all histories', inLayer({ total: Number.MAX_SAFE_INTEGER }), 'it is damaged'],
    ['a page that cannot be', inLayer({ pages: [600] }), 'it is damaged'],
    ['a page twice', inLayer({ pages: [0, 0] }), 'it is damaged'],
    ['a date beyond all calendars', inLayer({ dates: [1e300, 0, 0, 0, 0, 0] }), 'it is damaged'],
    ['a page that is no number', inLayer({ pages: [0.5] }), 'it is damaged'],
  ])('%s', async (_, change, message) => {
    await expect(rewritten(change).then(decode)).rejects.toThrow(message)
  })

  const one = ['6'.repeat(40), 600]
  const another = ['7'.repeat(40), 600]

  test.each<[string, (header: Record<string, unknown>) => unknown, string]>([
    ['another format', header => ({ ...header, format: 'something' }), 'it holds something else'],
    ['an older version', header => ({ ...header, version: 0 }), 'another version has written it'],
    ['a newer version', header => ({ ...header, version: FORMAT_VERSION + 1 }), 'another version has written it'],
    ['no object', () => null, 'it is damaged'],
    ['nothing about cursors', header => ({ ...header, jump: undefined }), 'it is damaged'],
    ['heads that are no list', header => ({ ...header, layers: {} }), 'it is damaged'],
    ['fewer heads than layers', header => ({ ...header, layers: [one] }), 'it is damaged'],
    ['more heads than layers', header => ({ ...header, layers: [one, another, ['8'.repeat(40), 1]] }), 'it is damaged'],
    ['heads in another order', header => ({ ...header, layers: [another, one] }), 'it is damaged'],
    ['another total', header => ({ ...header, layers: [['6'.repeat(40), 601], another] }), 'it is damaged'],
    ['a head twice', header => ({ ...header, layers: [one, one] }), 'it is damaged'],
    [
      'a head that is part of a query',
      header => ({ ...header, layers: [['") { id }', 600], another] }),
      'it is damaged',
    ],
    [
      'a total that is no number',
      header => ({ ...header, layers: [['6'.repeat(40), '600'], another] }),
      'it is damaged',
    ],
    ['a line that is too long', header => ({ ...header, more: ' '.repeat(1_000) }), 'it is damaged'],
  ])('a header with %s', async (_, change, message) => {
    await expect(withHeader(change).then(decode)).rejects.toThrow(message)
  })

  test('more layers than are ever kept', async () => {
    const layers = ['1', '2', '3', '4', '5'].map(digit => ({ ...layer, head: digit.repeat(40) }))

    await expect(encode({ ...snapshot, layers }).then(decode)).rejects.toThrow('it is damaged')
  })

  test('a file of before there were headers', async () => {
    await expect(decode(gzipSync('{"version":2}'))).rejects.toThrow('another version has written it')
  })

  test('a file that is cut anywhere', async () => {
    const bytes = await encode(snapshot)
    const whole = Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length))

    const read = await Promise.allSettled(whole.map(bytes => decode(bytes)))

    expect(read.filter(({ status }) => status === 'fulfilled')).toEqual([])
  })

  test('a file that is changed anywhere, unless it still says the same', async () => {
    const bytes = await encode(snapshot)
    const changed = Array.from({ length: bytes.length }, (_, at) =>
      bytes.map((byte, index) => (index === at ? byte ^ 4 : byte)),
    )

    const read = await Promise.all(changed.map(file => decode(file).catch(() => snapshot)))

    expect(read).toEqual(changed.map(() => snapshot))
  })
})

describe('nothing is unpacked or parsed that takes more than a history of its size:', () => {
  const size = 2_000
  const most = { packed: 1_000_000 + 250 * size, unpacked: 1_000_000 + 1_000 * size }
  const opened = async (body: string) => decode(pack({ ...unpack(await encode(snapshot)), body }), size)
  const tooLarge = 'it is larger than a history of its size can be'

  test.each<[string, string]>([
    ['lists in lists in lists', '['.repeat(2_000_000)],
    ['few of them', `{"people":${'['.repeat(6)}${']'.repeat(6)}}`],
    ['objects in objects', '{"a":'.repeat(10)],
    ['lists in lists behind a text that looks like their end', `["]]]]]]]]\\"]]]]]",${'['.repeat(6)}`],
    ['a great many lists', `{"people":[${'[],'.repeat(200_000)}[]]}`],
    ['a great many names', `{${'"":0,'.repeat(200_000)}"":0}`],
    ['a great many numbers', `{"layers":[${'0,'.repeat(1_000_000)}0]}`],
    ['more text than there can be', ' '.repeat(most.unpacked + 1)],
  ])('%s', async (_, body) => {
    await expect(opened(body)).rejects.toThrow(tooLarge)
  })

  test('more bytes than there can be', async () => {
    const file = Buffer.concat([await encode(snapshot), Buffer.alloc(most.packed)])

    await expect(decode(file, size)).rejects.toThrow(tooLarge)
  })

  test('but brackets and commas in names are no lists', async () => {
    const ann = { name: '[[[[[[[[,,,"\\', email: '{{{{{{{{\\', login: null, accountId: null }
    const written = {
      ...snapshot,
      layers: [{ ...layer, commits: layer.commits.map(commit => ({ ...commit, author: ann })) }],
    }

    expect(await decode(await encode(written))).toEqual(written)
  })

  test('a bomb of 400 bytes takes no memory', async () => {
    const before = process.memoryUsage().rss
    for (let times = 0; times < 5; times += 1) await opened('['.repeat(most.unpacked)).catch(() => {})

    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test('and what would not be read again is not written', async () => {
    const long = 'Ann '.repeat(10_000)
    const commits = layer.commits.map((commit, index) => ({
      ...commit,
      author: { ...commit.author, name: `${long}${index}`.repeat(10) },
    }))

    await expect(encode({ ...snapshot, layers: [{ ...layer, commits }] })).rejects.toThrow(tooLarge)
  })
})
