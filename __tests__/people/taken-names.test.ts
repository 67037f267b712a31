import { describe, expect, test } from '@jest/globals'
import { TakenNames } from '../../src/people/taken-names.ts'

describe('somebody gets', () => {
  test('their own name where nobody has it', () => {
    expect(new TakenNames(['Bob']).take('Ann')).toBe('Ann')
  })

  test('the next number where others have it', () => {
    const names = new TakenNames(['Ann'])
    expect([names.take('Ann'), names.take('Ann')]).toEqual(['Ann (1)', 'Ann (2)'])
  })

  test('no number that somebody has in their name', () => {
    const names = new TakenNames(['Ann', 'Ann (1)', 'Ann (3)'])
    expect([names.takeNumbered('Ann'), names.takeNumbered('Ann')]).toEqual(['Ann (2)', 'Ann (4)'])
  })

  test('a number of their own where their name is another’s with a number', () => {
    const names = new TakenNames(['Ann'])
    expect([names.take('Ann'), names.take('Ann (1)')]).toEqual(['Ann (1)', 'Ann (1) (1)'])
  })
})
