import { describe, expect, test } from '@jest/globals'
import { type Plot, plot } from '../../../../src/render/html/charts/plot.ts'
import { elementsOf, textOf } from '../../../support/page.ts'

/** A plot of 10 by 8, with what `changes` says otherwise. */
function plotOf(changes: Partial<Plot>) {
  const empty: Plot = {
    alternative: 'nothing',
    x: { from: 0, to: 10, ticks: [] },
    y: { to: 8, format: String },
    lines: [],
    dots: [],
  }
  return elementsOf([plot({ ...empty, ...changes })])
}

function pathOf(points: Plot['lines'][number]['points']) {
  return plotOf({ lines: [{ kind: 'here', points }] }).find(({ tag }) => tag === 'path')?.attributes.d
}

describe('a plot', () => {
  test('draws a line in percent of its room, upwards', () => {
    expect(
      pathOf([
        [0, 0],
        [5, 4],
        [10, 8],
      ]),
    ).toBe('M0,100L50,50L100,0')
  })

  test('leaves a gap where there is no value', () => {
    expect(
      pathOf([
        [0, 0],
        [1, 4],
        [2, null],
        [3, 4],
        [4, 8],
      ]),
    ).toBe('M0,100L10,50M30,50L40,0')
  })

  test.each([
    ['a round number', 8, false, ['0', '2', '4', '6', '8']],
    ['the next round number', 7.3, false, ['0', '2', '4', '6', '8']],
    ['fractions', 1, false, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
    ['whole numbers only, where things are counted', 1, true, ['0', '1']],
  ])('has levels up to %s', (_what, to, whole, levels) => {
    const texts = plotOf({ y: { to, format: String, whole } }).filter(({ attributes }) => attributes.class === 'y-tick')
    expect(texts.map(text => textOf(text))).toEqual(levels)
  })

  test('puts a dot in its place, with words for the mouse', () => {
    const [dot] = plotOf({ dots: [{ kind: 'here', x: 2.5, y: 2, title: 'Ann: 2' }] }).slice(-2)
    expect([dot?.attributes, textOf(...(dot?.children ?? []))]).toEqual([
      { class: 'dot here', cx: '25%', cy: '75%', r: 3 },
      'Ann: 2',
    ])
  })

  test('is told in words to those who do not see it', () => {
    expect(plotOf({ alternative: 'Two of three' })[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-label': 'Two of three',
    })
  })
})
