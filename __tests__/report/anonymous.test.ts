import { describe, expect, test } from '@jest/globals'
import { renderJson, toJson } from '../../src/render/json.ts'
import { renderComment } from '../../src/render/markdown/comment.ts'
import { renderSummary } from '../../src/render/markdown/summary.ts'
import { renderTerminal } from '../../src/render/terminal/terminal.ts'
import type { Report } from '../../src/report/report.ts'
import { gateSentence } from '../../src/words/answer/gate-sentence.ts'
import { doubtsPart } from '../../src/words/parts/doubts.ts'
import { forecastPart } from '../../src/words/parts/forecast.ts'
import { pullRequestPart } from '../../src/words/parts/pull-request.ts'
import { trendPart } from '../../src/words/parts/trend.ts'
import { whatIfPart } from '../../src/words/parts/what-if.ts'
import { whoIsWhoPart } from '../../src/words/parts/who-is-who.ts'
import { history, person } from '../support/history.ts'
import { pullRequestTouching } from '../support/pull-request.ts'
import { reportOf } from '../support/report.ts'

/** Everybody's name, login and address has `qux` in it. */
const told = history()
  .at('2019-01-01')
  .by('Quxzoe <quxzoe@example.com>', 4)
  .at('2025-12-01')
  .by(person('Quxann <quxann@example.com>', { login: 'quxann' }), 3)
  .by('Quxann Second <quxann@example.com>', 2)
  .by('Quxbob <quxbob@example.com>', 2)
  .by('quxbob <quxrob@example.org>')
  .by('Quxhelper[bot] <quxhelper@example.com>', 2)
  .by('Quxother[bot] <quxother@example.com>')
  .by('Quxeve <quxeve@example.com>')

function reportBy(anonymize: boolean, [first, second]: readonly [string, string]): Report {
  return reportOf(told, {
    rules: { exclude: ['quxeve'] },
    gate: { minimumApf: 9 },
    whatIf: ['quxann', 'Quxbob'],
    mailmap: 'Quxbobby <quxbob@example.com>\n',
    pullRequest: pullRequestTouching({ 'a.c': [first], 'b.c': [second] }, { newToAuthor: ['a.c'] }),
    anonymize,
  })
}

const report = reportBy(false, ['Quxann Second', 'Quxbobby'])
const anonymous = reportBy(true, ['Contributor 1', 'Contributor 3'])

/** The whole model as text, whatever is in it. */
function everythingIn(model: Report): string {
  return JSON.stringify(model, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

/** Names that are in doubt, and those that people share, are told by other ways than contributors are. */
const doubtful = history()
  .at('2026-11-20')
  .by('Quxann <qux@example.com>', 3)
  .by('Quxbob <qux@example.com>', 3)
  .by('Quxcy <quxcy1@example.com>', 2)
  .by('quxcy <quxcy2@example.com>', 2)
  .by(person('qux build bot <quxci@example.com>', { login: 'quxdee' }))
  .by(person('Quxdee <quxdee@example.com>', { login: 'quxdee' }), 2)

describe('an anonymous report', () => {
  test.each([
    [false, [['Quxann', 'Quxbob'], ['qux build bot'], ['Quxcy', 'quxcy']], ['Quxcy']],
    [
      true,
      [['Contributor 1, name 1', 'Contributor 1'], ['Contributor 2, name 1'], ['Contributor 3', 'Contributor 4']],
      ['Name 1'],
    ],
  ])('tells doubts and look-alikes by pseudonyms alone: %j', (anonymize, about, lookAlikes) => {
    const report = reportOf(doubtful, { anonymize })
    const names = doubtsPart.in(report).map(doubt => doubt.about.map(({ name }) => name))
    expect([names.toSorted(), whoIsWhoPart.in(report).lookAlikes.map(({ name }) => name)]).toEqual([
      about.toSorted(),
      lookAlikes,
    ])
  })

  test('is made of one in which people are named', () => {
    expect(everythingIn(report)).toMatch(/qux/i)
  })

  test('has no name, login or address of anybody left in it', () => {
    expect(everythingIn(anonymous)).not.toMatch(/qux/i)
  })

  test.each([
    ['summary', renderSummary(anonymous)],
    ['comment', renderComment(anonymous, { repository: 'octo/pony', key: null })],
    ['text in the terminal', renderTerminal(anonymous, { color: false, columns: 80 })],
    ['JSON report', renderJson(anonymous)],
    ['gate sentence', gateSentence(anonymous) ?? 'qux'],
  ])('names nobody in its %s', (_, text) => {
    expect(text).not.toMatch(/qux/i)
  })

  test('calls contributors by their rank', () => {
    expect(anonymous.measurement.tally.contributors.map(({ name, login }) => [name, login])).toEqual([
      ['Contributor 1', null],
      ['Contributor 2', null],
      ['Contributor 3', null],
      ['Contributor 4', null],
    ])
  })

  test('calls those who were left out by their place among them', () => {
    expect(whoIsWhoPart.in(anonymous).leftOut.map(({ person: { name } }) => name)).toEqual([
      'Bot 1',
      'Excluded 1',
      'Bot 2',
    ])
  })

  test('calls names that several people share by their place among them', () => {
    const namesakes = history().by('Quxann <a@example.com>').by('Quxann <b@example.com>')
    const { lookAlikes } = whoIsWhoPart.in(reportOf(namesakes, { anonymize: true }))
    expect(lookAlikes.map(({ name, people }) => [name, people.map(person => person.name)])).toEqual([
      ['Name 1', ['Contributor 1', 'Contributor 2']],
    ])
  })

  test('calls somebody the same wherever they appear', () => {
    expect([
      whatIfPart.toJson(anonymous)[0]?.without,
      forecastPart.toJson(anonymous)[0]?.who,
      whoIsWhoPart.toJson(anonymous).united[0]?.contributor,
      pullRequestPart.toJson(anonymous)?.files[0]?.who,
    ]).toEqual([['Contributor 1'], 'Contributor 1', 'Contributor 1', ['Contributor 1']])
  })

  test('knows its holders among its contributors', () => {
    expect(toJson(anonymous).contributors.map(({ inApf }) => inApf)).toEqual(
      toJson(report).contributors.map(({ inApf }) => inApf),
    )
  })

  test('has the same numbers', () => {
    const numbersOf = (model: Report) =>
      JSON.stringify(toJson(pullRequestPart.put(model, null)), (_, value) => (typeof value === 'string' ? null : value))
    expect(numbersOf(anonymous)).toBe(numbersOf(report))
  })

  test('does not tell the patterns by which people were excluded', () => {
    expect(toJson(anonymous).settings.exclude).toEqual(['Pattern 1'])
  })

  test('without trend and pull request stays without them', () => {
    const bare = reportOf(history().by('ann'), { quarters: null, anonymize: true })
    expect([trendPart.in(bare), pullRequestPart.in(bare)]).toEqual([null, null])
  })
})
