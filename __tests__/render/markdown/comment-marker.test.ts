import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderComment, renderResolvedComment } from '../../../src/render/markdown/comment.ts'
import { commentMarker } from '../../../src/render/markdown/comment-marker.ts'
import type { Subject } from '../../../src/report/report.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

const OID = 'a'.repeat(40)
const subject: Subject = {
  repository: 'octo/pony',
  ref: 'main',
  head: OID,
  source: 'graphql',
  serverUrl: 'https://github.com',
}

describe('the marker of a comment', () => {
  test.each<[string, Partial<Subject>, string | null, string]>([
    ['names repository and branch', {}, null, '<!-- pony-factor: octo%2Fpony main -->'],
    ['and the key', {}, 'committers', '<!-- pony-factor: octo%2Fpony main committers -->'],
    ['case of the repository ignored', { repository: 'Octo/PONY' }, null, '<!-- pony-factor: octo%2Fpony main -->'],
    ['the same for every commit', { ref: OID }, null, '<!-- pony-factor: octo%2Fpony HEAD -->'],
    ['also where its name is short', { ref: 'AAAAAAA' }, null, '<!-- pony-factor: octo%2Fpony HEAD -->'],
    [
      'that of a branch where its name is not the commit’s',
      { ref: 'aaaaaab' },
      null,
      '<!-- pony-factor: octo%2Fpony aaaaaab -->',
    ],
    ['harmless', { ref: 'a-->b c' }, null, '<!-- pony-factor: octo%2Fpony a%2D%2D%3Eb%20c -->'],
  ])('is %s', (_, changes, key, marker) => {
    expect(commentMarker({ ...subject, ...changes }, key)).toBe(marker)
  })

  test('is no other one’s, nor the beginning of it', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '-', '>', ' ', '/', '%', '\n', '!'), maxLength: 6 })
    fc.assert(
      fc.property(part, part, fc.option(part), part, part, fc.option(part), (r1, b1, k1, r2, b2, k2) => {
        const one = commentMarker({ ...subject, repository: r1, ref: b1 }, k1)
        const other = commentMarker({ ...subject, repository: r2, ref: b2 }, k2)
        expect(one.startsWith(other)).toBe(r1 === r2 && b1 === b2 && k1 === k2)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a comment says what it is about', () => {
  const report = reportOf(workedExample(), { gate: { minimumApf: 5 } })
  const titleIn = (repository: string, key: string | null) =>
    /^### (.*)$/m.exec(renderComment(report, { repository, key }))?.[1]
  test.each([
    ['not the pull request’s own repository', 'apache/foo', null, 'Pony Factor'],
    ['another one', 'octo/pony', null, 'Pony Factor of `apache/foo` at `main`'],
    ['in which way', 'Apache/Foo', 'committers', 'Pony Factor (committers)'],
  ])('%s', (_, repository, key, title) => {
    expect(titleIn(repository, key)).toBe(title)
  })

  test('in the one line that is left of it, too', () => {
    expect(renderResolvedComment(report, { repository: 'octo/pony', key: null }).split('\n')[1]).toMatch(
      /^\*\*Pony Factor of `apache\/foo` at `main`\*\*: ✅/,
    )
  })
})
