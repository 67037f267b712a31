import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { momentNow } from '../../../src/measure/rules.ts'
import { renderSummary } from '../../../src/render/markdown/summary.ts'
import type { Report } from '../../../src/report/report.ts'
import { withEveryDoubt } from '../../support/doubts.ts'
import { filtersThatBite, readHtml, renderMarkdown } from '../../support/github-markdown.ts'
import { commitsOf, history, person, type TestHistory } from '../../support/history.ts'
import { NASTY, nastyText } from '../../support/nasty.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

/** So many people, each with an account and one commit, half of whom have left. */
function crowd(people: number): TestHistory {
  const half = Math.floor(people / 2)
  return Array.from({ length: people }, (_, index) => index).reduce(
    (told, index) =>
      (index === half ? told.at('2026-06-01') : told).by(
        person(`Person ${index} <p${index}@example.com>`, { login: `person-${index}` }),
      ),
    history().at('2019-01-01'),
  )
}

/** A report in which everything from outside is one text. */
function reportWith(text: string): Report {
  const [ann, bob, zoe] = [`${text}ann`, `${text}bob`, `${text}zoe`].map((name, index) =>
    person({ name, email: `${index}@example.com`, login: index === 0 ? text || 'x' : null }),
  )
  const bot = person({ name: `${text}[bot]`, email: 'bot@example.com', login: null })
  const told = [zoe, zoe, zoe, ann, ann, bob, bot].reduce(
    (history, who, index) => (index === 3 ? history.at('2026-06-01') : history).by(who ?? 'ann'),
    history().at('2019-01-01'),
  )
  const report = reportOf(told, {
    subject: { repository: `${text}/${text}`, ref: text || 'x', serverUrl: 'https://github.com' },
  })
  return withEveryDoubt(report)
}

function structure(markdown: string) {
  const found = readHtml(renderMarkdown(markdown))
  return { elements: found.elements.filter(name => name !== 'code'), bites: filtersThatBite(found) }
}

function lines(text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').filter(line => pattern.test(line))
}

describe('the summary', () => {
  test('of the worked example', () => {
    const report = reportOf(workedExample(), {
      quarters: 2,
      gate: { minimumApf: 3 },
      moment: momentNow(Date.parse('2026-11-22')),
    })
    expect(renderSummary(report)).toBe(readFileSync(new URL('expected/summary.md', import.meta.url), 'utf8'))
  })

  test('of no commits says so, and how it was looked for', () => {
    expect(lines(renderSummary(reportOf(history())), /^(##|\*\*|<details>)/)).toEqual([
      '## Pony Factor of apache/foo',
      '**⚪\u00a0Unknown risk: there is nothing to measure yet, as `main` has no commits.**',
      '<details><summary><b>What the numbers say</b>: each of them, and where the risk comes from.</summary>',
      '<details><summary><b>How this was measured</b>: the rule, the window, the source and the settings.</summary>',
    ])
  })

  test('says what to do', () => {
    expect(renderSummary(reportOf(history().at('2026-10-01').by('ann')))).toContain(
      '**What to do:** Find a second person: nobody else has made a commit yet.',
    )
  })

  test('links people with an account to their page', () => {
    const ann = person('Ann', { login: 'ann-lee' })
    expect(renderSummary(reportOf(history().at('2026-10-01').by(ann)))).toContain(
      '| [Ann](https://github.com/ann-lee) | 1 | 100.0\u00a0% | 100.0\u00a0% | 2026\u201110\u201101 |',
    )
  })
})

describe('a long summary', () => {
  const report = reportOf(crowd(5000), { quarters: null })

  test('shows the first rows, folds more, and says how many are in the JSON report alone', () => {
    const text = renderSummary(report)
    expect(lines(text, / more(?:<|;)/).slice(0, 4)).toEqual([
      '<details><summary>2,490 more</summary>',
      '… and 2,300 more; the JSON report has all of them.',
      '<details><summary>2,495 more</summary>',
      '… and 2,300 more; the JSON report has all of them.',
    ])
  })

  test.each([1_000_000, 30_000, 10_000, 5000, 2000, 1000, 300, 100, 1])('never exceeds %i bytes', limit => {
    expect(Buffer.byteLength(renderSummary(report, limit))).toBeLessThanOrEqual(limit)
  })

  test('says the answer alone, where there is no room for more', () => {
    const empty = reportOf(history())
    expect([renderSummary(empty, 100), renderSummary(empty, 20)]).toEqual([
      '**⚪\u00a0Unknown risk: there is nothing to measure yet, as `main` has no commits.**\n',
      '',
    ])
  })

  test('is cut between rows: the tables are whole', () => {
    const { elements } = structure(renderSummary(report, 20_000))
    expect([elements.includes('table'), elements.filter(name => name === 'details').length]).toEqual([true, 8])
  })
})

describe('names, refs and repositories in a summary', () => {
  const plain = structure(renderSummary(reportWith('a')))

  test.each(NASTY)('make nothing of %s', (_, text) => {
    expect(structure(renderSummary(reportWith(text)))).toEqual({ elements: plain.elements, bites: [] })
  })

  test('make nothing of any text', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(structure(renderSummary(reportWith(`a${text}`)))).toEqual({ elements: plain.elements, bites: [] })
      }),
      { numRuns: 40 },
    )
  })

  test.each(NASTY)('lead nowhere but to GitHub, with %s', (_, text) => {
    const { links } = readHtml(renderMarkdown(renderSummary(reportWith(text))))
    expect(links.filter(address => !/^https:\/\/github\.com\/[\w%.!~-]+(\/|$)/.test(address))).toEqual([])
  })

  test('hold no e-mail address', () => {
    const told = history()
      .at('2026-06-01')
      .by('ann@example.com <ann@example.com>', 2)
      .by('Bob (bob@example.com) <b@example.com>')
    const emails = commitsOf(told).map(({ author }) => author.email)
    const { text } = readHtml(renderMarkdown(renderSummary(reportOf(told))).replaceAll('\u200b', ''))
    expect(emails.filter(email => text.includes(email))).toEqual([])
  })
})
