import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeSnapshot, encodeSnapshot, FORMAT_VERSION } from '../../../src/history/cache/format.ts'
import type { Layer, Snapshot } from '../../../src/history/cache/layer.ts'
import { fromGitSeconds } from '../../../src/history/commit.ts'
import { commitsOf, history } from '../../support/history.ts'

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
  layers: [layer, { ...layer, head: '7'.repeat(40), commits: [], pages: [] }],
}

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

      expect(await decodeSnapshot(await encodeSnapshot(written))).toEqual(written)
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

  expect(await decodeSnapshot(await encodeSnapshot(written))).toEqual(written)
})

test('a bookmark is read again', async () => {
  const written = { ...snapshot, layers: [{ ...layer, bookmark: { page: 3, cursor: 'b3BhcXVl' } }] }

  expect(await decodeSnapshot(await encodeSnapshot(written))).toEqual(written)
})

test('equal identities are one object', async () => {
  const { layers } = await decodeSnapshot(await encodeSnapshot(snapshot))

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
  const bytes = await encodeSnapshot({ ...snapshot, layers: [{ ...layer, total: 5_000, commits: many }] })

  expect(bytes.length / many.length).toBeLessThan(35)
})

describe('what is not such a file is refused:', () => {
  const rewritten = async (change: (file: Record<string, unknown>) => unknown) => {
    const file = JSON.parse(gunzipSync(await encodeSnapshot(snapshot)).toString())
    return gzipSync(JSON.stringify(change(file)))
  }
  const inLayer = (changes: object) => (file: Record<string, unknown>) => ({
    ...file,
    layers: [{ ...firstOf(file.layers), ...changes }],
  })
  const firstOf = (list: unknown): object => (Array.isArray(list) ? list[0] : {})

  test.each<[string, (file: Record<string, unknown>) => unknown, string]>([
    ['another format', file => ({ ...file, format: 'something' }), 'it holds something else'],
    ['an older version', file => ({ ...file, version: 0 }), 'another version has written it'],
    ['a newer version', file => ({ ...file, version: FORMAT_VERSION + 1 }), 'another version has written it'],
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
    await expect(rewritten(change).then(decodeSnapshot)).rejects.toThrow(message)
  })

  test('a file that is cut anywhere', async () => {
    const bytes = await encodeSnapshot(snapshot)
    const whole = Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length))

    const read = await Promise.allSettled(whole.map(decodeSnapshot))

    expect(read.filter(({ status }) => status === 'fulfilled')).toEqual([])
  })

  test('a file that is changed anywhere, unless it still says the same', async () => {
    const bytes = await encodeSnapshot(snapshot)
    const changed = Array.from({ length: bytes.length }, (_, at) =>
      bytes.map((byte, index) => (index === at ? byte ^ 4 : byte)),
    )

    const read = await Promise.all(changed.map(file => decodeSnapshot(file).catch(() => snapshot)))

    expect(read).toEqual(changed.map(() => snapshot))
  })
})
