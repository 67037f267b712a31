import { describe, expect, test } from '@jest/globals'
import { riskOf } from '../../src/metric/risk.ts'

describe('risk', () => {
  test.each([
    ['no commit to measure', false, null, null, 'unknown'],
    ['nobody is active', true, null, null, 'critical'],
    ['one person', true, 1, 1, 'critical'],
    ['two', true, 2, 2, 'high'],
    ['three', true, 3, 3, 'moderate'],
    ['four', true, 4, 9, 'moderate'],
    ['five', true, 5, 5, 'low'],
    ['one level worse where those who are here hold no majority', true, 5, null, 'moderate'],
    ['and again', true, 3, null, 'high'],
    ['never beyond critical', true, 1, null, 'critical'],
  ] as const)('%s', (_rule, commits, active, all, risk) => {
    expect(riskOf(commits, active, all)).toBe(risk)
  })
})
