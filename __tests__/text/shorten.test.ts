import { expect, test } from '@jest/globals'
import { shortened, withoutMiddle } from '../../src/text/shorten.ts'

test.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['👩👩👩', 3, '👩👩👩'],
  ['👩👩👩👩', 3, '👩👩…'],
])('of %j, %i characters are %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abc…fg'],
  ['👩bcdef👩', 6, '👩bc…f👩'],
])('of %j, %i characters with two at the end are %j', (text, most, expected) => {
  expect(withoutMiddle(text, most, 2)).toBe(expected)
})
