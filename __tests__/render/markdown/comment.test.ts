import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { momentNow } from '../../../src/measure/rules.ts'
import {
  renderComment as renderIn,
  renderResolvedComment as renderResolvedIn,
} from '../../../src/render/markdown/comment.ts'
import { commentMarker } from '../../../src/render/markdown/comment-marker.ts'
import type { Report } from '../../../src/report/report.ts'
import { doubtsPart } from '../../../src/words/parts/doubts.ts'
import { pullRequestPart } from '../../../src/words/parts/pull-request.ts'
import { withEveryDoubt } from '../../support/doubts.ts'
import { filtersThatBite, readHtml, renderMarkdown } from '../../support/github-markdown.ts'
import { history, person } from '../../support/history.ts'
import { percentage } from '../../support/ledger.ts'
import { NASTY, nastyText } from '../../support/nasty.ts'
import { pullRequestTouching } from '../../support/pull-request.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const place = { repository: 'apache/foo', key: null }
const renderComment = (report: Report) => renderIn(report, place)
const renderResolvedComment = (report: Report) => renderResolvedIn(report, place)

/** What stands before the first line that folds. */
function firstScreen(comment: string): string {
  return comment.slice(0, comment.indexOf('<details>'))
}

/** A comment in which everything from outside is one text. */
function commentWith(text: string): string {
  const [ann, bob] = [`${text}ann`, `${text}bob`].map(name => person({ name, email: `${name}@x`, login: name }))
  const told = history()
    .at('2026-06-01')
    .by(ann ?? 'ann', 2)
    .by(bob ?? 'bob')
  const pullRequest = pullRequestTouching(
    {},
    { reviewers: [{ login: `${text}x`, files: 1 }], newToAuthor: [`${text}.c`] },
  )
  const report = reportOf(told, { subject: { ref: `x${text}` }, pullRequest })
  const [who] = report.measurement.tally.contributors
  const files = [`${text}.c`, `${text}/d.c`].map(path => ({
    path,
    isWhole: true,
    knowledge: 'single' as const,
    contributors: 1,
    activeContributors: 1,
    who: who === undefined ? [] : [who],
  }))
  const found = pullRequestPart.in(report)
  // Not all doubts: the comment is as long as it may be.
  const doubtful = doubtsPart.put(report, doubtsPart.in(withEveryDoubt(report)).slice(0, 1))
  return renderComment(pullRequestPart.put(doubtful, found && { ...found, files }))
}

function structure(markdown: string) {
  const found = readHtml(renderMarkdown(markdown))
  return {
    elements: found.elements.filter(name => name !== 'code'),
    strangers: found.links.filter(address => !address.startsWith('https://github.com/')),
    bites: filtersThatBite(found),
  }
}

describe('the comment', () => {
  const report = reportOf(workedExample(), {
    moment: momentNow(Date.parse('2026-11-22')),
    gate: { minimumApf: 6 },
    pullRequest: pullRequestTouching(
      { 'src/old.c': ['gone'], 'src/net/socket.c': ['Jane'], 'README.md': ['Jane', 'Bob'], 'src/new.c': [] },
      {
        reviewers: [
          { login: 'jane', files: 2 },
          { login: 'bob', files: 1 },
        ],
        newToAuthor: ['src/net/socket.c'],
      },
    ),
  })

  test('in a pull request to the worked example', () => {
    expect(renderComment(report)).toBe(readFileSync(new URL('expected/comment.md', import.meta.url), 'utf8'))
  })

  test('begins with its marker', () => {
    expect(renderComment(report).startsWith(`${commentMarker(report.subject, null)}\n`)).toBe(true)
  })

  test('says it in one line where the pull request has nothing that stands out', () => {
    const pullRequest = pullRequestTouching({ 'a.c': ['Jane', 'Bob'] })
    expect(
      firstScreen(renderComment(reportOf(workedExample(), { pullRequest })))
        .split('\n\n')
        .slice(1),
    ).toEqual(['Nothing stands out in this pull request: several active people know every file that it changes.', ''])
  })

  test('without a pull request has the answer alone on its first screen', () => {
    expect(firstScreen(renderComment(reportOf(workedExample(), { quarters: null })))).toBe(
      [
        '<!-- pony-factor: apache%2Ffoo main -->\n### Pony Factor',
        '**🟡\u00a0Moderate risk: 5 people made half of this code (50.0\u00a0%): Jane, Ellen, Joe, Rich and Bob.**',
        '**What to do:** Spread first what Jane and Ellen know: without them, only 46.0\u00a0% of this code would still have somebody.',
        '<sub aria-hidden="true"><sub>🟦🟦🟦🟨🟨🟨🟪🟪🟪🟧🟧🟫🟫⬜⬜⬜⬜⬛⬛⬛⬛⬛⬛⬛⬛</sub></sub>',
        '🟦\u00a0Jane: 12.0\u00a0% · 🟨\u00a0Ellen: 10.0\u00a0% · 🟪\u00a0Joe: 10.0\u00a0% · 🟧\u00a0Rich: 10.0\u00a0% · 🟫\u00a0Bob: 8.0\u00a0% · ⬜\u00a024 others who are active: 18.0\u00a0% · ⬛\u00a01 who has left: 32.0\u00a0%',
        'APF **5** · APF active **4** · PF **3** · Active share **68.0\u00a0%**',
        '',
      ].join('\n\n'),
    )
  })

  test('stays far below what GitHub takes, with 300 long paths and long names', () => {
    const long = Array.from({ length: 300 }, (_, index) => `${index}${'<'.repeat(4000)}`)
    const told = long
      .slice(0, 80)
      .reduce((crew, name) => crew.by(`${name.replaceAll('<', '&')} <${name.length}>`), history().at('2026-06-01'))
    const pullRequest = pullRequestTouching(Object.fromEntries(long.map(path => [path, ['gone']])))
    expect(renderComment(reportOf(told, { pullRequest })).length).toBeLessThan(60_000)
  })

  test('shows fewer people where GitHub would not take all of them', () => {
    const crew = Array.from({ length: 80 }, (_, index) => `${'$'.repeat(60)}${index}`)
    const told = crew.reduce((sofar, name) => sofar.by(name), history().at('2026-06-01'))
    const comment = renderComment(reportOf(told))
    expect([comment.length < 60_000, comment.match(/… and .* more/g)]).toEqual([
      true,
      ['… and 30 more', '… and 3 more'],
    ])
  })
})

describe('the line that replaces an earlier comment', () => {
  test('has the marker and says that the gate passes', () => {
    const gate = { minimumApf: 5, minimumActiveShare: percentage('60') }
    expect(renderResolvedComment(reportOf(workedExample(), { gate }))).toBe(
      '<!-- pony-factor: apache%2Ffoo main -->\n✅ **The gate passed.** The Augmented Pony Factor is 5 (minimum 5), and the active share is 68.0\u00a0% (minimum 60\u00a0%).\n',
    )
  })
})

describe('names, logins, refs and paths in a comment', () => {
  const plain = structure(commentWith('a'))

  test.each(NASTY)('make nothing of %s', (_, text) => {
    expect(structure(commentWith(`a${text}`))).toEqual(plain)
  })

  test('make nothing of any text', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(structure(commentWith(`a${text}`))).toEqual(plain)
      }),
      { numRuns: 40 },
    )
  })
})
