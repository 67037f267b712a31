import { describe, expect, test } from '@jest/globals'
import { namesOn, parseNameLines } from '../../src/people/name-list.ts'
import { fold } from '../../src/text/fold.ts'
import { commitsOf, history } from '../support/history.ts'
import { measured } from '../support/ledger.ts'

/** The names on a list where the history knows these people. */
function namesIn(list: string, ...known: readonly string[]): readonly string[] {
  return namesOn(parseNameLines(list), text => known.map(fold).includes(fold(text)))
}

describe('a list of people', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['has one on a line, or several between commas', 'ann, bob\n\n cho \r\n', [], ['ann', 'bob', 'cho']],
    ['knows a name with a comma', 'Moreau, Lise', ['Moreau, Lise', 'Lise'], ['Moreau, Lise']],
    ['however it is spaced and written', ' moreau,  LISE ', ['Moreau, Lise'], ['moreau,  LISE']],
    ['and parts it where nobody has that name', 'Moreau, Lise', ['Lise'], ['Moreau', 'Lise']],
    [
      'knows two such names on one line',
      'Moreau, Lise, Tanaka, Ken',
      ['Moreau, Lise', 'Tanaka, Ken', 'Lise'],
      ['Moreau, Lise', 'Tanaka, Ken'],
    ],
    ['beside others', 'ann, Moreau, Lise, bob', ['Moreau, Lise'], ['ann', 'Moreau, Lise', 'bob']],
    ['knows a name with two commas', 'Hall, Guy, Jr., ann', ['Hall, Guy, Jr.'], ['Hall, Guy, Jr.', 'ann']],
    ['takes what stands in double quotes for one name', '"Moreau, Lise", ann', [], ['Moreau, Lise', 'ann']],
    ['keeps a quotation mark within a name', 'Dwayne "Rock" J, ann', [], ['Dwayne "Rock" J', 'ann']],
    ['keeps one that nothing closes', '"Ann, bob', [], ['"Ann', 'bob']],
    ['drops what is empty', ',, ann,,"",\n,', [], ['ann']],
  ])('%s', (_, list, known, names) => {
    expect(namesIn(list, ...known)).toEqual(names)
  })

  test('takes time linear in its length', () => {
    expect(namesIn(`${'a,'.repeat(50_000)}"`).length).toBe(50_001)
  })
})

test('a name that means two people is one contributor', () => {
  const told = history().by('Ann and Bob <ab@x.test>', 2).by('ann')
  expect(measured(commitsOf(told)).tally.contributors.map(({ name }) => name)).toEqual(['Ann and Bob', 'Ann'])
})
