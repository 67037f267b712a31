import { describe, expect, test } from '@jest/globals'
import { compareCells, numberIn } from '../../../../src/render/html/projects/order.ts'

describe('the order of cells', () => {
  test.each([
    ['numbers by their size', ['1,234', '9', 'none', '12'], ['none', '9', '12', '1,234']],
    ['shares by their size', ['9.0 %', '100.0 %', '< 0.1 %', '0.0 %'], ['0.0 %', '< 0.1 %', '9.0 %', '100.0 %']],
    ['shares as pages write them', ['9.0\u00a0%', '10.0\u00a0%', 'none'], ['none', '9.0\u00a0%', '10.0\u00a0%']],
    ['words by their letters, small and large', ['b', 'A', 'C'], ['A', 'b', 'C']],
    ['days', ['2026-01-02', '2025-12-31', 'none'], ['2025-12-31', '2026-01-02', 'none']],
  ])('is that of %s', (_what, cells, expected) => {
    expect([...cells].sort(compareCells)).toEqual(expected)
  })

  test.each(['7-zip', '2026-10-01', 'v1', ''])('%j is no number', cell => {
    expect(numberIn(cell)).toBeNull()
  })
})
