import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { measure } from '../../src/measure/measure.ts'
import type { MeasureRules } from '../../src/measure/rules.ts'
import { momentNow } from '../../src/measure/rules.ts'
import { outputsOf } from '../../src/render/outputs.ts'
import { buildReport } from '../../src/report/build.ts'
import { commitsOf, history, type TestHistory } from '../support/history.ts'
import { defaultRules, ledgerOf } from '../support/ledger.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../support/worked-example.ts'

function outputsFor(told: TestHistory, rules: Partial<MeasureRules> = {}, minimumApf: number | null = null) {
  const ledger = ledgerOf(commitsOf(told))
  const subject = {
    repository: 'octo/pony',
    ref: 'main',
    head: null,
    source: 'git',
    serverUrl: 'https://github.com',
  } as const
  const measurement = measure(ledger, { ...defaultRules, ...rules }, momentNow(Date.parse(WORKED_EXAMPLE_DAY)))
  const gateRules = { minimumApf, minimumActiveShare: null }
  const findings = { subject, ledger, measurement, gateRules, group: [], quarters: null, pullRequest: null }
  const report = buildReport(findings, [])
  return outputsOf(report, '/tmp/report.json')
}

describe('the outputs', () => {
  test('are those that action.yml promises, in its order', () => {
    const promised = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')).outputs
    expect(Object.keys(outputsFor(workedExample()))).toEqual(Object.keys(promised))
  })

  test('of the worked example', () => {
    expect(outputsFor(workedExample(), {}, 6)).toEqual({
      apf: '5',
      'apf-defined': 'true',
      'apf-active': '4',
      pf: '3',
      'active-share': '68.0',
      commits: '400',
      contributors: '30',
      'active-contributors': '29',
      risk: 'moderate',
      gate: 'failed',
      report: '/tmp/report.json',
    })
  })

  test('name the APF of the chosen baseline', () => {
    expect(outputsFor(workedExample(), { baseline: 'active' })).toMatchObject({
      apf: '4',
      'apf-active': '4',
      gate: 'off',
    })
  })

  test('where those who are still here hold no majority: the APF is 0, and not defined', () => {
    const told = history().at('2010-01-01').by('ann', 2).at('2026-11-01').by('bob')
    expect(outputsFor(told)).toMatchObject({
      apf: '0',
      'apf-defined': 'false',
      'apf-active': '1',
      pf: '1',
      'active-share': '33.3',
    })
  })

  test('where nobody is active', () => {
    expect(outputsFor(history().at('2010-01-01').by('ann'))).toMatchObject({
      'apf-active': '0',
      'active-share': '0.0',
      risk: 'critical',
    })
  })

  test('where there is no commit', () => {
    expect(outputsFor(history(), {}, 1)).toEqual({
      apf: '0',
      'apf-defined': 'false',
      'apf-active': '0',
      pf: '0',
      'active-share': '0.0',
      commits: '0',
      contributors: '0',
      'active-contributors': '0',
      risk: 'unknown',
      gate: 'failed',
      report: '/tmp/report.json',
    })
  })
})
