import { describe, expect, test } from '@jest/globals'
import { decodeSnapshot, encodeSnapshot } from '../../../src/sources/cache/format.ts'
import type { Layer, Snapshot } from '../../../src/sources/cache/layer.ts'
import { history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { memoryStore } from '../cache/memory-store.ts'
import { pack, unpack } from '../cache/packed.ts'
import { type ArrangementOptions, arrange, oidsIn, oidsOf, pointsOf } from './arrangement.ts'

const told = history().by('ann', 1_000).by('bob', 234)

const DISTRUST =
  'notice: What earlier runs have kept of this history does not agree with GitHub, so everything was read again.'

type Forge = (snapshot: Snapshot) => Snapshot

/** A repository that was read once, whose cache somebody changes, and that is read again. */
async function readForged(forge: Forge, options: ArrangementOptions = {}, push = told) {
  const store = memoryStore()
  const arranged = await arrange(told, { store, ...options })
  await arranged.read()
  store.bytes = await encodeSnapshot(forge(await decodeSnapshot(store.bytes ?? new Uint8Array(), 10_000)), 10_000)
  return readAfter(arranged, store, push)
}

async function readAfter(
  arranged: Awaited<ReturnType<typeof arrange>>,
  store: ReturnType<typeof memoryStore>,
  push = told,
) {
  const { repository, github, clock, lines, read } = arranged
  repository.push(push)
  await clock.sleep(1_000)
  const before = { requests: github.requests.length, points: pointsOf(github), lines: lines.length }
  const found = await read()
  return {
    oids: oidsOf(found),
    expected: oidsIn(repository),
    eve: found.commits.filter(({ author }) => author.name === 'Eve').length,
    notices: lines.slice(before.lines).filter(line => line.startsWith('notice')),
    requests: github.requests.slice(before.requests),
    points: pointsOf(github) - before.points,
    saved: store.saved.length,
  }
}

const inLayers =
  (change: (layer: Layer) => Layer): Forge =>
  snapshot => ({ ...snapshot, layers: snapshot.layers.map(change) })

const commits = (isForged: (index: number) => boolean) =>
  inLayers(layer => ({
    ...layer,
    commits: layer.commits.map((commit, index) => (isForged(index) ? { ...commit, author: person('eve') } : commit)),
  }))

describe('a history that was forged where nobody would look is dropped', () => {
  test.each<[string, Forge]>([
    ['when names are wrong here and there', commits(index => index > 100 && index % 5 === 0)],
    ['when they are wrong in a row', commits(index => index > 500 && index < 750)],
    [
      'when it lists commits that are not there',
      inLayers(layer => ({
        ...layer,
        commits: layer.commits.map((commit, index) =>
          index > 300 ? { ...commit, oid: commit.oid.replace(/^../, 'ee') } : commit,
        ),
      })),
    ],
    ['when its total is wrong', inLayers(layer => ({ ...layer, total: 1_235 }))],
    [
      'when it says that there were no cursors to sample it by',
      snapshot => ({ ...commits(() => true)(snapshot), jump: false }),
    ],
  ])('%s', async (_, forge) => {
    const { oids, expected, eve, notices, saved } = await readForged(forge)

    expect({ oids, eve, notices, saved }).toEqual({ oids: expected, eve: 0, notices: [DISTRUST], saved: 2 })
  })

  test('also after a push', async () => {
    const { oids, expected, eve } = await readForged(
      commits(index => index % 5 === 0),
      {},
      told.by('carol', 30),
    )

    expect({ oids, eve }).toEqual({ oids: expected, eve: 0 })
  })
})

test('a head that was made up is left out, and what is true stays', async () => {
  const made = (layer: Layer) => ({
    ...layer,
    head: 'e'.repeat(40),
    commits: layer.commits.map(commit => ({ ...commit, oid: commit.oid.replace(/^../, 'ee') })),
  })
  const { oids, expected, notices, points } = await readForged(snapshot => ({
    ...snapshot,
    layers: [...snapshot.layers, ...snapshot.layers.map(made)],
  }))

  expect({ oids, notices, points }).toEqual({ oids: expected, notices: [], points: 1 })
})

describe('the samples', () => {
  test('are asked for in the request that finds the head', async () => {
    const { requests, points } = await readForged(snapshot => snapshot)

    expect({
      samples: requests.map(({ query }) => query?.match(/\bs\d+: history\(first: 2,/g)?.length),
      points,
    }).toEqual({
      samples: [16],
      points: 1,
    })
  })

  test('cost nothing beside the first page with co-authors, either', async () => {
    const store = memoryStore()
    const { read, github } = await arrange(told, { store })
    await read({ coAuthors: true })
    const before = github.requests.length
    await read({ coAuthors: true })

    expect(github.requests.slice(before).map(({ points }) => points)).toEqual([2])
  })

  test('lie in other places each time', async () => {
    const store = memoryStore()
    const { read, github, clock } = await arrange(told, { store })
    await read()
    const cursors = async (chance: number) => {
      clock.chance = chance
      await read()
      const { variables } = github.requests.at(-1) ?? { variables: {} }
      return Object.entries(variables)
        .filter(([name]) => /^k\d/.test(name))
        .map(([, cursor]) => cursor)
    }

    expect(await cursors(0.2)).not.toEqual(await cursors(0.7))
  })

  test('are fewer after a failure', async () => {
    let samples: number[] = []
    const { oids, expected, notices } = await readForged(snapshot => snapshot, {
      faults: ({ query, variables }) => {
        const count = Object.keys(variables).filter(name => /^k\d/.test(name)).length
        if (count > 0) samples = [...samples, count]
        return count > 4 && query !== null ? { kind: 'time-out', status: 502, body: 'html' } : null
      },
    })

    expect({ oids, notices, samples }).toEqual({ oids: expected, notices: [], samples: [16, 8, 4] })
  })

  test.each<[string, Forge, ArrangementOptions]>([
    [
      'when GitHub’s cursors have another form by now',
      snapshot => snapshot,
      { faults: ({ variables }) => ('k0' in variables ? { kind: 'cursor-form', form: 'opaque' } : null) },
    ],
    [
      'when GitHub finds fault with a head',
      snapshot => snapshot,
      {
        faults: ({ variables }) =>
          'k0' in variables
            ? {
                kind: 'recorded',
                status: 200,
                body: { data: null, errors: [{ type: 'NOT_FOUND', path: ['repository', 'kept0'], message: 'No.' }] },
              }
            : null,
      },
    ],
  ])('are left away %s, and nothing that was kept is believed', async (_, forge, options) => {
    const { oids, expected, notices } = await readForged(forge, options)

    expect({ oids, notices }).toEqual({ oids: expected, notices: [DISTRUST] })
  })

  test('do not keep a ref that is not there from being told', async () => {
    const store = memoryStore()
    const { read, github } = await arrange(told, { store })
    await read()
    const before = github.requests.length

    await expect(read({ ref: 'nowhere' })).rejects.toThrow('There is no branch, tag or commit nowhere')
    expect(github.requests.length - before).toBe(1)
  })

  test('are asked for once where a tag takes two requests', async () => {
    const store = memoryStore()
    const { read, repository, github } = await arrange(told.tag('v1', 'First'), { store })
    await read()
    const before = github.requests.length
    const oids = oidsOf(await read({ ref: 'v1' }))

    expect({ oids, asked: github.requests.slice(before).map(({ variables }) => 'k0' in variables) }).toEqual({
      oids: oidsIn(repository),
      asked: [true, false],
    })
  })
})

describe('a cache that would take all memory is ignored:', () => {
  test.each([
    ['lists in lists', '['.repeat(2_000_000)],
    ['nothing but blanks', ' '.repeat(20_000_000)],
  ])('%s', async (_, body) => {
    const store = memoryStore()
    const arranged = await arrange(told, { store })
    await arranged.read()
    store.bytes = pack({ ...unpack(store.bytes ?? new Uint8Array()), body })
    const { oids, expected, notices } = await readAfter(arranged, store)

    expect({ oids, notices }).toEqual({
      oids: expected,
      notices: ['notice: The cache is ignored: it is larger than a history of its size can be.'],
    })
  })
})

test('what another branch has kept of a longer history is no matter for a short one, however large it is', async () => {
  const store = memoryStore()
  const { read, repository, lines } = await arrange(told.onOrphan('pages').by('carol', 150).on('main'), { store })
  await read()
  const { header, body } = unpack(store.bytes ?? new Uint8Array())
  store.bytes = pack({ header, body: `${body}${' '.repeat(5_000_000)}` })
  const oids = oidsOf(await read({ ref: 'pages' }))

  expect({ oids, notices: lines.filter(line => line.startsWith('notice')) }).toEqual({
    oids: oidsIn(repository, 'pages'),
    notices: [],
  })
})
