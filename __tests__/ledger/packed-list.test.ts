import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PackedList } from '../../src/ledger/packed-list.ts'

function listOf(numbers: Iterable<number>): PackedList {
  const list = new PackedList()
  for (const number of numbers) list.push(number)
  return list
}

/** Numbers of every width. */
const anyNumber = fc.oneof(fc.nat({ max: 2 ** 16 }), fc.nat({ max: 2 ** 31 }), fc.maxSafeInteger(), fc.double())

describe('what was put in is there again', () => {
  test('one by one and all in a row, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), numbers => {
        const list = listOf(numbers)
        // For the cells, as for JavaScript's ===, minus zero is zero.
        const expected = numbers.map(number => number + 0)
        expect(expected.map((_, place) => list.at(place) + 0)).toEqual(expected)
        expect([...list.blocks()].flatMap(block => Array.from(block, number => number + 0))).toEqual(expected)
      }),
    )
  })

  test.each([
    ['one block, but for one', 4095],
    ['one block', 4096],
    ['one block and one more', 4097],
    ['three blocks', 12_288],
  ])('as many as fill %s', (_, length) => {
    const numbers = Array.from({ length }, (__, place) => place * 3)
    const list = listOf(numbers)
    expect(list.length).toBe(length)
    expect([...list.blocks()].flatMap(block => Array.from(block))).toEqual(numbers)
    expect([list.at(length - 1), list.at(length)]).toEqual([(length - 1) * 3, 0])
  })
})

test('between what the numbers of each block lie is known, also of one that has grown', () => {
  const list = listOf(Array.from({ length: 4098 }, (_, place) => Math.abs(place - 100)))
  const before = list.bounds()
  list.push(7)
  expect([before, list.bounds()]).toEqual([
    [
      { least: 0, greatest: 3995 },
      { least: 3996, greatest: 3997 },
    ],
    [
      { least: 0, greatest: 3995 },
      { least: 7, greatest: 3997 },
    ],
  ])
})

test('a copy grows on its own', () => {
  const list = listOf([1, 2])
  const copy = list.copy()
  copy.push(1e12)
  expect([list, copy].map(each => [...each.blocks()].map(block => Array.from(block)))).toEqual([
    [[1, 2]],
    [[1, 2, 1e12]],
  ])
})

test('numbers that fit in two bytes take two bytes each, and wide ones widen their own block alone', () => {
  const list = listOf([...Array<number>(4096).fill(65_535), ...Array<number>(4096).fill(65_536), 0.5])
  expect(Array.from(list.blocks(), block => block.constructor.name)).toEqual([
    'Uint16Array',
    'Uint32Array',
    'Float64Array',
  ])
})
