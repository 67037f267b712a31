import { describe, expect, test } from '@jest/globals'
import { type SharesPart, sharesBar } from '../../../../src/render/html/projects/shares-bar.ts'
import { markup } from '../../../../src/render/html/tree.ts'

const rects = (...parts: readonly SharesPart[]) =>
  [...markup([sharesBar(parts)]).matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)].map(
    ([, who, x, width]) => [who, Number(x), Number(width)],
  )

describe('the bar of shares', () => {
  test('puts holders and others beside each other, and leaves out those who have left', () => {
    const parts: readonly SharesPart[] = [
      { who: 'holder', percent: 50 },
      { who: 'active', percent: 20 },
      { who: 'left', percent: 30 },
    ]
    expect(rects(...parts)).toEqual([
      ['holder', 0, 49.7],
      ['active', 50, 19.7],
    ])
  })

  test('shows the smallest share', () => {
    expect(rects({ who: 'holder', percent: 0.01 })).toEqual([['holder', 0, 0.2]])
  })

  test('of nobody is empty', () => {
    expect(rects()).toEqual([])
  })
})
