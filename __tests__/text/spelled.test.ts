import { describe, expect, test } from '@jest/globals'
import { capitalized, spelled, spelledOf } from '../../src/text/spelled.ts'

describe('numbers within a sentence', () => {
  test.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [13, '13'],
    [1234, '1,234'],
  ])('%i is %s', (number, words) => {
    expect(spelled(number)).toBe(words)
  })

  test.each([
    [1, 'one person'],
    [5, 'five people'],
    [13, '13 people'],
  ])('%i of something', (number, words) => {
    expect(spelledOf(number, 'person', 'people')).toBe(words)
  })

  test('begin one with a capital letter', () => {
    expect(capitalized('three more')).toBe('Three more')
  })
})
