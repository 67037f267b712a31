import { describe, expect, test } from '@jest/globals'
import { botAccounts, isBot, landsForOthers, marksOf } from '../../src/people/bots.ts'
import { type Person, person } from '../support/people.ts'

const NO_LIST = marksOf([])
const LIST = marksOf(botAccounts)

/** Everybody whom the list says to be a bot, as a clone has them: without an account. */
const listed = botAccounts.flatMap(({ what, lands = false, names = [], logins = [], emails = [], contacts = [] }) => {
  const sample = (email: string) => email.replaceAll('*', 'x7.y')
  const marks: readonly (readonly [mark: string, who: string])[] = [
    ...names.map(name => [name, `${name} <somebody@example.com>`] as const),
    ...logins.map(login => [`${login}, by its address`, `Somebody <${login}@users.noreply.github.com>`] as const),
    ...logins.map(login => [`${login}, by its numbered address`, `X <7+${login}@users.noreply.github.com>`] as const),
    ...emails.map(email => [email, `Somebody <${sample(email)}>`] as const),
    ...contacts.map(contact => [contact, contact] as const),
  ]
  return marks.map(([mark, who]) => ({ what, mark, who: person(who.toUpperCase()), lands }))
})

describe('a bot is', () => {
  test.each([
    ['a name that ends in [bot]', person('helper[bot] <helper@example.com>')],
    ['whatever the case and the space around it', person('Helper[BOT]  <helper@example.com>')],
    ['a login that ends in [bot]', person('Helper <helper@example.com>', { login: 'helper[bot]' })],
    ['a noreply address of such a login', person('Helper <1+helper[bot]@users.noreply.github.com>')],
    ['also on another server', person('Helper <1+helper[bot]@users.noreply.git.example.com>')],
  ])('%s, without any list', (_, identity) => {
    expect(isBot(identity, NO_LIST)).toBe(true)
  })

  test.each(listed)('$what: $mark', ({ who }) => {
    expect(isBot(who, LIST)).toBe(true)
  })

  test.each(botAccounts.flatMap(({ logins = [] }) => logins))('%s, by the account that GitHub tells', login => {
    expect(isBot(person('Somebody <somebody@example.com>', { login }), LIST)).toBe(true)
  })

  test.each([
    ['Claude Code under any model name', person('Claude Opus 9 <noreply@anthropic.com>')],
    ['an agent whose address GitHub links to a person', person('Codex <noreply@openai.com>', { login: 'ann' })],
    ['a self-hosted Renovate with an address of its own', person('Renovate  Bot <updates@example.com>')],
    ['a workflow that takes a person’s address', person('GitHub Actions <ann@example.com>')],
    ['Renovate’s app under another name', person('Updates <29139614+renovate[bot]@users.noreply.github.com>')],
    ['Copilot’s trailer with any of its numbers', person('Copilot <223556219+Copilot@users.noreply.github.com>')],
    ['a Weblate add-on', person('Languages add-on <noreply-addon-languages@weblate.org>')],
    ['a Weblate service for translations', person('Weblate <noreply-mt-weblate@weblate.org>')],
    ['the token of a GitLab project', person('release <project_42_bot_0f3a@noreply.gitlab.example.com>')],
    ['the token of a GitLab group, as it once was', person('release <group42_bot@noreply.gitlab.com>')],
    ['a service account', person('Ann <deploy@acme.iam.gserviceaccount.com>')],
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
    ['a human called Claude at Anthropic', person('Claude <claude@anthropic.com>')],
    ['a human whose login only begins like a bot’s', person('Ann <1+claudette@users.noreply.github.com>')],
    ['a human whose login only ends like a bot’s', person('Ann <1+not-copilot@users.noreply.github.com>')],
    ['a human called Devin', person('Devin Gould <devin@example.com>', { login: 'devin' })],
    ['a human called Jules', person('Jules Verne <jules@example.com>', { login: 'jules' })],
    ['a human called Travis', person('Travis Brown <travis@example.com>')],
    ['a human called Gerrit', person('Gerrit Pape <pape@example.org>', { login: 'gerrit' })],
    ['a human called Marge', person('Marge Simpson <marge@example.com>')],
    ['a human called Jenkins', person('Ann Jenkins <jenkins@localhost>')],
    ['a human at a company that makes bots', person('Max <max@renovateapp.com>')],
    ['a human at GitHub', person('Ann <ann@github.com>')],
    ['a human who lets an agent write', person('Ann (aider) <ann@example.com>')],
    ['a human who uses Copilot', person('Ann (Copilot) <ann+copilot@example.com>')],
    ['a human whose name ends in bot', person('Talbot <talbot@example.com>', { login: 'talbot' })],
    ['a human whose login ends in -bot', person('Ann <ann@example.com>', { login: 'ann-bot' })],
    ['a human who translates on Weblate', person('Ann <ann@users.noreply.hosted.weblate.org>')],
    ['a human who left Weblate', person('Deleted User <noreply+48943@weblate.org>')],
    ['a human with a noreply address at GitLab', person('Ann <7-ann@users.noreply.gitlab.com>')],
    ['a human whose Gitea hides the address', person('Ann <project_bot_fan@noreply.example.com>')],
    ['a human who commits with the address of a release', person('J <github-aws-sdk-python-automation@amazon.com>')],
    ['the anonymous people behind a gardener', person('A. Unique TensorFlower <gardener@tensorflow.org>')],
    ['a name with [bot] inside', person('[bot] fan <fan@example.com>')],
    ['a name that only begins like a bot’s', person('GitHub Actions Fan <fan@example.com>')],
    ['an address with [bot] that is not from GitHub', person('Ann <ann[bot]@example.com>')],
    ['an address around a bot’s', person('Ann <my-bot@renovateapp.com>')],
    ['an address in a bot’s domain, further down', person('Ann <bot@renovateapp.com.example.com>')],
    ['an address that is longer than any', person(`Ann <project${'7'.repeat(254)}_bot@noreply.example.com>`)],
    ['nobody', person(' <>')],
  ])('%s', (_, identity) => {
    expect(isBot(identity, LIST)).toBe(false)
  })

  test('an account of the list, once the list is empty', () => {
    expect(isBot(person('Claude <noreply@anthropic.com>', { login: 'claude' }), NO_LIST)).toBe(false)
  })
})

