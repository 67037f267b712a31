import { expect, test } from '@jest/globals'
import type { Doubt } from '../../../src/measure/around/doubts/doubt.ts'
import { valuesOf } from '../../../src/measure/figures/figures.ts'
import { plain } from '../../../src/words/medium.ts'
import { doubtsPart } from '../../../src/words/parts/doubts.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'

const report = reportOf(history().by('ann').by('bob').by('cy'))
const about = report.measurement.tally.contributors.map(contributor => ({
  name: contributor.name,
  login: contributor.login,
  contributor,
}))
const figures = valuesOf(report.measurement.figures)

test.each<[string, Doubt]>([
  ['Ann, Bob and Cy share names, and may be fewer people', { kind: 'same-name', about, commits: 3, figures }],
  ['Ann, Bob and Cy look like automation and are counted', { kind: 'automation', about, commits: 3, figures }],
  [
    'Ann, Bob and Cy commit with shared addresses, and may be several people',
    { kind: 'shared-address', about, commits: 3, figures },
  ],
  [
    '1 commit was committed more than 1 year after it was authored, as an import or a rebase does',
    { kind: 'replayed', about: [], commits: 1, figures },
  ],
  ['1 commit of Ann is dated after this run', { kind: 'future', about: about.slice(0, 1), commits: 1, figures }],
  [
    'The newest commit is of 1970-01-01, so what came later may be missing here',
    { kind: 'stale', about: [], commits: 0, figures },
  ],
  ['0 lines of .mailmap match nobody: lines ', { kind: 'mailmap', about: [], commits: 0, figures: null }],
  ['0 commits are dated after this run', { kind: 'future', about: [], commits: 0, figures }],
  [
    '12 lines of .mailmap match nobody: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more',
    {
      kind: 'mailmap',
      about: [],
      commits: 0,
      figures: null,
      idleLines: Array.from({ length: 12 }, (_, index) => index + 1),
    },
  ],
])('a doubt is told in words that fit one, two and many: %s', (words, doubt) => {
  const part = doubtsPart.tell(viewOf(doubtsPart.put(report, [doubt]), plain))
  expect(part?.tables[0]?.rows(1, 2)[0]?.[0]).toBe(words)
})
