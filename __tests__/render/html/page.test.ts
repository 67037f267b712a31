import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { renderHtml } from '../../../src/render/html/page.ts'
import type { Report } from '../../../src/report/report.ts'
import { history } from '../../support/history.ts'
import { htmlOf } from '../../support/page.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const example = reportOf(workedExample())
const assets = { script: { text: 'run()', hash: 'sha256-run' }, style: { text: 'p {}', hash: 'sha256-p' } }

function bodyOf(report: Report): string {
  return renderHtml(report, assets).replace(/^.*<body>|<script.*$/gs, '')
}

function textOf(html: string): string {
  // An element around a name or a day parts no words.
  return html
    .replace(/<\/?(?:bdi|time|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe('the HTML report', () => {
  test('is one file: it loads no other', () => {
    expect(renderHtml(example, assets)).not.toMatch(
      /<(?:link|base|use|image)|(?:src|srcset|action|data)=|url\(|@import/,
    )
  })

  test('carries its style sheet and its program', () => {
    expect(renderHtml(example, assets)).toMatch(/<style>p \{\}<\/style>.*<script>run\(\)<\/script>/s)
  })

  test('lets nothing take effect but these two', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(renderHtml(example, assets)) ?? []
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      "default-src 'none'; style-src 'sha256-p'; script-src 'sha256-run'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    )
  })

  test('knows its program by its hash', async () => {
    const html = await htmlOf(example)
    const [, program = ''] = /<script>(.*)<\/script>\n<\/body>/s.exec(html) ?? []
    expect(html).toContain(`script-src &#39;sha256-${createHash('sha256').update(program).digest('base64')}&#39;`)
  })

  test('begins with the answer', () => {
    expect(textOf(bodyOf(example)).trimStart()).toMatch(
      /^Copy link Pony Factor apache\/foo main at 0{7} , measured as of 2026-11-22 Moderate risk: 5 people made half of this code \(50\.0 %\): Jane, Ellen, Joe, Rich and Bob\. What to do: Spread first what Jane and Ellen know/,
    )
  })

  test('begins with the gate when it failed', () => {
    expect(textOf(bodyOf(reportOf(workedExample(), { gate: { minimumApf: 6 } }))).trimStart()).toMatch(
      /^❌ The gate failed\. The Augmented Pony Factor is 5, below the minimum of 6\. Copy link Pony Factor apache\/foo (?!.*gate failed)/,
    )
  })

  test('says below the answer that the gate passed', () => {
    expect(textOf(bodyOf(reportOf(workedExample(), { gate: { minimumApf: 5 } })))).toMatch(
      /5 people made half .* ✅ The gate passed\./,
    )
  })

  test('has a title of its own', () => {
    expect(renderHtml(example, assets)).toContain('<title>Pony Factor of apache/foo</title>')
  })

  test.each([
    ['how it went', {}, /How it went/],
    ['the forecast', {}, /Forecast/],
    ['how much hangs on each choice', {}, /Sensitivity/],
    ['how it was measured', {}, /How this was measured/],
  ])('has %s', (_what, options, expected) => {
    expect(textOf(bodyOf(reportOf(workedExample(), options)))).toMatch(expected)
  })

  test('says below the figures where the risk comes from, what they rest on, and why they differ', () => {
    expect(textOf(bodyOf(example))).toMatch(
      /Moderate risk: 4 people made the majority of what active people made, which is moderate\. Active means a commit since 2025-11-22; everybody else has left\. Left out: nothing\. The APF \(5\) is higher than the Pony Factor \(3\) because Bill has left[^.]*\./,
    )
  })

  test('links to the repository and the commit', () => {
    const links = [...bodyOf(example).matchAll(/<header>.*<\/header>/gs)].join().match(/(?<=href=")[^"]*/g)
    expect(links).toEqual([
      'https://github.com/apache/foo',
      `https://github.com/apache/foo/commit/${example.subject.head}`,
    ])
  })

  test('links to nothing where a clone was measured, which need not be there', () => {
    const report = reportOf(workedExample(), { subject: { source: 'git' } })
    expect(bodyOf(report)).not.toMatch(/<header>.*href.*<\/header>/s)
  })

  test('says the answer to whoever gets a link to it', () => {
    expect(renderHtml(example, assets)).toContain(
      '<meta name="description" content="Moderate risk: 5 people made half of this code (50.0 %): Jane, Ellen, Joe, Rich and Bob.">',
    )
  })

  test('says of what does not follow the reader that it does not, once somebody is clicked away', () => {
    const notes = bodyOf(example).match(/<h2>[^<]*<\/h2><p class="as-measured" data-when="hypothetical" hidden>/g)
    expect(notes?.map(note => note.replace(/<\/?h2>|<p.*/g, ''))).toEqual([
      'Who was here when',
      'How it went',
      'More about it',
    ])
  })

  test('shows who was here when, and has the same as a table', () => {
    expect(textOf(bodyOf(example))).toMatch(/Who was here when .* The same in words Who When Fullest quarter Bill /)
  })

  test('has no trend when it is switched off', () => {
    expect(textOf(bodyOf(reportOf(workedExample(), { quarters: null })))).not.toContain('How it went')
  })

  test('offers nobody to click away when nobody is left', () => {
    expect(bodyOf(reportOf(history().at('2020-01-01').by('ann')))).not.toContain('What if somebody leaves?')
  })

  test('has no figures and no table when there is no commit, but how it was measured', () => {
    const body = textOf(bodyOf(reportOf(history(), { subject: { head: null } })))
    expect(body).toMatch(
      /^ ?Copy link Pony Factor apache\/foo main, measured as of 2026-11-22 Unknown risk: there is nothing to measure[^.]*\. More about it How this was measured/,
    )
  })

  test('separates the title of what folds from its first sentence', () => {
    expect(textOf(bodyOf(example))).toMatch(/ Forecast : Without new commits .* What if : Without Jane/)
  })

  test('leaves the rows that nobody reads to the JSON report', () => {
    const told = Array.from({ length: 120 }, (_, index) => `bot${index}[bot]`).reduce(
      (sofar, who) => sofar.by(who),
      history().by('ann'),
    )
    const body = textOf(bodyOf(reportOf(told)))
    expect([body.match(/\[bot\]/g)?.length, body.includes('… and 70 more in the JSON report.')]).toEqual([50, true])
  })

  test('calls each of several tables in one part by a name of its own', () => {
    const united = history().by('Ann <a@example.com>').by('Ann <b@example.com>').by('helper[bot]')
    expect(bodyOf(reportOf(united)).match(/(?<=aria-label=")Who is who[^"]*/g)).toEqual([
      'Who is who, 1',
      'Who is who, 2',
    ])
  })

  test('of 2,460 people is smaller than 300 kB', async () => {
    const told = Array.from({ length: 2460 }, (_, index) => `Somebody With A Name ${index}`).reduce(
      (sofar, who, index) => sofar.by(who, 1 + (index % 3)),
      history(),
    )
    expect(Buffer.byteLength(await htmlOf(reportOf(told, { quarters: 12 })))).toBeLessThan(300_000)
  })

  test('holds no e-mail address', async () => {
    const told = history()
      .by('ann@example.com <ann@example.com>')
      .by({ name: 'Bob', email: 'bob@example.com', login: 'bob' })
    const report = reportOf(told, {
      rules: { exclude: ['cy@example.com'] },
      mailmap: 'Bob <bob@example.org> <bob@example.com>',
    })
    expect(await htmlOf(report)).not.toMatch(/@example\./)
  })
})
