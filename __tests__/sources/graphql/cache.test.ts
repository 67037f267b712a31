import { describe, expect, test } from '@jest/globals'
import { decodeSnapshot, encodeSnapshot } from '../../../src/sources/cache/format.ts'
import type { Snapshot } from '../../../src/sources/cache/layer.ts'
import type { Fault } from '../../support/github/faults.ts'
import { accountsOf, history, type TestHistory } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { type MemoryStore, memoryStore } from '../cache/memory-store.ts'
import { pack, unpack } from '../cache/packed.ts'
import { type ArrangementOptions, arrange, oidsIn, oidsOf, pointsOf, toTheEnd } from './arrangement.ts'

const ann = person('ann', { login: 'ann' })

const told = history().by(ann, 1_000).by('bob', 234)

/** More commits than any history here has. */
const SIZE = 20_000

/** A repository that was read once, is pushed to, and is read again. */
async function readAgain(after: TestHistory, options: ArrangementOptions = {}, store = memoryStore()) {
  const accounts = accountsOf(told)
  const arranged = await arrange(told, { store, accounts, ...options })
  await arranged.read().catch(() => {})
  arranged.repository.push(after)
  const before = {
    requests: arranged.github.requests.length,
    points: pointsOf(arranged.github),
    saved: store.saved.length,
  }
  return {
    ...arranged,
    store,
    /** What the second run has cost. */
    spent: () => ({
      requests: arranged.github.requests.length - before.requests,
      points: pointsOf(arranged.github) - before.points,
      saved: store.saved.length - before.saved,
    }),
  }
}

