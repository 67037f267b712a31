import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../../../../src/history/commit.ts'
import type { Layer } from '../../../../src/sources/cache/layer.ts'
import { drawSamples, MOST_SAMPLES, type TakenSample } from '../../../../src/sources/graphql/head/samples.ts'
import { trust } from '../../../../src/sources/graphql/known/trust.ts'
import { history } from '../../../support/history.ts'
import { person } from '../../../support/people.ts'
import { kept, keptPages, told } from './begun.ts'

const real = history().by('ann', 1_000).by('bob', 1_000)
const before = real.reset(50)
/** Whatever GitHub has, by head. */
const hosted = new Map([real, before].map(told).map(({ head, commits }) => [head, commits]))
const [whole, part] = [kept(real), keptPages(before, [3])]
const fields = { coAuthors: false, merges: true }

/** Chance that is the same in every run of the tests. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What GitHub says of the samples that are drawn of kept layers. */
function take(layers: readonly Layer[], seed: number): readonly TakenSample[] {
  return drawSamples(layers, MOST_SAMPLES, fields, chance(seed)).map(sample => {
    const found = hosted.get(sample.head)
    const commits = found?.slice(sample.start, sample.start + sample.length) ?? []
    return { ...sample, found: found?.length ?? null, commits }
  })
}

const judge = (layers: readonly Layer[], seed = 1) =>
  trust({ jump: true, heads: layers }, layers, { canJump: true, samples: take(layers, seed) })

/** In how many of a hundred runs a lie is found. */
const foundIn = (layers: readonly Layer[]) =>
  Array.from({ length: 100 }, (_, seed) => judge(layers, seed)).filter(({ isFalse }) => isFalse).length

/** A layer in which some commits are not as they are. */
function forged(change: (commit: Commit) => Commit, isForged: (index: number) => boolean, layer = whole): Layer {
  return { ...layer, commits: layer.commits.map((commit, index) => (isForged(index) ? change(commit) : commit)) }
}

const byEve = (commit: Commit) => ({ ...commit, author: person('eve') })
const recent = (commit: Commit) => ({ ...commit, committedAt: commit.committedAt + 86_400_000 })
const ofOther = (commit: Commit) => ({ ...commit, oid: commit.oid.replace(/^0/, 'e') })

const isTenth = (index: number) => chance(index)() < 0.1
const isInTenth = (index: number) => index >= 1_234 && index < 1_434

describe('a kept history is believed when', () => {
  test.each<[string, readonly Layer[]]>([
    ['it is whole and true', [whole]],
    ['a part of it is there and true', [keptPages(real, [0, 1, 7, 19])]],
    ['several are true', [whole, part]],
  ])('%s', (_, layers) => {
    const found = Array.from({ length: 50 }, (_, seed) => judge(layers, seed))

    expect(found).toEqual(found.map(() => ({ layers, isFalse: false })))
  })
})

describe('where a tenth of it was forged, nearly every run finds', () => {
  test.each<[string, Layer]>([
    ['names', forged(byEve, isTenth)],
    ['names in a row', forged(byEve, isInTenth)],
    ['dates', forged(recent, isTenth)],
    ['dates in a row', forged(recent, isInTenth)],
    ['commits that are not there', forged(ofOther, isTenth)],
    ['commits in a row that are not there', forged(ofOther, isInTenth)],
  ])('%s', (_, layer) => {
    expect(foundIn([layer])).toBeGreaterThan(90)
  })
})

test('a large part that was forged is found by every run', () => {
  expect(foundIn([forged(byEve, index => index >= 700 && index < 1_000)])).toBe(100)
})

describe('every run finds', () => {
  const others = kept(history().by('eve', 900)).commits.map(ofOther)
  const byEves = forged(byEve, () => true)

  test.each<[string, readonly Layer[]]>([
    ['a total that is too high', [{ ...whole, total: 2_500 }]],
    ['a total that is too low', [{ ...whole, total: 1_900, commits: whole.commits.slice(100) }]],
    ['the history of another head', [{ ...whole, commits: others, pages: Array.from(Array(20).keys()) }]],
    ['pages that are not there', [{ ...whole, commits: [], pages: Array.from(Array(20).keys()) }]],
    ['names in no page', [{ ...byEves, commits: byEves.commits.slice(100) }]],
    ['names of which a true history beside them knows better', [byEves, part]],
  ])('%s', (_, layers) => {
    const found = Array.from({ length: 30 }, (_, seed) => judge(layers, seed))

    expect(found.filter(({ isFalse }) => !isFalse)).toEqual([])
  })
})

test('a head that GitHub does not have is left out, and the rest is believed', () => {
  const made = {
    head: 'f'.repeat(40),
    total: 400,
    commits: whole.commits.slice(0, 400).map(ofOther),
    pages: [],
    readAt: 0,
  }

  expect(judge([made, whole])).toEqual({ layers: [whole], isFalse: false })
})

describe('where GitHub’s cursors cannot be computed,', () => {
  const layers = [whole]

  test('what was kept then is believed', () => {
    expect(trust({ jump: false, heads: layers }, layers, { canJump: false, samples: [] })).toEqual({
      layers,
      isFalse: false,
    })
  })

  test.each([
    ['what only says so is not', { jump: false, canJump: true, samples: [] }],
    ['what was kept when they could be is not', { jump: true, canJump: false, samples: null }],
    ['nothing is where GitHub did not take the question', { jump: true, canJump: true, samples: null }],
  ])('%s', (_, { jump, canJump, samples }) => {
    expect(trust({ jump, heads: layers }, layers, { canJump, samples }).isFalse).toBe(true)
  })

  test('and nothing is said where nothing is kept', () => {
    expect(trust({ jump: false, heads: layers }, [], { canJump: true, samples: [] }).isFalse).toBe(false)
  })
})
