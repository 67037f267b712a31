import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDecoder } from '../../../../src/sources/graphql/decode.ts'
import { decodeSamples, drawSamples, MOST_SAMPLES } from '../../../../src/sources/graphql/head/samples.ts'

const fields = { coAuthors: false, merges: true }
/** In 16,000 places of it there are two commits in a row. */
const long = { head: '1'.repeat(40), total: 16_001 }
const short = { head: '2'.repeat(40), total: 1_000 }
const tiny = { head: '3'.repeat(40), total: 1 }

const draw = (heads: readonly (typeof long)[], random = Math.random, most = MOST_SAMPLES) =>
  drawSamples(heads, most, fields, random)

const countOf = (samples: ReturnType<typeof draw>, { head }: typeof long) =>
  samples.filter(sample => sample.head === head).length

describe('samples are drawn', () => {
  test('from each kept head, and more from a longer history', () => {
    const samples = draw([tiny, long, short])

    expect([tiny, long, short].map(head => countOf(samples, head))).toEqual([1, 14, 1])
  })

  test('at least once from each, however few are asked for', () => {
    expect([0, 1, 2].map(most => draw([long, short], Math.random, most).length)).toEqual([2, 2, 2])
  })

  test('from nothing where nothing is kept', () => {
    expect(draw([])).toEqual([])
  })

  test('from every sixteenth of a history, wherever chance falls', () => {
    const places = (random: number) => draw([long], () => random).map(({ start }) => Math.floor(start / 1_000))

    expect([places(0), places(0.999_999)]).toEqual([Array.from(Array(16).keys()), Array.from(Array(16).keys())])
  })

  test('so that they lie within the history', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true }),
        (total, random) => {
          const samples = draw([{ head: long.head, total }], () => random)

          expect(samples.filter(({ start, length }) => start < 0 || length < 1 || start + length > total)).toEqual([])
        },
      ),
    )
  })

  test('with fewer commits each where their authors cost as well', () => {
    const lengths = [false, true].map(
      coAuthors => drawSamples([long], 1, { coAuthors, merges: true }, Math.random)[0]?.length,
    )

    expect(lengths).toEqual([2, 1])
  })
})

describe('an answer is asked for again when', () => {
  const sample = { ...long, start: 5, length: 2 }
  const decode = (kept0: unknown) => decodeSamples({ repository: { kept0 } }, [sample], createDecoder(fields))

  test.each<[string, unknown]>([
    ['there is nothing in it', undefined],
    ['a sample is missing', {}],
    ['it does not say how many commits there are', { s0: { nodes: [] } }],
    ['a sample is cut', { s0: { totalCount: long.total, nodes: [] } }],
  ])('%s', (_, kept0) => {
    expect(() => decode(kept0)).toThrow(/missing|not whole/)
  })

  test('but not when GitHub does not have the head', () => {
    expect(decode(null)).toEqual([{ ...sample, found: null, commits: [] }])
  })

  test('nor when it counts other commits than were kept', () => {
    expect(decode({ s0: { totalCount: 3, nodes: [] } })).toEqual([{ ...sample, found: 3, commits: [] }])
  })
})
