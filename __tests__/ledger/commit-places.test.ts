import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CommitPlaces } from '../../src/ledger/commit-places.ts'

function foldersOf(oids: readonly string[]): CommitPlaces {
  const places = new CommitPlaces()
  for (const oid of oids) places.add({ oid })
  return places
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[\\da-f]{${length}}$`))
/** Many that begin or end alike, and those of two lengths. */
const anyOid = fc.oneof(
  digits(40),
  digits(64),
  fc.tuple(digits(1), fc.constantFrom('0'.repeat(39), 'f'.repeat(39))).map(([first, rest]) => first + rest),
  fc.tuple(fc.constantFrom('0'.repeat(38), 'f'.repeat(38)), digits(2)).map(([rest, last]) => rest + last),
)
const anyOids = fc.uniqueArray(anyOid, { selector: oid => oid.slice(-40), maxLength: 60 })

test('the place of each commit is its place in the history', () => {
  fc.assert(
    fc.property(anyOids, oids => {
      const places = foldersOf(oids)
      expect(oids.map(oid => places.placeOf(oid))).toEqual(oids.map((_, place) => place))
    }),
  )
})

test('what is not in the history has no place, however much it looks like something that is', () => {
  fc.assert(
    fc.property(anyOids, fc.nat({ max: 39 }), ([missing = '', ...oids], digit) => {
      const places = foldersOf(oids)
      const changed = oids.map(oid => oid.slice(0, digit) + (oid[digit] === '0' ? '1' : '0') + oid.slice(digit + 1))
      const others = [missing, ...changed.filter(oid => oid.length === 40 && !oids.includes(oid))]
      expect(others.map(oid => places.placeOf(oid))).toEqual(others.map(() => null))
    }),
  )
})

test.each(['', 'HEAD', 'g'.repeat(40)])('what is no object id (%j) has no place', text => {
  expect(foldersOf(['0'.repeat(40), 'f'.repeat(40)]).placeOf(text)).toBeNull()
})

test('commits can come after a question', () => {
  const places = foldersOf(['a'.repeat(40)])
  expect(places.placeOf('b'.repeat(40))).toBeNull()
  places.add({ oid: 'b'.repeat(40) })
  expect(['a', 'b'].map(digit => places.placeOf(digit.repeat(40)))).toEqual([0, 1])
})
