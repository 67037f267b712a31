import { describe, expect, test } from '@jest/globals'
import { botAccounts, isBot, marksOf } from '../../src/identity/bots.ts'
import { person } from '../support/people.ts'

const NO_LIST = marksOf([])
const LIST = marksOf(botAccounts)

describe('a bot is', () => {
  test.each([
    ['a name that ends in [bot]', person('helper[bot] <helper@example.com>')],
    ['whatever the case and the space around it', person('Helper[BOT]  <helper@example.com>')],
    ['a login that ends in [bot]', person('Helper <helper@example.com>', { login: 'helper[bot]' })],
    ['a noreply address of such a login', person('Helper <1+helper[bot]@users.noreply.github.com>')],
  ])('%s, without any list', (_, identity) => {
    expect(isBot(identity, NO_LIST)).toBe(true)
  })

  test.each([
    ['a login in the list', person('K <k@example.com>', { login: 'K8s-CI-Robot' })],
    ['a noreply address of a login in the list', person('K <20+k8s-ci-robot@users.noreply.github.com>')],
    ['an address in the list', person('Renovate Bot <Bot@RenovateApp.com>')],
    ['a name with its address in the list', person('GitHub <noreply@github.com>')],
    ['Claude Code under any model name', person('Claude Opus 9 <noreply@anthropic.com>')],
    ['Copilot', person('Copilot <198+Copilot@users.noreply.github.com>')],
    ['an agent whose address GitHub links to a person', person('Codex <noreply@openai.com>', { login: 'ann' })],
  ])('%s', (_, identity) => {
    expect(isBot(identity, LIST)).toBe(true)
  })
})

describe('no bot is', () => {
  test.each([
    ['a human', person('Ann <ann@example.com>', { login: 'ann' })],
    ['a human without a GitHub account', person('Ann <ann@example.com>')],
    ['a human with a noreply address', person('Ann <1+ann@users.noreply.github.com>')],
    ['a human who commits with noreply@github.com', person('Ann <noreply@github.com>')],
    ['a human with a company noreply address', person('Ann <noreply@example.com>')],
    ['a human called Claude', person('Claude <claude@example.com>', { login: 'claude-b' })],
    ['a human who lets an agent write', person('Ann (aider) <ann@example.com>')],
    ['a human whose name ends in bot', person('Talbot <talbot@example.com>', { login: 'talbot' })],
    ['a human whose login ends in -bot', person('Ann <ann@example.com>', { login: 'ann-bot' })],
    ['a name with [bot] inside', person('[bot] fan <fan@example.com>')],
    ['an address with [bot] that is not from GitHub', person('Ann <ann[bot]@example.com>')],
    ['nobody', person(' <>')],
  ])('%s', (_, identity) => {
    expect(isBot(identity, LIST)).toBe(false)
  })

  test('an account of the list, once the list is empty', () => {
    expect(isBot(person('Claude <noreply@anthropic.com>', { login: 'claude' }), NO_LIST)).toBe(false)
  })
})

describe('the list', () => {
  test('is in lower case, since it is compared without case', () => {
    const marks = botAccounts.flatMap(({ logins = [], emails = [], contacts = [] }) => [
      ...logins,
      ...emails,
      ...contacts,
    ])
    expect(marks).toEqual(marks.map(mark => mark.toLowerCase()))
  })

  test('says each thing once', () => {
    const marks = botAccounts.flatMap(({ logins = [], emails = [], contacts = [] }) => [
      ...logins,
      ...emails,
      ...contacts,
    ])
    expect(marks).toEqual([...new Set(marks)])
  })

  test('does not repeat the [bot] rule', () => {
    expect(botAccounts.flatMap(({ logins = [] }) => logins).filter(login => login.endsWith('[bot]'))).toEqual([])
  })

  test.each(botAccounts.map(account => [account.what, account] as const))('tells where to check %s', (_, account) => {
    expect(account.source).toMatch(/^https:\/\/\S+$/)
  })
})
