import { describe, expect, test } from '@jest/globals'
import { renderJson, toJson } from '../../src/render/json.ts'
import { renderComment } from '../../src/render/markdown/comment.ts'
import { renderSummary } from '../../src/render/markdown/summary.ts'
import { renderTerminal } from '../../src/render/terminal/terminal.ts'
import { anonymize } from '../../src/report/anonymize.ts'
import type { Report } from '../../src/report/report.ts'
import { gateSentence } from '../../src/words/gate-sentence.ts'
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

const report = reportOf(told, {
  rules: { exclude: ['quxeve'] },
  gate: { minimumApf: 9 },
  whatIf: ['quxann', 'Quxbob'],
  mailmap: 'Quxbobby <quxbob@example.com>\n',
  pullRequest: pullRequestTouching(
    { 'a.c': ['Quxann Second'], 'b.c': ['Quxbobby'] },
    { reviewers: [{ login: 'quxann', files: 1 }], newToAuthor: ['a.c'] },
  ),
})
const anonymous = anonymize(report)

/** The whole model as text, whatever is in it. */
function everythingIn(model: Report): string {
  return JSON.stringify(model, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

describe('an anonymous report', () => {
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
    expect(anonymous.identities.leftOut.map(({ person: { name } }) => name)).toEqual(['Bot 1', 'Excluded 1', 'Bot 2'])
  })

  test('calls names that several people share by their place among them', () => {
    const namesakes = history().by('Quxann <a@example.com>').by('Quxann <b@example.com>')
    const { lookAlikes } = anonymize(reportOf(namesakes)).identities
    expect(lookAlikes.map(({ name, people }) => [name, people.map(person => person.name)])).toEqual([
      ['Name 1', ['Contributor 1', 'Contributor 2']],
    ])
  })

  test('calls somebody the same wherever they appear', () => {
    const { whatIf, forecast, identities, pullRequest } = toJson(anonymous)
    expect([
      whatIf[0]?.without,
      forecast[0]?.who,
      identities.united[0]?.contributor,
      pullRequest?.files[0]?.who,
    ]).toEqual([['Contributor 1'], 'Contributor 1', 'Contributor 1', ['Contributor 1']])
  })

  test('knows its holders among its contributors', () => {
    expect(toJson(anonymous).contributors.map(({ inApf }) => inApf)).toEqual(
      toJson(report).contributors.map(({ inApf }) => inApf),
    )
  })

  test('has the same numbers', () => {
    const numbersOf = (model: Report) =>
      JSON.stringify(toJson({ ...model, pullRequest: null }), (_, value) => (typeof value === 'string' ? null : value))
    expect(numbersOf(anonymous)).toBe(numbersOf(report))
  })

  test('suggests nobody for a review', () => {
    expect(anonymous.pullRequest?.reviewers).toEqual([])
  })

  test('does not tell the patterns by which people were excluded', () => {
    expect(toJson(anonymous).settings.exclude).toEqual(['Pattern 1'])
  })

  test('without trend and pull request stays without them', () => {
    const { trend, pullRequest } = anonymize(reportOf(history().by('ann'), { quarters: null }))
    expect([trend, pullRequest]).toEqual([null, null])
  })
})
