import { describe, expect, test } from '@jest/globals'
import { nearestNames } from '../../src/people/nearest-name.ts'

const asPeople = (names: readonly string[]) => names.map(name => [name])

describe('who may have been meant is', () => {
  test.each([
    ['one in whose name two letters are swapped', 'jnae', ['bill', 'Jane'], ['Jane']],
    ['one with a letter more', 'Jan', ['Jane'], ['Jane']],
    ['one with two letters less', 'Janeyy', ['Jane'], ['Jane']],
    ['one that differs in case alone', 'JANE', ['jane'], ['jane']],
    ['the nearest before the others', 'jane', ['jaan', 'janet', 'jane'], ['jane', 'janet']],
    ['the first of those that are as near', 'jane', ['janes', 'janet'], ['janes', 'janet']],
    ['one by a first name', 'Jonas', ['Hana Sato', 'Jonas Müller'], ['Jonas Müller']],
    ['one by a surname', 'sato', ['Hana Sato', 'Jonas Müller'], ['Hana Sato']],
    ['one without the marks on letters', 'Muller', ['Jonas Müller'], ['Jonas Müller']],
    ['one whose letters are no other ones with marks', 'Soren Strasse', ['Søren Straße'], ['Søren Straße']],
    ['one with marks where there are none', 'Zoë Müller', ['Zoe Muller'], ['Zoe Muller']],
    ['one whose words stand in another order', 'Moreau, Lise', ['Lise Moreau'], ['Lise Moreau']],
    ['one of whose names another one stands between', 'Jonas Peter Müller', ['Jonas Müller'], ['Jonas Müller']],
    ['one by a part of a login', 'jonas', ['jm-jonas42', 'x-jonas'], ['x-jonas', 'jm-jonas42']],
    ['one by the beginning of a word', 'Jon', ['Hana Sato', 'Jonathan Mills'], ['Jonathan Mills']],
    ['one by a misspelled word', 'Satoo', ['Hana Sato'], ['Hana Sato']],
    ['one by a word in another script', '山田', ['山田 太郎'], ['山田 太郎']],
    ['at most three', 'Jonas', ['Jonas A', 'Jonas B', 'Jonas C', 'Jonas D'], ['Jonas A', 'Jonas B', 'Jonas C']],
    ['a whole word before a mistyped name', 'Jonas', ['Tomas', 'Jonas Müller'], ['Jonas Müller', 'Tomas']],
    ['nobody who differs in two of four letters', 'jnae', ['Joe', 'jabe'], []],
    ['nobody who differs in three letters', 'janeway', ['jabcxay'], []],
    ['nobody who has no letter in common', 'bo', ['al'], []],
    ['nobody by the beginning of two letters', 'jo', ['Jonathan Mills'], []],
    ['nobody by one of two words alone', 'Jonas Peters', ['Jonas Müller'], []],
    ['nobody where nobody is known', 'jane', [], []],
    ['nobody by nothing', '', ['a'], []],
    ['nobody by signs', '...', ['a. b', '***', 'Jane'], []],
  ])('%s', (_rule, name, known, nearest) => {
    expect(nearestNames(name, asPeople(known))).toEqual(nearest)
  })

  test('each person once, by whichever name is the nearest', () => {
    const people = [
      ['jmueller', 'Jonas Müller'],
      ['jonas', 'Jonas Lind'],
    ]
    expect(nearestNames('Jonaz', people)).toEqual(['jonas', 'Jonas Müller'])
  })
})
