import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/measure/figures/gate.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import { commitsOf } from '../../support/history.ts'
import { measured, percentage } from '../../support/ledger.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))
const example = commitsOf(workedExample())
const exampleMeasured = measured(example, {}, day)

describe('the gate', () => {
  const { figures } = exampleMeasured
  const empty = measured([]).figures
  test.each([
    ['off without a minimum', figures, 'all', null, null, { gate: 'off' }],
    ['passed at the minimum', figures, 'all', 5, null, { gate: 'passed' }],
    ['failed below it', figures, 'all', 6, null, { gate: 'failed', misses: ['apf'] }],
    ['asks the chosen baseline', figures, 'active', 5, null, { gate: 'failed', misses: ['apf'] }],
    ['passed at the smallest share', figures, 'all', null, '68', { gate: 'passed' }],
    ['failed a little below it', figures, 'all', null, '68.01', { gate: 'failed', misses: ['active-share'] }],
    ['failed when either is missed', figures, 'all', 5, '90', { gate: 'failed', misses: ['active-share'] }],
    ['both can be missed', figures, 'all', 9, '90', { gate: 'failed', misses: ['apf', 'active-share'] }],
    [
      'a history without commits passes no gate',
      empty,
      'all',
      1,
      '0',
      { gate: 'failed', misses: ['apf', 'active-share'] },
    ],
  ] as const)('%s', (_rule, judged, baseline, minimumApf, share, verdict) => {
    expect(
      judge(judged, baseline, { minimumApf, minimumActiveShare: share === null ? null : percentage(share) }),
    ).toEqual(verdict)
  })
})
