import { describe, expect, test } from '@jest/globals'
import type { PullRequestReport } from '../../../src/measure/around/pull-request.ts'
import { valuesOf } from '../../../src/measure/figures/figures.ts'
import { plain } from '../../../src/words/medium.ts'
import { foldersOf } from '../../../src/words/parts/folders.ts'
import { pullRequestPart } from '../../../src/words/parts/pull-request.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, person } from '../../support/history.ts'
import { pullRequestTouching, type Touched } from '../../support/pull-request.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

/** The lead, the table's rows and the notes of a pull request to the worked example. */
function said(touched: Touched, changes: Partial<PullRequestReport> = {}): readonly string[] {
  const report = reportOf(workedExample(), { pullRequest: pullRequestTouching(touched, changes) })
  const part = pullRequestPart.tell(viewOf(report, plain))
  const rows = (part?.tables ?? []).flatMap(table => table.rows(0, table.size)).map(cells => cells.join(' | '))
  return [part?.lead ?? '', ...rows, ...(part?.notes ?? [])]
}

/** So many files in so many folders of `src/`, all of which only Jane knows. */
function janesFiles(files: number, folders: number): Touched {
  return Object.fromEntries(
    Array.from({ length: files }, (_, index) => [`src/part${index % folders}/file${index}.ts`, ['Jane']]),
  )
}

const before = valuesOf(reportOf(workedExample()).measurement.figures)
const after = valuesOf(reportOf(workedExample().by('zed', 2)).measurement.figures)

describe('what a pull request touches', () => {
  test.each<[string, Touched, Partial<PullRequestReport>, string[]]>([
    ['no files', {}, {}, ['This pull request changes no files.']],
    [
      'only new files',
      { 'a.ts': [] },
      {},
      ['Nobody who is counted has worked on the files of this pull request before.'],
    ],
    [
      'only files that several people know',
      { 'a.ts': ['Jane', 'Bob'] },
      { reviewers: [{ login: 'jane', files: 1 }] },
      [
        'Nothing stands out in this pull request: several active people know every file that it changes.',
        'a.ts | Jane and Bob',
      ],
    ],
    [
      'such files and new ones',
      { 'a.ts': ['Jane', 'Bob'], 'b.ts': [], 'c.ts': [] },
      {},
      [
        'Nothing stands out in this pull request: several active people know every file that it changes, apart from 2 new ones.',
        'a.ts | Jane and Bob',
        'b.ts | nobody yet',
        'c.ts | nobody yet',
      ],
    ],
    [
      'one that nobody knows any more',
      { 'a.ts': ['gone'] },
      {},
      ['This pull request changes one file that nobody active knows (a.ts).', 'a.ts | nobody active'],
    ],
    [
      'files of every kind, the most urgent first',
      { 'a.ts': ['Jane', 'Bob'], 'b.ts': ['Jane'], 'c.ts': ['gone'], 'd.ts': [], 'e.ts': ['Bob', 'others'] },
      {},
      [
        'This pull request changes 5 files: 1 that nobody active knows (c.ts) and 2 that hardly more than one person knows (b.ts, e.ts).',
        'c.ts | nobody active',
        'b.ts | only Jane',
        'e.ts | mostly Bob',
        'a.ts | Jane and Bob',
        'd.ts | nobody yet',
      ],
    ],
    [
      'more files than were looked at',
      { 'b.ts': ['Jane'] },
      { moreFiles: 1200 },
      [
        'This pull request changes 1,201 files, of which the first 1 were looked at: 1 that hardly more than one person knows (b.ts).',
        'b.ts | only Jane',
      ],
    ],
    [
      'files whose beginning is not known: neither "only" nor "nobody", for who knows who worked on them then',
      {
        'a.ts': ['gone', 'unknown'],
        'b.ts': ['Jane', 'unknown'],
        'c.ts': ['unknown'],
        'd.ts': ['Jane', 'Bob', 'unknown'],
      },
      {},
      [
        'This pull request changes 4 files: 1 that nobody active has worked on lately (a.ts) and 1 that hardly more than one person has worked on lately (b.ts).',
        'a.ts | lately nobody active',
        'b.ts | lately Jane',
        'd.ts | lately Jane and Bob',
        'c.ts | nobody known',
      ],
    ],
    [
      'only such files as nobody is known to have worked on',
      { 'a.ts': ['unknown'] },
      {},
      ['Nobody who is counted is known to have worked on the files of this pull request before.'],
    ],
    [
      'who could review',
      { 'b.ts': ['Jane'] },
      {
        reviewers: [
          { login: 'jane', files: 2 },
          { login: 'bob', files: 1 },
        ],
      },
      [
        'This pull request changes one file that hardly more than one person knows (b.ts).',
        'b.ts | only Jane',
        'Who could review: jane (knows 2 of these files) and bob (1).',
      ],
    ],
    [
      'a file that gets another person who knows it',
      { 'a.ts': ['Jane', 'Bob', 'Joe'] },
      { newToAuthor: ['a.ts'] },
      [
        'Nothing stands out in this pull request: several active people know every file that it changes.',
        'a.ts | Jane, Joe and Bob',
        'Good to see: this makes a 4th active person who has worked on a.ts.',
      ],
    ],
    [
      'files that get another person, the least known first',
      { 'a.ts': ['Jane', 'Bob'], 'b.ts': ['gone'], 'c.ts': ['Jane'] },
      { newToAuthor: ['a.ts', 'b.ts', 'c.ts'] },
      [
        'This pull request changes 3 files: 1 that nobody active knows (b.ts) and 1 that hardly more than one person knows (c.ts).',
        'b.ts | nobody active',
        'c.ts | only Jane',
        'a.ts | Jane and Bob',
        'Good to see: with this, somebody active has worked on b.ts, and 2 other files become known to one person more.',
      ],
    ],
    [
      'numbers that change',
      { 'a.ts': [] },
      { before, after },
      [
        'Nobody who is counted has worked on the files of this pull request before.',
        'After the merge: APF 5 → 6, active share 68.0 % → 68.2 %, active people 29 → 30.',
      ],
    ],
    [
      'a risk that falls, before everything else',
      { 'a.ts': ['Jane', 'Bob'] },
      { before: { ...before, risk: 'critical' }, after: { ...after, risk: 'high' } },
      [
        'Of this pull request, several active people know every file that it changes.',
        'a.ts | Jane and Bob',
        'After the merge: the risk falls from critical to high; APF 5 → 6, active share 68.0 % → 68.2 %, active people 29 → 30.',
      ],
    ],
    [
      'a risk that rises, and nothing else',
      { 'a.ts': [] },
      { before, after: { ...before, risk: 'high' } },
      [
        'Nobody who is counted has worked on the files of this pull request before.',
        'After the merge: the risk rises from moderate to high.',
      ],
    ],
    [
      'a first commit that counts',
      { 'a.ts': [] },
      { before: { ...before, risk: 'unknown' }, after: { ...before, risk: 'critical' } },
      [
        'Nobody who is counted has worked on the files of this pull request before.',
        'After the merge: the risk is critical.',
      ],
    ],
    [
      'numbers that change by a part of its commits',
      { 'a.ts': [] },
      { before, after, readCommits: 1000, moreCommits: 119_000 },
      [
        'Nobody who is counted has worked on the files of this pull request before.',
        'After the merge, as far as the first 1,000 of its at least 120,000 commits tell: APF 5 → 6, active share 68.0 % → 68.2 %, active people 29 → 30.',
      ],
    ],
    [
      'numbers that a part of its commits leaves as they are: that is no calm',
      { 'a.ts': ['Jane', 'Bob'] },
      { readCommits: 250, moreCommits: 1, branch: 'next' },
      [
        'Of this pull request, several active people know every file that it changes.',
        'a.ts | Jane and Bob',
        'After the merge into next, as far as the first 250 of its at least 251 commits tell: they change nothing.',
      ],
    ],
  ])('%s', (_, touched, changes, expected) => {
    expect(said(touched, changes)).toEqual(expected)
  })

  test('those who could review have the name that they have everywhere', () => {
    const told = history()
      .at('2026-10-01')
      .by(person('Jane Doe <j@example.com>', { login: 'jd' }))
    const pullRequest = pullRequestTouching({ 'a.ts': ['Jane Doe'] }, { reviewers: [{ login: 'jd', files: 1 }] })
    expect(pullRequestPart.tell(viewOf(reportOf(told, { pullRequest }), plain))?.notes).toEqual([
      'Who could review: Jane Doe (knows 1 of these files).',
    ])
  })

  test('nothing outside pull requests', () => {
    expect(pullRequestPart.tell(viewOf(reportOf(history()), plain))).toBeNull()
  })
})

