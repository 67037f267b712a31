import { expect, test } from '@jest/globals'
import { measure } from '../../../src/measure/measure.ts'
import { momentAt } from '../../../src/measure/rules.ts'
import { commitsOf, history } from '../../support/history.ts'
import { defaultRules, ledgerOf } from '../../support/ledger.ts'

test('however often a history is measured, its people are compared with the patterns of exclude once', () => {
  const { identities, ...rest } = ledgerOf(commitsOf(history().by('ann').by('bob')))
  let reads = 0
  const watched = identities.map(({ email, ...identity }) => ({
    ...identity,
    get email() {
      reads += 1
      return email
    },
  }))
  const rules = { ...defaultRules, exclude: ['ann', 'b*'] }
  for (const day of ['2024-01-01', '2024-04-01', '2024-07-01']) {
    measure({ ...rest, identities: watched }, rules, momentAt(Date.parse(day)))
  }
  expect(reads).toBe(identities.length)
})
