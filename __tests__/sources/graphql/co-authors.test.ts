import { expect, test } from '@jest/globals'
import { measure } from '../../../src/measure/measure.ts'
import { momentAt } from '../../../src/measure/rules.ts'
import { GITHUB_COM } from '../../../src/people/noreply.ts'
import { readHistory } from '../../../src/run/reading.ts'
import { history } from '../../support/history.ts'
import { defaultRules, namedRegister } from '../../support/ledger.ts'
import { person } from '../../support/people.ts'
import { arrange } from './arrangement.ts'

const bob = person('bob', { login: 'bob-hub' })

test('co-authors have the accounts that GitHub links to the addresses in their trailers', async () => {
  const told = history()
    .by('ann', 1, { coAuthors: ['Bob <BOB@work.example>', 'Cy <cy@x.test>'] })
    .by(bob, 2)
  const { read } = await arrange(told, {
    accounts: { 'bob@work.example': 'bob-hub', 'bob@example.com': 'bob-hub' },
  })

  const { commits } = await read({ coAuthors: true })

  const coAuthors = commits.flatMap(commit => commit.coAuthors.map(({ name, login }) => [name, login]))
  expect(coAuthors).toEqual([
    ['Bob', 'bob-hub'],
    ['Cy', null],
  ])
})

test('so that a co-author under another address is the same person', async () => {
  const told = history()
    .by('ann', 1, { coAuthors: ['Bob <bob@work.example>'] })
    .by(bob, 2)
  const { find } = await arrange(told, { accounts: { 'bob@work.example': 'bob-hub', 'bob@example.com': 'bob-hub' } })
  const rules = { ...defaultRules, coAuthors: true }
  const options = { knowsMerges: true, pullRequest: null, server: GITHUB_COM, register: namedRegister() }

  const { ledger } = await readHistory(await find({ coAuthors: true }), options)

  const { contributors, unit } = measure(ledger, rules, momentAt(Date.parse('2024-01-05'))).tally
  expect(contributors.map(({ name, volume }) => [name, Number((volume * 10n) / unit) / 10])).toEqual([
    ['Bob', 2.5],
    ['Ann', 0.5],
  ])
})