describe('what others wrote is landed by', () => {
  const lands = ({ name, email, login }: Person) =>
    landsForOthers({ name, email, logins: login === null ? [] : [login] }, LIST)

  test.each(listed.filter(account => account.lands))('$what: $mark', ({ who }) => {
    expect(lands(who)).toBe(true)
  })

  test.each([
    ['a merge queue under its name alone', person('Mergify[bot] <queue@example.com>')],
    ['a merge queue by GitHub’s account', person('Somebody <somebody@example.com>', { login: 'BORS' })],
    [
      'the commit queue of any project at Google',
      person('V8 <v8-scoped@luci-project-accounts.iam.gserviceaccount.com>'),
    ],
  ])('%s', (_, identity) => {
    expect(lands(identity)).toBe(true)
  })

  test.each([
    ['no human', person('Ann <ann@example.com>', { login: 'ann' })],
    ['no bot that writes by itself', person('renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>')],
    ['no agent', person('Copilot <198982749+Copilot@users.noreply.github.com>')],
    ['no service account but a queue’s', person('Roller <roller@acme.iam.gserviceaccount.com>')],
    ['no bot that is not in the list', person('helper[bot] <helper@example.com>')],
  ])('%s', (_, identity) => {
    expect(lands(identity)).toBe(false)
  })
})

describe('the list', () => {
  const marks = botAccounts.flatMap(({ names = [], logins = [], emails = [], contacts = [] }) => [
    ...names.map(name => `name ${name}`),
    ...logins.map(login => `login ${login}`),
    ...emails.map(email => `e-mail ${email}`),
    ...contacts.map(contact => `contact ${contact}`),
  ])

  test('is in lower case, since it is compared without case', () => {
    expect(marks).toEqual(marks.map(mark => mark.toLowerCase()))
  })

  test('says each thing once', () => {
    expect(marks).toEqual([...new Set(marks)])
  })

  test('has no entry without a mark', () => {
    expect(botAccounts.filter(({ what }) => !listed.some(account => account.what === what))).toEqual([])
  })

  test('repeats the [bot] rule only for who lands what others wrote', () => {
    const repeated = botAccounts.filter(({ logins = [] }) => logins.some(login => login.endsWith('[bot]')))
    expect(repeated.filter(({ lands }) => !lands)).toEqual([])
  })

  test.each(botAccounts.map(account => [account.what, account] as const))('tells where to check %s', (_, account) => {
    expect(account.source).toMatch(/^https:\/\/\S+$/)
  })
})
