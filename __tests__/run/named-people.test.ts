import { describe, expect, test } from '@jest/globals'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { parseNameLines } from '../../src/people/name-list.ts'
import { groupOf, noticeIdlePatterns, rulesIn } from '../../src/run/named-people.ts'
import { commitsOf, history, person } from '../support/history.ts'
import { defaultRules, ledgerOf } from '../support/ledger.ts'
import { recordingLog } from '../support/recording-log.ts'

const ledger = ledgerOf(commitsOf(history().by('ann').by('bob')))
const measurement = measure(ledger, defaultRules, momentAt(Date.parse('2024-02-01')))

test.each<[readonly string[], boolean, string]>([
  [['x'], true, 'exclude: 1 of 1 pattern matches nobody in this history.'],
  [['x', 'y', 'ann'], true, 'exclude: 2 of 3 patterns match nobody in this history.'],
  [['x', 'y@z.test'], false, 'exclude: nobody in this history matches "x", (e-mail).'],
])('patterns that match nobody are told: %j', (exclude, anonymize, notice) => {
  const { log, notices } = recordingLog()
  noticeIdlePatterns({ ...defaultRules, exclude }, ledger, { anonymize }, log)
  expect(notices).toEqual([notice])
})

test.each([
  ['zoe', true, 'what-if: 1 of 1 name means nobody in this history.'],
  ['zoe\nyan', true, 'what-if: 2 of 2 names mean nobody in this history.'],
  ['bobb', false, 'Did you mean "Bob"?'],
  ['qqqqqqq', false, 'called "qqqqqqq". Write logins'],
])('a what-if that names nobody is told: %j', (names, anonymize, message) => {
  expect(() => groupOf({ whatIf: parseNameLines(names) }, { anonymize }, measurement, ledger)).toThrow(message)
})

test('a line of exclude with commas in it is one pattern where it means somebody, and several otherwise', () => {
  const ledgerOfOne = ledgerOf(commitsOf(history().by('Lee, Ann <l@x.test>')))
  const settings = { rules: defaultRules, exclude: parseNameLines('Lee, Ann\nbob, cho') }
  expect(rulesIn(settings, ledgerOfOne).exclude).toEqual(['Lee, Ann', 'bob', 'cho'])
})

describe('who may have been meant', () => {
  const names = Array.from({ length: 12 }, (_, index) => `person${String.fromCharCode(97 + index)}`)
  const crowd = names.reduce((told, name) => told.by(person(name, { login: `${name}-login` })), history())
  const many = ledgerOf(commitsOf(crowd))
  const among = measure(many, defaultRules, momentAt(Date.parse('2024-02-01')))
  const questionFor = (lines: readonly string[]): string => {
    try {
      groupOf({ whatIf: parseNameLines(lines.join('\n')) }, { anonymize: false }, among, many)
    } catch (error) {
      return /Did you mean (.*)\? Write/.exec(String(error))?.[1] ?? ''
    }
    return 'nobody is unknown'
  }

  test('is found by a login, too', () => {
    expect(questionFor(['personc-logn'])).toMatch(/^"personc-login"/)
  })

  test('are six people at most', () => {
    expect(questionFor(names.map(name => `${name}-lgin`)).match(/"/g)).toHaveLength(12)
  })

  test('is not asked of more than ten names', () => {
    const strangers = Array.from({ length: 10 }, (_, index) => `${index}`.repeat(9))
    expect(questionFor([...strangers, 'personc-logn'])).toBe('')
  })
})
