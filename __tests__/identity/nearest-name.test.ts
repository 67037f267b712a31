import { describe, expect, test } from '@jest/globals'
import { nearestName } from '../../src/identity/nearest-name.ts'

describe('the name that was meant is', () => {
  test.each([
    ['one in which two letters are exchanged', 'jnae', ['bill', 'Jane'], 'Jane'],
    ['one with a letter more', 'Jan', ['Jane'], 'Jane'],
    ['one with two letters less', 'Janeyy', ['Jane'], 'Jane'],
    ['the nearest of several', 'jane', ['jaan', 'janet', 'juno'], 'janet'],
    ['the first of those that are as near', 'jane', ['janes', 'janet'], 'janes'],
    ['one that differs in case alone', 'JANE', ['jane'], 'jane'],
    ['none that differs in three letters', 'jane', ['jnxy', 'janeabc'], null],
    ['none that has no letter in common', 'bo', ['al'], null],
    ['none where nobody is known', 'jane', [], null],
    ['none of nothing', '', ['a'], null],
  ])('%s', (_rule, name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest)
  })
})
