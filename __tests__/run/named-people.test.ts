import { expect, test } from '@jest/globals'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { parseNameLines } from '../../src/people/name-list.ts'
import { groupOf, noticeIdlePatterns } from '../../src/run/named-people.ts'
import { parseSettings } from '../../src/settings/settings.ts'
import { commitsOf, history } from '../support/history.ts'
import { defaultRules, ledgerOf } from '../support/ledger.ts'
import { recordingLog } from '../support/recording-log.ts'

const ledger = ledgerOf(commitsOf(history().by('ann').by('bob')))
const measurement = measure(ledger, defaultRules, momentAt(Date.parse('2024-02-01')))

test.each<[readonly string[], boolean, string]>([
  [['x'], true, 'exclude: 1 of 1 pattern matches nobody in this history.'],
  [['x', 'y', 'ann'], true, 'exclude: 2 of 3 patterns match nobody in this history.'],
  [['x', 'y@z.test'], false, 'exclude: nobody in this history matches "x", (e-mail).'],
])('patterns that match nobody are told: %j', (exclude, isAnonymous, notice) => {
  const { log, notices } = recordingLog()
  noticeIdlePatterns({ ...defaultRules, exclude }, ledger, isAnonymous, log)
  expect(notices).toEqual([notice])
})

test.each([
  ['zoe', true, 'what-if: 1 of 1 name means nobody in this history.'],
  ['zoe\nyan', true, 'what-if: 2 of 2 names mean nobody in this history.'],
  ['bobb', false, 'Did you mean "Bob"?'],
  ['qqqqqqq', false, 'called "qqqqqqq". Write logins'],
])('a what-if that names nobody is told: %j', (names, anonymize, message) => {
  const settings = { ...parseSettings(input => (input === 'source' ? 'git' : '')), anonymize }
  expect(() => groupOf({ ...settings, whatIf: parseNameLines(names) }, measurement, ledger)).toThrow(message)
})
