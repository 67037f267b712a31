import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { encodeArchive } from '../../../src/sources/cache/archive.ts'
import { type ArchiveStoreOptions, archiveStore } from '../../../src/sources/cache/archive-store.ts'
import { LONGEST_AGE_MS } from '../../../src/sources/cache/layer.ts'
import type { CacheKey } from '../../../src/sources/cache/store.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'

const NOW = Date.parse('2026-01-01T12:00:00Z')

const temporary = mkdtempSync(join(tmpdir(), 'pony-factor-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

let entry: MemoryStore
let recording: ReturnType<typeof recordingLog>

beforeEach(() => {
  entry = memoryStore()
  recording = recordingLog()
})

/** The store of a run. */
function opened(options: Partial<ArchiveStoreOptions> = {}) {
  const about = { server: 'https://api.github.com', list: 'secret/stable\nsecret/paddock' }
  return archiveStore({ store: entry, ...about, temporary, log: recording.log, now: NOW, ...options })
}

function key(family: string, member = 'main', format = 'v3'): CacheKey {
  return { family, format, member }
}

/** A run that keeps some texts, each under a key of its own family. */
async function keep(
  texts: Readonly<Record<string, string>>,
  options: Partial<ArchiveStoreOptions> = {},
): Promise<void> {
  const store = opened(options)
  for (const [family, text] of Object.entries(texts)) await store.save(key(family), 'e', Buffer.from(text))
  await store.close()
}

/** What a later run finds under some keys. */
async function found(...keys: readonly CacheKey[]): Promise<readonly (string | null)[]> {
  const store = opened()
  const texts: (string | null)[] = []
  for (const one of keys) {
    const bytes = await store.load(one)
    texts.push(bytes && Buffer.from(bytes).toString())
  }
  await store.close()
  return texts
}

describe('what a run keeps', () => {
  test('is one entry, in which the next run finds each history', async () => {
    await keep({ one: 'of one', two: 'of two' })

    expect([await found(key('one'), key('two'), key('three')), entry.saved.length]).toEqual([
      ['of one', 'of two', null],
      1,
    ])
  })

  test('is there in the same run as well, and only the last of it', async () => {
    const store = opened()
    await store.save(key('one'), 'e', Buffer.from('first'))
    await store.save(key('one'), 'f', Buffer.from('second'))
    const bytes = await store.load(key('one'))
    await store.close()

    expect([String(bytes), await found(key('one'))]).toEqual(['second', ['second']])
  })

  test('is found by the newest of its family where its own key has nothing', async () => {
    await keep({ one: 'older' }, { now: NOW - 1_000 })
    const store = opened()
    await store.save(key('one', 'v1', 'v2'), 'e', Buffer.from('of another format'))
    await store.close()

    expect(await found(key('one', 'other'), key('one', 'other', 'v9'))).toEqual(['older', 'of another format'])
  })

  test('is no new entry where nothing is new', async () => {
    await keep({ one: 'of one' })
    await found(key('one'))

    expect(entry.saved.length).toBe(1)
  })

  test('stays where another run does not ask for it, for a month', async () => {
    await keep({ old: 'x' }, { now: NOW - LONGEST_AGE_MS })
    await keep({ one: 'of one' }, { now: NOW - LONGEST_AGE_MS + 1 })
    await keep({ two: 'of two' })

    expect(await found(key('old'), key('one'), key('two'))).toEqual([null, 'of one', 'of two'])
  })

  test('is without the oldest where there is no room for all, but for those that the run has read', async () => {
    const text = 'x'.repeat(1_000)
    await keep({ a: text }, { now: NOW - 3 })
    await keep({ b: text }, { now: NOW - 2 })
    await keep({ c: text }, { now: NOW - 1 })
    const store = opened({ mostBytes: 1_000 + 3 * 1_250 })
    await store.load(key('a'))
    await store.save(key('d'), 'e', Buffer.from(text))
    await store.close()

    const kept = await found(key('a'), key('b'), key('c'), key('d'))
    expect(kept.map(one => one !== null)).toEqual([true, false, true, true])
  })

  test('says nothing of any repository in its key', async () => {
    await keep({ one: 'of one' })

    expect(entry.saved).toEqual([expect.stringMatching(/^[0-9a-f]{16} a1 [0-9a-f]{16} [0-9a-f]{16}$/)])
  })

  test('lies in files of this run alone until it is closed, and then no more', async () => {
    const store = opened()
    await store.save(key('one'), 'e', Buffer.from('of one'))
    const during = readdirSync(temporary).length
    await store.close()

    expect([during, readdirSync(temporary)]).toEqual([1, []])
  })
})

test('a run without a history asks for nothing', async () => {
  const loads: CacheKey[] = []
  const load = async (asked: CacheKey) => {
    loads.push(asked)
    return null
  }
  await opened({ store: { ...entry, load } }).close()

  expect(loads).toEqual([])
})

test('where there is no place for files, nothing is kept and nothing fails', async () => {
  const store = opened({ temporary: join(temporary, 'nowhere') })
  await store.save(key('one'), 'e', Buffer.from('of one'))

  expect([await store.load(key('one')), await store.close(), entry.saved]).toEqual([null, undefined, []])
})

describe('an entry is ignored with a notice when it', () => {
  const good = encodeArchive([{ name: 'one-v3-main', savedAt: NOW, bytes: Buffer.from('of one') }])
  const headed = (members: unknown, more: object = {}) =>
    Buffer.from(`${JSON.stringify({ format: 'pony-factor histories', version: 1, members, ...more })}\nof one`)

  test.each<[string, Uint8Array, string]>([
    ['is empty', new Uint8Array(), 'it is damaged'],
    ['is cut', good.subarray(0, good.length - 1), 'it is damaged'],
    ['has more than it says', Buffer.concat([good, Buffer.from('x')]), 'it is damaged'],
    ['has no end of its first line', Buffer.from('{'.repeat(3_000_000)), 'it is damaged'],
    ['is deeper than any of ours', Buffer.from(`${'['.repeat(100)}\n`), 'it is damaged'],
    ['is no list of histories', headed({}), 'it is damaged'],
    ['leads out of its folder', headed([['../one', NOW, 6]]), 'it is damaged'],
    ['has a history of less than nothing', headed([['one', NOW, -6]]), 'it is damaged'],
    [
      'has a history twice',
      headed([
        ['one', NOW, 3],
        ['one', NOW, 3],
      ]),
      'it is damaged',
    ],
    ['says more of a history', headed([['one', NOW, 6, 7]]), 'it is damaged'],
    ['is of another version', headed([['one', NOW, 6]], { version: 2 }), 'another version has written it'],
    ['is something else', headed([['one', NOW, 6]], { format: 'zip' }), 'it holds something else'],
  ])('%s', async (_, bytes, reason) => {
    entry.bytes = bytes

    expect([await found(key('one')), recording.notices]).toEqual([[null], [`The cache is ignored: ${reason}.`]])
  })

  test('but not for a history that is from the future, which is left out', async () => {
    entry.bytes = headed([['one-v3-main', NOW + 1, 6]])

    expect([await found(key('one')), recording.notices]).toEqual([[null], []])
  })
})
