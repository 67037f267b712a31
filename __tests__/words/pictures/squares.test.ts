import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BLOCKS } from '../../../src/render/terminal/blocks.ts'
import { EMOJI, LETTERS, squareCounts, squaresOf } from '../../../src/words/pictures/squares.ts'
import { barOf, exampleBar } from '../../support/people-chart.ts'

describe('the row of squares', () => {
  test('shows a bar of people where there are no pictures', () => {
    expect(squaresOf(exampleBar, EMOJI)).toEqual({
      row: '🟦🟦🟦🟨🟨🟨🟪🟪🟪🟧🟧🟫🟫⬜⬜⬜⬜⬛⬛⬛⬛⬛⬛⬛⬛',
      legend: [
        '🟦\u00a0Jane: 12.0\u00a0%',
        '🟨\u00a0Ellen: 10.0\u00a0%',
        '🟪\u00a0Joe: 10.0\u00a0%',
        '🟧\u00a0Rich: 10.0\u00a0%',
        '🟫\u00a0Bob: 8.0\u00a0%',
        '⬜\u00a024 others who are active: 18.0\u00a0%',
        '⬛\u00a01 who has left: 32.0\u00a0%',
      ],
    })
  })

  test('is plain letters where there are no colours', () => {
    expect(squaresOf(exampleBar, LETTERS).row).toBe('AAAAAABBBBBBCCCCCCDDDDEEEE++++++++................')
  })

  test('tells the three kinds apart by more than colour on a terminal', () => {
    expect(stripVTControlCharacters(squaresOf(exampleBar, BLOCKS).row)).toBe(
      '██'.repeat(13) + '▒▒'.repeat(4) + '░░'.repeat(8),
    )
  })

  test.each([
    ['EMOJI', EMOJI],
    ['LETTERS', LETTERS],
    ['BLOCKS', BLOCKS],
  ])('%s have a look of its own for everybody', (_name, { holders, active, left }) => {
    expect(new Set([...holders, active, left]).size).toBe(7)
  })

  test('shows whoever is clicked away as those who have left', () => {
    const bar = barOf(['Ann', 1, 'holder'], ['Bob', 1, 'away'])
    expect(squaresOf(bar, LETTERS)).toEqual({
      row: `${'AA'.repeat(13)}${'..'.repeat(12)}`,
      legend: ['AA\u00a0Ann: 50.0\u00a0%', '..\u00a01 clicked away: 50.0\u00a0%'],
    })
  })

  test('is empty without commits', () => {
    expect(squaresOf(barOf(), EMOJI)).toEqual({ row: '', legend: [] })
  })

  test.each([
    ['as many as there are fourths in a hundred', [48n, 40n, 12n], [12, 10, 3]],
    ['the one that lacks most gets what is left', [33n, 33n, 34n], [8, 8, 9]],
    ['of equals the first', [1n, 1n], [13, 12]],
    ['a little is still one', [999n, 1n], [24, 1]],
    [
      'those who are shown for one take from whoever has least to lose',
      [9_000n, 995n, 1n, 1n, 1n, 1n, 1n],
      [19, 1, 1, 1, 1, 1, 1],
    ],
  ])('counts squares by largest remainder: %s', (_rule, parts, counts) => {
    expect(squareCounts(parts)).toEqual(counts)
  })

  test('has twenty-five squares, and one at least for everybody', () => {
    const parts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 20n }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(parts, some => {
        const counts = squareCounts(some)
        expect([counts.reduce((sum, count) => sum + count, 0), Math.min(...counts) >= 1]).toEqual([25, true])
      }),
    )
  })

  test('is nowhere further than a square from the truth, but for those who would have vanished', () => {
    const parts = fc.array(fc.bigInt({ min: 100n, max: 1000n }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(parts, some => {
        const whole = some.reduce((sum, part) => sum + part, 0n)
        const off = squareCounts(some).map((count, index) =>
          Math.abs(count - Number(((some[index] ?? 0n) * 25_000n) / whole) / 1000),
        )
        expect(Math.max(...off)).toBeLessThan(1)
      }),
    )
  })
})