describe('many files', () => {
  test.each<[string, Touched, string[]]>([
    [
      'few are named',
      janesFiles(3, 2),
      ['src/part0/file0.ts | only Jane', 'src/part0/file2.ts | only Jane', 'src/part1/file1.ts | only Jane'],
    ],
    [
      'more are put together by folders',
      janesFiles(11, 2),
      ['src/part0/ (6 files) | only Jane', 'src/part1/ (5 files) | only Jane'],
    ],
    [
      'ten are still few',
      janesFiles(10, 10),
      Array.from({ length: 10 }, (_, n) => `src/part${n}/file${n}.ts | only Jane`),
    ],
    ['many folders are put together, too', janesFiles(60, 20), ['src/ (60 files) | only Jane']],
    [
      'a folder with one such file stays that file',
      { ...janesFiles(11, 1), 'lib/a/b.ts': ['Jane'] },
      ['lib/a/b.ts | only Jane', 'src/part0/ (11 files) | only Jane'],
    ],
    [
      'single files that different people know stay apart',
      { ...janesFiles(11, 1), 'src/part0/x.ts': ['Bob'], 'src/part0/y.ts': ['gone'] },
      ['src/part0/y.ts | nobody active', 'src/part0/ (11 files) | only Jane', 'src/part0/x.ts | only Bob'],
    ],
    [
      'different people in one folder have one row',
      { ...janesFiles(11, 1), 'src/part0/x.ts': ['Bob'], 'src/part0/z.ts': ['Bob'] },
      ['src/part0/ (13 files) | only Jane (11) and only Bob (2)'],
    ],
    [
      'if the beginning of one of them is not known, nor is that of the folder',
      { ...janesFiles(11, 1), 'src/part0/x.ts': ['Jane', 'unknown'] },
      ['src/part0/ (12 files) | lately Jane'],
    ],
    [
      'if one of them is known to others a little, so is the folder',
      { ...janesFiles(11, 1), 'src/part0/x.ts': ['Jane', 'others'] },
      ['src/part0/ (12 files) | mostly Jane'],
    ],
  ])('%s', (_, touched, expected) => {
    expect(said(touched).slice(1)).toEqual(expected)
  })

  test('of the topmost folder are named, however many they are', () => {
    const report = reportOf(workedExample(), {
      pullRequest: pullRequestTouching(
        Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.ts`, []])),
      ),
    })
    expect(foldersOf(pullRequestPart.in(report)?.files ?? [], 10)).toHaveLength(30)
  })
})
