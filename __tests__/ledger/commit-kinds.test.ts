import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type CommitKind, CommitKinds } from '../../src/ledger/commit-kinds.ts'

/** Few enough that some come twice, up to as many as are promised. */
const identity = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 26 - 1 }), fc.constantFrom(2 ** 26 - 1, 2 ** 26 - 2))
const anyKind: fc.Arbitrary<CommitKind> = fc.record({
  author: identity,
  committer: identity,
  isMerge: fc.boolean(),
  coAuthors: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(identity, { maxLength: 3 })),
})

function listOf(kinds: CommitKinds): readonly CommitKind[] {
  const list: CommitKind[] = []
  kinds.forEach((kind, number) => {
    list[number] = kind
  })
  return list
}

test('each kind is there once, under the number that it was given, as it was', () => {
  fc.assert(
    fc.property(fc.array(anyKind), given => {
      const kinds = new CommitKinds()
      const numbers = given.map(kind => kinds.numberOf(kind))
      const listed = listOf(kinds)
      expect(numbers.map(number => listed[number])).toEqual(given)
      expect(listed).toHaveLength(new Set(given.map(kind => JSON.stringify(kind))).size)
    }),
  )
})

test('kinds whose numbers read alike when they are joined are two', () => {
  const kinds = new CommitKinds()
  const kind = { author: 1, committer: 1, isMerge: false }
  const numbers = [[1, 2], [12], [1], []].map(coAuthors => kinds.numberOf({ ...kind, coAuthors }))
  expect(numbers).toEqual([0, 1, 2, 3])
})

test('a copy gives the same numbers and takes more in', () => {
  fc.assert(
    fc.property(fc.array(anyKind), anyKind, (given, another) => {
      const kinds = new CommitKinds()
      for (const kind of given) kinds.numberOf(kind)
      const before = listOf(kinds)
      const copy = kinds.copy()
      expect(given.map(kind => copy.numberOf(kind))).toEqual(given.map(kind => kinds.numberOf(kind)))
      const number = copy.numberOf(another)
      expect(listOf(copy)[number]).toEqual(another)
      expect(listOf(kinds)).toEqual(before)
    }),
  )
})
