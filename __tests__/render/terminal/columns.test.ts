import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { colorful } from '../../../src/render/terminal/colorful.ts'
import { pad, widthOf, wrap } from '../../../src/render/terminal/columns.ts'

describe('the columns that a text takes', () => {
  test.each([
    ['letters', 'Ann', 3],
    ['wide letters', '漢字かなカナ한글', 16],
    ['wide signs', '，。', 4],
    ['an accent of its own', 'e\u0301', 1],
    ['an emoji', '🟡', 2],
    ['bold letters', colorful.strong('Ann'), 3],
    ['coloured letters', colorful.risk('high'), 4],
    ['an invisible break', 'a\u200bb', 2],
    ['an emoji of several', '👨‍👩‍👧‍👦', 2],
    ['an emoji with a skin', '👍🏽', 2],
    ['a flag', '🇳🇿', 2],
    ['a keycap', '1️⃣', 2],
    ['a sign that is shown as an emoji', '❤️', 2],
    ['the same as a letter', '❤', 1],
    ['halfwidth letters', 'ｱｲｳ', 3],
    ['a halfwidth letter with its mark', 'ｶﾞ', 2],
    ['fullwidth letters', 'Ａｎｎ', 6],
    ['a syllable in its parts', '\u1112\u1161\u11ab', 2],
    ['a dash and an ellipsis', '–…', 2],
  ])('%s', (_, text, expected) => {
    expect(widthOf(text)).toBe(expected)
  })
})

describe('a padded text', () => {
  test.each([
    ['has space behind it', 'left', '漢 '],
    ['has space before it', 'right', ' 漢'],
  ] as const)('%s', (_, align, expected) => {
    expect(pad('漢', 3, align)).toBe(expected)
  })

  test('that is too long stays as it is', () => {
    expect(pad('Ann', 2, 'left')).toBe('Ann')
  })
})

describe('a wrapped text', () => {
  test.each([
    ['breaks at spaces', 'one two three', 7, ['one two', 'three']],
    ['does not break between a number and its unit', 'all of 50 %', 9, ['all of', '50 %']],
    ['nor between a sign and its number', 'all < 0.1 %', 9, ['all', '< 0.1 %']],
    ['breaks long words anywhere', 'a bcdefg', 3, ['a', 'bcd', 'efg']],
    ['breaks no letter of several characters', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
    [
      'ends what is bold with each line',
      colorful.strong('one two'),
      3,
      ['one', 'two'].map(word => colorful.strong(word)),
    ],
    ['counts wide letters twice', '漢字 漢字', 5, ['漢字', '漢字']],
    ['keeps a letter that is wider than the line', '漢', 1, ['漢']],
    ['is one empty line when it is empty', '', 5, ['']],
  ])('%s', (_, text, columns, expected) => {
    expect(wrap(text, columns)).toEqual(expected)
  })

  test('loses no letter, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        const lines = wrap(text, columns)
        expect([lines.join('').replaceAll(' ', ''), lines.every(line => widthOf(line) <= columns)]).toEqual([
          text.replaceAll(' ', ''),
          true,
        ])
      }),
    )
  })
})
