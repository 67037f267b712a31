import { expect, test } from '@jest/globals'
import { UserError } from '../../src/errors.ts'
import type { Verdict } from '../../src/measure/figures/gate.ts'
import { judgeSubjects, type Outcome } from '../../src/report/portfolio.ts'

type Found = { readonly name: string; readonly report: { readonly verdict: Verdict } }

const gone = new UserError('There is no repository octo/gone.')
const over = new UserError('The run was cancelled.')

const found = (name: string, verdict: Verdict): Outcome<Found> => ({
  isMeasured: true,
  found: { name, report: { verdict } },
})
const unmeasured = (reason: UserError): Outcome<Found> => ({ isMeasured: false, reason, isRunOver: reason === over })
const [open, passed, failed, alsoFailed] = [
  found('open', { gate: 'off' }),
  found('passed', { gate: 'passed' }),
  found('failed', { gate: 'failed', misses: ['apf'] }),
  found('also failed', { gate: 'failed', misses: ['apf'] }),
]

test.each<[string, readonly Outcome<Found>[], unknown]>([
  ['passes without a gate', [open], { kind: 'passed' }],
  ['passes where each passes its gate', [passed, passed], { kind: 'passed' }],
  ['passes where others cannot be measured', [unmeasured(gone), passed], { kind: 'passed' }],
  [
    'fails where the gate says no of any, and tells of which',
    [failed, passed, unmeasured(gone), alsoFailed],
    { kind: 'failed', failed: [failed, alsoFailed].map(outcome => outcome.isMeasured && outcome.found) },
  ],
  ['has no verdict where nothing at all was measured', [unmeasured(gone)], { kind: 'unmeasured', reason: gone }],
  [
    'has no verdict where the run ended before everything was measured',
    [failed, unmeasured(gone), unmeasured(over)],
    { kind: 'unmeasured', reason: over },
  ],
])('a run %s', (_rule, subjects, verdict) => {
  expect(judgeSubjects({ subjects })).toEqual(verdict)
})
