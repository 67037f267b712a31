import { describe, expect, test } from '@jest/globals'
import { toNumber } from '../../../src/measure/figures/fraction.ts'
import {
  activePart,
  type BarPerson,
  barInWords,
  peopleBar,
  unbrokenPart,
} from '../../../src/words/pictures/people-bar.ts'
import { percentage } from '../../support/ledger.ts'
import { barOf } from '../../support/people-chart.ts'

const HALF = percentage('50')

/** Each segment: who it is, where it begins, and how much it is. */
function segmentsOf(bar: ReturnType<typeof barOf>) {
  return bar.segments.map(segment => [
    segment.kind === 'holder' ? segment.name : `${segment.kind} ${segment.people}`,
    toNumber(segment.from),
    toNumber(segment.share),
  ])
}

const manyHolders = (count: number) =>
  Array.from({ length: count }, (_, index) => [`P${index + 1}`, 10, 'holder'] as const)

describe('the bar of people', () => {
  test('is the holders, then everybody else who is active, then those who have left', () => {
    const bar = barOf(
      ['Bill', 8, 'left'],
      ['Jane', 6, 'holder'],
      ['Bob', 4, 'holder'],
      ['Cy', 1, 'active'],
      ['Di', 1, 'left'],
    )
    expect(segmentsOf(bar)).toEqual([
      ['Jane', 0, 0.3],
      ['Bob', 0.3, 0.2],
      ['active 1', 0.5, 0.05],
      ['left 2', 0.55, 0.45],
    ])
  })

  test('shows whoever is clicked away beside those who have left', () => {
    const bar = barOf(['Jane', 5, 'away'], ['Bob', 3, 'holder'], ['Bill', 2, 'left'])
    expect(segmentsOf(bar)).toEqual([
      ['Bob', 0, 0.3],
      ['away 1', 0.3, 0.5],
      ['left 1', 0.8, 0.2],
    ])
  })

  test('has no segment for nobody', () => {
    expect(segmentsOf(barOf(['Ann', 3, 'holder']))).toEqual([['Ann', 0, 1]])
  })

  test('is empty without commits', () => {
    expect(segmentsOf(barOf())).toEqual([])
  })

  test.each([
    [5, ['P1', 'P2', 'P3', 'P4', 'P5']],
    [6, ['P1', 'P2', 'P3', 'P4', 'holders 2']],
    [107, ['P1', 'P2', 'P3', 'P4', 'holders 103']],
  ])('of %d holders, no more have a segment than colours can tell apart', (holders, names) => {
    expect(segmentsOf(barOf(...manyHolders(holders))).map(([name]) => name)).toEqual(names)
  })

  test('is exact, where numbers of JavaScript are not', () => {
    const huge = 10n ** 30n
    const people: readonly BarPerson[] = [
      { name: 'Ann', volume: huge, place: 'holder' },
      { name: 'Bob', volume: huge + 1n, place: 'left' },
    ]
    expect(peopleBar(people, HALF).segments.map(({ share }) => share.numerator)).toEqual([huge, huge + 1n])
  })

  test.each([
    ['up to those who have left', barOf(['Ann', 3, 'holder'], ['Bob', 1, 'left']), 0.75],
    ['up to those who are clicked away', barOf(['Ann', 1, 'holder'], ['Cy', 2, 'away'], ['Bob', 1, 'left']), 0.25],
    ['all of it, where nobody has left', barOf(['Ann', 3, 'holder']), 1],
    ['none of it, where everybody has', barOf(['Ann', 3, 'left']), 0],
  ])('knows what the active have made: %s', (_which, bar, share) => {
    expect(toNumber(activePart(bar))).toBe(share)
  })

  test.each([
    ['all of it before the line', barOf(['Ann', 2, 'holder'], ['Bob', 6, 'left']), 0, { from: 0, share: 0.25 }],
    ['all of it behind the line', barOf(['Ann', 6, 'holder'], ['Bob', 2, 'left']), 1, { from: 0.75, share: 0.25 }],
    ['the part before the line', barOf(['Ann', 6, 'holder'], ['Bob', 2, 'left']), 0, { from: 0, share: 0.5 }],
    ['the part behind the line', barOf(['Ann', 2, 'holder'], ['Bob', 6, 'left']), 1, { from: 0.5, share: 0.5 }],
  ])('has room for a text where the majority does not cross it: %s', (_which, bar, index, part) => {
    const segment = bar.segments[index]
    expect(segment && unbrokenPart(segment, bar)).toEqual(part)
  })

  test.each([
    [
      'several',
      barOf(
        ...manyHolders(6),
        ['Cy', 5, 'active'],
        ['Di', 5, 'active'],
        ['Ed', 10, 'away'],
        ['Jo', 5, 'away'],
        ['Al', 10, 'left'],
        ['Bo', 5, 'left'],
      ),
      'All commits are by P1 (10.0 %), P2 (10.0 %), P3 (10.0 %), P4 (10.0 %), the next 2 (20.0 %), 2 others who are active (10.0 %), 2 clicked away (15.0 %) and 2 who have left (15.0 %). The majority begins at 50 %.',
    ],
    [
      'one',
      barOf(['Ann', 5, 'holder'], ['Cy', 2, 'active'], ['Ed', 2, 'away'], ['Al', 1, 'left']),
      'All commits are by Ann (50.0 %), 1 other who is active (20.0 %), 1 clicked away (20.0 %) and 1 who has left (10.0 %). The majority begins at 50 %.',
    ],
    ['nobody', barOf(), 'There is no commit.'],
  ])('is told in words, of %s', (_how, bar, sentence) => {
    expect(barInWords(bar)).toBe(sentence)
  })
})
