import { describe, expect, test } from '@jest/globals'
import type { GateRules } from '../../../src/measure/figures/gate.ts'
import { gateInWords, gateSentence } from '../../../src/words/answer/gate-sentence.ts'
import { plain } from '../../../src/words/medium.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { percentage } from '../../support/ledger.ts'
import { type ReportOptions, reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const apf: Partial<GateRules> = { minimumApf: 9 }
const share: Partial<GateRules> = { minimumActiveShare: percentage('90') }
const both = { ...apf, ...share }

const few = history().at('2020-01-01').by('bob', 8).at('2026-10-01').by('ann', 3).by('cy', 2)
const gone = history().at('2020-01-01').by('ann')
const closeToHalf = history().at('2020-01-01').by('bob', 2501).at('2026-10-01').by('ann', 2499)

describe('the sentence for a gate that failed', () => {
  test.each<[string, TestHistory, ReportOptions, string]>([
    [
      'the APF is too low',
      workedExample(),
      { gate: apf },
      'The Augmented Pony Factor is 5, below the minimum of 9 (Jane, Ellen, Joe, Rich and Bob alone made the majority of this code).',
    ],
    [
      'the APF of one person is too low',
      history().at('2026-10-01').by('ann', 3),
      { gate: apf },
      'The Augmented Pony Factor is 1, below the minimum of 9 (Ann alone made the majority of this code).',
    ],
    [
      'the APF with baseline active and another majority is too low',
      workedExample(),
      { gate: apf, rules: { baseline: 'active', majorityThreshold: percentage('40') } },
      'The Augmented Pony Factor is 3, below the minimum of 9 (Jane, Ellen and Joe alone made at least 40 % of what active people made).',
    ],
    [
      'there is no APF',
      few,
      { gate: apf },
      'There is no Augmented Pony Factor to reach the minimum of 9, since active people made 38.5 % of this code (active: Ann and Cy).',
    ],
    [
      'the active share is too low',
      workedExample(),
      { gate: share },
      'The active share is 68.0 %, below the minimum of 90 % (active: Jane, Ellen, Joe, Rich, Bob and 24 others).',
    ],
    [
      'the active share is too low by very little',
      closeToHalf,
      { gate: { minimumActiveShare: percentage('50') } },
      'The active share is 49.98 %, below the minimum of 50 % (active: Ann).',
    ],
    [
      'both are too low, for reasons of their own',
      workedExample(),
      { gate: both },
      'The Augmented Pony Factor is 5, below the minimum of 9 (Jane, Ellen, Joe, Rich and Bob alone made the majority of this code), and the active share is 68.0 %, below the minimum of 90 % (active: Jane, Ellen, Joe, Rich, Bob and 24 others).',
    ],
    [
      'both are too low for the same reason',
      few,
      { gate: both },
      'There is no Augmented Pony Factor to reach the minimum of 9, and the active share is 38.5 %, below the minimum of 90 % (active: Ann and Cy).',
    ],
    [
      'nobody is active',
      gone,
      { gate: both },
      'There is no Augmented Pony Factor to reach the minimum of 9, and the active share is 0.0 %, below the minimum of 90 % (nobody has committed since 2025-11-22).',
    ],
    [
      'there is no commit',
      history(),
      { gate: both },
      'There is no Augmented Pony Factor to reach the minimum of 9, and there is no active share to reach the minimum of 90 % (no commit was counted).',
    ],
    [
      'a name is a workflow command',
      history().at('2026-10-01').by('::error::a\n##[error]b <eve@example.com>'),
      { gate: apf },
      'The Augmented Pony Factor is 1, below the minimum of 9 (:\u200b:error:\u200b:a ##\u200b[error]b alone made the majority of this code).',
    ],
  ])('%s', (_, told, options, expected) => {
    expect(gateSentence(reportOf(told, options))).toBe(expected)
  })

  test.each([
    ['passed', { minimumApf: 5 }],
    ['is off', {}],
  ])('there is none where it %s', (_, gate) => {
    expect(gateSentence(reportOf(workedExample(), { gate }))).toBeNull()
  })
})

describe('what the gate said, where the people stand below', () => {
  test.each<[string, Partial<GateRules>, string | null]>([
    ['off', {}, null],
    [
      'failed',
      both,
      '❌ The gate failed. The Augmented Pony Factor is 5, below the minimum of 9, and the active share is 68.0 %, below the minimum of 90 %.',
    ],
    [
      'passed',
      { minimumApf: 5, minimumActiveShare: percentage('68') },
      '✅ The gate passed. The Augmented Pony Factor is 5 (minimum 5), and the active share is 68.0 % (minimum 68 %).',
    ],
    ['passed by its one minimum', { minimumApf: 1 }, '✅ The gate passed. The Augmented Pony Factor is 5 (minimum 1).'],
    [
      'passed by its other minimum',
      { minimumActiveShare: percentage('50') },
      '✅ The gate passed. The active share is 68.0 % (minimum 50 %).',
    ],
  ])('%s', (_, gate, expected) => {
    expect(gateInWords(viewOf(reportOf(workedExample(), { gate }), plain))).toBe(expected)
  })
})