describe('a second run', () => {
  test('without new commits takes one request and one point, and keeps nothing anew', async () => {
    const { read, repository, spent } = await readAgain(told)

    expect({ oids: oidsOf(await read()), spent: spent() }).toEqual({
      oids: oidsIn(repository),
      spent: { requests: 1, points: 1, saved: 0 },
    })
  })

  test('with fifty new commits takes one request', async () => {
    const { read, repository, spent } = await readAgain(told.by('carol', 50))

    expect({ oids: oidsOf(await read()), spent: spent() }).toEqual({
      oids: oidsIn(repository),
      spent: { requests: 1, points: 1, saved: 1 },
    })
  })

  test('with 150 new commits takes two requests', async () => {
    const { read, repository, spent } = await readAgain(told.by('carol', 150))

    expect({ oids: oidsOf(await read()), spent: spent() }).toEqual({
      oids: oidsIn(repository),
      spent: { requests: 2, points: 2, saved: 1 },
    })
  })

  test('after an old branch was merged finds its commits where they are', async () => {
    const before = history().by('ann', 900).on('side').at('2024-01-01T02:00:00Z').by('bob', 5)
    const start = before.on('main').at('2024-01-01T15:00:00Z').by('ann', 1)
    const store = memoryStore()
    const arranged = await arrange(start, { store })
    await arranged.read()
    arranged.repository.push(start.merge('side', 'ann'))

    expect(oidsOf(await arranged.read())).toEqual(oidsIn(arranged.repository))
  })

  test('after history was rewritten reads it afresh', async () => {
    const { read, repository } = await readAgain(told.reset(50).by('eve', 150))

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('of another branch of the repository goes on from the first', async () => {
    const { read, repository, spent } = await readAgain(told.on('release').by('carol', 20))

    expect({ oids: oidsOf(await read({ ref: 'release' })), requests: spent().requests }).toEqual({
      oids: oidsIn(repository, 'release'),
      requests: 1,
    })
  })

  test('gives every commit as the first one did', async () => {
    const { read } = await readAgain(told)
    const cold = await arrange(told, { accounts: accountsOf(told) })
    const byOid = (a: { oid: string }, b: { oid: string }) => a.oid.localeCompare(b.oid)

    expect([...(await read()).commits].sort(byOid)).toEqual([...(await cold.read()).commits].sort(byOid))
  })

  test('says how much it knows', async () => {
    const { read, lines } = await readAgain(told)
    await read()

    expect(lines.at(-1)).toBe('info: ann/pony at main: 1,234 commits, all of them known.')
  })
})

describe('a run that stopped early', () => {
  test('has kept what it had, and the next one reads only the rest', async () => {
    const { read, repository, spent } = await readAgain(told, {
      faults: [null, null, null, { kind: 'bad-credentials' }],
    })

    const oids = oidsOf(await read())

    // The first page and two queries of four pages were kept; four pages are left.
    expect({ oids, points: spent().points, saved: spent().saved }).toEqual({
      oids: oidsIn(repository),
      points: 1 + 4,
      saved: 1,
    })
  })

  test('is gone on with after a push, too', async () => {
    const { read, repository, spent } = await readAgain(told.by('carol', 30), {
      faults: [null, null, null, { kind: 'bad-credentials' }],
    })

    expect({ oids: oidsOf(await read()), points: spent().points }).toEqual({ oids: oidsIn(repository), points: 1 + 4 })
  })

  test('is gone on with by as many runs as it takes', async () => {
    const stops = new Set([3, 5, 7])
    const faults = ({ number }: { number: number }): Fault | null =>
      stops.has(number) ? { kind: 'bad-credentials' } : null
    const { read, repository } = await arrange(told, { store: memoryStore(), faults })

    const runs: unknown[] = []
    for (let run = 0; run < 5; run += 1) runs.push(await read().then(oidsOf, () => 'stopped'))

    expect({ first: runs.at(0), last: runs.at(-1) }).toEqual({ first: 'stopped', last: oidsIn(repository) })
  })

  test('because it was cancelled has kept what it had', async () => {
    const cancel = new AbortController()
    const store = memoryStore()
    const cancelled = await arrange(told, {
      store,
      signal: cancel.signal,
      faults: ({ number }) => (number === 4 ? { kind: 'push', push: () => cancel.abort() } : null),
    })

    await expect(cancelled.read()).rejects.toThrow('The run was cancelled')
    expect((await kept(store)).layers.map(({ commits }) => commits.length > 100)).toEqual([true])
  })
})

describe('where each page names the next,', () => {
  const long = history().by('ann', 2_000)

  test('a run that was stopped is gone on with behind its last page', async () => {
    const { read, repository, store, points } = await stoppedAgainAndAgain(long)

    const oids = oidsOf(await read())

    expect({ oids, points: points(), layers: (await kept(store)).layers.length }).toEqual({
      oids: oidsIn(repository),
      points: [7, 7, 7, 2],
      layers: 1,
    })
  })

  test('so it is after pushes, from the earlier head', async () => {
    const arranged = await stoppedAgainAndAgain(long, run => long.by('bob', run))

    expect({ oids: oidsOf(await arranged.read()), points: arranged.points() }).toEqual({
      oids: oidsIn(arranged.repository),
      points: [7, 7, 7, 2],
    })
  })

  test('a cursor that GitHub does not know any more makes it begin again', async () => {
    const { read, repository, store, lines } = await stoppedAgainAndAgain(long)
    const { layers, ...rest } = await kept(store)
    const stale = layers.map(layer => ({ ...layer, bookmark: { page: 2, cursor: 'stale' } }))
    store.bytes = await encodeSnapshot({ ...rest, layers: stale }, SIZE)

    expect({ oids: oidsOf(await read()), notices: lines.filter(line => line.startsWith('notice')) }).toEqual({
      oids: oidsIn(repository),
      notices: [],
    })
  })

  test('only a page is held against the budget where what is kept may have the rest', async () => {
    const grown = history().by('ann', 3_000)
    const { read, repository } = await arrange(grown, {
      store: memoryStore(),
      cursorForm: 'opaque',
      budget: { limit: 34 },
    })
    await read()
    repository.push(grown.by('bob', 150))

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('a page costs a point, whatever is asked of its commits', async () => {
    const { read, github } = await arrange(long, { cursorForm: 'opaque', budget: { limit: 19 } })

    await expect(read({ merges: false })).rejects.toThrow('it costs about 19, 18 of 19 an hour are left')
    expect(pointsOf(github)).toBe(1)
  })

  /** Three runs that are each stopped behind seven requests; `change` is what is pushed after each. */
  async function stoppedAgainAndAgain(start: TestHistory, change: (run: number) => TestHistory = () => start) {
    const store = memoryStore()
    const begins = [0]
    const faults = ({ number }: { number: number }): Fault | null =>
      begins.length <= 3 && number - (begins.at(-1) ?? 0) > 7 ? { kind: 'bad-credentials' } : null
    const arranged = await arrange(start, { store, cursorForm: 'opaque', faults })
    for (let run = 1; run <= 3; run += 1) {
      await arranged.read().catch(() => {})
      begins.push(arranged.github.requests.length)
      arranged.repository.push(change(run))
    }
    const answered = (from: number, to?: number) =>
      arranged.github.requests.slice(from, to).reduce((sum, { points }) => sum + points, 0)
    return { ...arranged, store, points: () => begins.map((begin, run) => answered(begin, begins[run + 1])) }
  }
})

describe('what is announced', () => {
  test('is what is read next, and what it takes if nothing that was kept belongs here', async () => {
    const { read, lines } = await readAgain(told.by('carol', 150))
    await read()

    expect(lines.at(-1)).toBe(
      'info: ann/pony at main: 1,384 commits, 1,284 of them to be found for about 1 point, at worst 13, of the 986 that are left until 13:00 UTC.',
    )
  })

  test('is never less than what is read next', async () => {
    const { read, lines } = await readAgain(told.by('carol', 500))
    await read()

    expect(lines.at(-1)).toContain('1,634 of them to be found for about 4 points, at worst 17,')
  })

  test('is not held against the budget where the next page may complete the history', async () => {
    const { read, repository } = await readAgain(told.by('carol', 150), { budget: { limit: 16 } })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('is held against it as far as it is surely needed', async () => {
    const { read, spent } = await readAgain(told.by('carol', 3_000), { budget: { limit: 30 } })

    await expect(read()).rejects.toThrow(/it costs about 2\d, \d+ of 30 an hour are left/)
    expect(spent().points).toBeLessThan(10)
  })
})

test('what was read anew at the same head is kept, so that the next run is cheap again', async () => {
  const { read, store, spent, clock } = await readAgain(told)
  store.bytes = (store.bytes ?? new Uint8Array()).subarray(0, -100)
  await clock.sleep(1_000)
  await read()
  const { points } = spent()

  await read()

  expect(spent().points - points).toBe(1)
})

test('what was under way when GitHub said no is kept as well', async () => {
  const store = memoryStore()
  const { read, github } = await arrange(history().by('ann', 3_000), {
    store,
    latency: { perRequest: 40, perCommit: 0.1 },
    faults: ({ number }) => (number === 5 ? { kind: 'primary-limit', type: 'RATE_LIMIT' } : null),
  })
  await expect(read()).rejects.toThrow('hourly budget')

  // A point is a page of a hundred commits; the first request has one.
  const layers = (await kept(store)).layers.map(({ commits }) => commits.length)
  expect(layers).toEqual([pointsOf(github) * 100])
})

test('what was under way when the points turned out to be too few is kept as well', async () => {
  const store = memoryStore()
  const { read, github } = await arrange(history().by('ann', 12_000), { store, budget: { limit: 100 } })
  await expect(read()).rejects.toThrow('The points for reading the history of ann/pony are not there')

  const layers = (await kept(store)).layers.map(({ commits }) => commits.length)
  expect(layers).toEqual([pointsOf(github) * 100])
})

describe('a cache is ignored with a notice when it', () => {
  const spoil: readonly [string, string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>][] = [
    ['is cut off', 'it is damaged', bytes => bytes.subarray(0, bytes.length - 100)],
    ['is changed somewhere', 'it is damaged', bytes => bytes.map((byte, index) => (index === 5_000 ? byte ^ 1 : byte))],
    ['is something else', 'it is damaged', () => Buffer.from('Hello.')],
    [
      'is that of another repository',
      'it is that of another history',
      changed({ subject: 'https://api.example.com eve/pony' }),
    ],
    [
      'was written by an older version',
      'another version has written it',
      bytes => {
        const { header, body } = unpack(bytes)
        return pack({ header: header.replace(/"version":\d+/, '"version":0'), body })
      },
    ],
    ['does not know its merges', 'it is that of another history', changed({ merges: false })],
  ]

  test.each(spoil)('%s', async (_, reason, spoiled) => {
    const { read, repository, lines, store } = await readAgain(told)
    store.bytes = await spoiled(store.bytes ?? new Uint8Array())

    expect({ oids: oidsOf(await read()), notice: lines.filter(line => line.startsWith('notice')) }).toEqual({
      oids: oidsIn(repository),
      notice: [`notice: The cache is ignored: ${reason}.`],
    })
  })

  test('contradicts GitHub', async () => {
    const { read, repository, lines, store } = await readAgain(told.by('carol', 3))
    const { layers, ...rest } = await kept(store)
    const forged = layers.map(layer => ({
      ...layer,
      commits: layer.commits.map(commit => ({ ...commit, author: person('eve') })),
    }))
    store.bytes = await encodeSnapshot({ ...rest, layers: forged }, SIZE)

    const { commits } = await read()

    expect({
      eve: commits.filter(({ author }) => author.name === 'Eve').length,
      oids: commits.map(({ oid }) => oid).sort(),
      notice: lines.at(-1),
    }).toEqual({
      eve: 0,
      oids: oidsIn(repository),
      notice:
        'notice: What earlier runs have kept of this history does not agree with GitHub, so everything was read again.',
    })
  })

  test.each([
    ['larger than there is room for', 9_000],
    ['a little too large', 1_240],
    ['too small', 1_200],
  ])('counts a history wrong: %s', async (_, total) => {
    const { read, repository, lines, store } = await readAgain(told.by('carol', 20))
    const { layers, ...rest } = await kept(store)
    const part = layers.map(layer => ({ ...layer, total, commits: layer.commits.slice(0, 800), pages: range(8) }))
    store.bytes = await encodeSnapshot({ ...rest, layers: part }, SIZE)

    expect({ oids: oidsOf(await read()), notices: lines.filter(line => line.startsWith('notice')).length }).toEqual({
      oids: oidsIn(repository),
      notices: 1,
    })
  })

  function range(count: number): readonly number[] {
    return Array.from({ length: count }, (_, number) => number)
  }

  function changed(changes: Partial<Snapshot>) {
    return async (bytes: Uint8Array) => encodeSnapshot({ ...(await decodeSnapshot(bytes, SIZE)), ...changes }, SIZE)
  }
})

test('an account that has changed is noticed, and everybody’s account is read anew', async () => {
  const { read, store } = await readAgain(told)
  const { layers, ...rest } = await kept(store)
  const commits = layers[0]?.commits ?? []
  const renamed = commits.map(commit => ({ ...commit, author: { ...commit.author, login: 'former' } }))
  store.bytes = await encodeSnapshot({ ...rest, layers: layers.map(layer => ({ ...layer, commits: renamed })) }, SIZE)

  const again = await read()

  expect(new Set(again.commits.map(({ author }) => author.login))).toEqual(new Set(['ann', null]))
})

test('an earlier history of which nothing but its head was kept is left alone, as going on from there would take longer', async () => {
  const { read, github, repository, store } = await readAgain(told.by('carol', 30))
  const { layers, ...rest } = await kept(store)
  const heads = layers.map(layer => ({ ...layer, commits: layer.commits.filter(({ oid }) => oid === layer.head) }))
  store.bytes = await encodeSnapshot({ ...rest, layers: heads }, SIZE)
  const oids = oidsOf(await read())
  const pages = github.requests.map(({ variables: { head, c0 } }) => ({ head, c0 }))

  expect({ oids, pages }).toEqual({
    oids: oidsIn(repository),
    pages: expect.not.arrayContaining([{ head: layers[0]?.head, c0: null }]),
  })
})

test('what was read more than a month ago is read again', async () => {
  const { read, clock, spent } = await readAgain(told)
  await clock.sleep(31 * 86_400_000)

  await read()

  expect(spent().points).toBe(13)
})

test('co-authors are kept', async () => {
  const store = memoryStore()
  const { read } = await arrange(history().by('ann', 120, { coAuthors: ['bob'] }), { store })
  await read({ coAuthors: true })

  const { commits } = await read({ coAuthors: true })

  expect(commits.every(({ coAuthors }) => coAuthors[0]?.name === 'Bob')).toBe(true)
})

test('a history that one answer holds is not kept', async () => {
  const store = memoryStore()
  const { read } = await arrange(history().by('ann', 100), { store })

  await read()

  expect(store.saved).toEqual([])
})

test('each ref has a place of its own', async () => {
  const store = memoryStore()
  const { find } = await arrange(told.on('other').by('bob').on('main'), { store })
  for (const ref of ['main', 'other']) await toTheEnd(await find({ ref }))

  const members = store.saved.map(entry => entry.split(' ')[2])
  expect(new Set(members).size).toBe(2)
})

test('no address or name stands in what the cache is called', async () => {
  const { store } = await readAgain(told)

  expect(store.saved).toEqual([expect.stringMatching(/^[0-9a-f]{16} v\d+ [0-9a-f]{16} [0-9a-f]{12}-[0-9a-f]{16}$/)])
})

async function kept({ bytes }: MemoryStore): Promise<Snapshot> {
  return decodeSnapshot(bytes ?? new Uint8Array(), SIZE)
}
