import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Commit } from '../../../src/history/commit.ts'
import type { ChangedFile, PullRequest } from '../../../src/history/pull-request.ts'
import type { PullRequestReport } from '../../../src/measure/around/pull-request.ts'
import { pullRequestReport } from '../../../src/measure/around/pull-request.ts'
import { measure } from '../../../src/measure/measure.ts'
import { type MeasureRules, type Moment, momentAt, momentNow } from '../../../src/measure/rules.ts'
import { marksOf } from '../../../src/people/bots.ts'
import { parseMailmap } from '../../../src/people/mailmap.ts'
import { recogniseIdentities } from '../../../src/people/recognise.ts'
import { Register } from '../../../src/people/register.ts'
import { commitsOf, history, person, type TestHistory } from '../../support/history.ts'
import { defaultRules, ledgerOf, measured, namedRegister, namesOf, numbersOf } from '../../support/ledger.ts'

const NOW = momentNow(Date.parse('2024-06-01T00:00:00Z'))
const LONG_AGO = '2010-01-01'
const LATELY = '2024-05-01'

interface Options {
  readonly rules?: Partial<MeasureRules>
  readonly moment?: Moment
  readonly mailmap?: string
  readonly author?: string | null
  readonly isRemoved?: boolean
  readonly isWhole?: boolean
  readonly register?: Register
}

/** The commits on main that touched a file, the last first, at most 100. */
function touchedBy(told: TestHistory, path: string): readonly string[] {
  const touching = new Set(told.commits.filter(({ files }) => files.has(path)).map(({ number }) => oidOf(number)))
  return commitsOf(told, 'main')
    .map(({ oid }) => oid)
    .filter(oid => touching.has(oid))
    .slice(0, 100)
}

const oidOf = (number: number) => number.toString(16).padStart(40, '0')

/** The commits of the branch `feature` that main has not. */
function ownCommits(told: TestHistory): readonly Commit[] {
  const onMain = new Set(commitsOf(told, 'main').map(({ oid }) => oid))
  return commitsOf(told, 'feature').filter(({ oid }) => !onMain.has(oid))
}

/** The report on a pull request from `feature` to main that touches these files. */
function reportOn(told: TestHistory, paths: readonly string[], options: Options = {}): PullRequestReport {
  const { rules, moment = NOW, mailmap = '', author = null, isRemoved = false, isWhole = true, register } = options
  const files = paths.map(path => ({ path, isRemoved, isWhole, touchedBy: touchedBy(told, path) }))
  const pullRequest = { ...NOTHING, author, commits: ownCommits(told), files }
  return reportFor(told, pullRequest, rules, moment, mailmap, register)
}

const NOTHING: PullRequest = { number: 5, author: null, commits: [], moreCommits: 0, files: [], moreFiles: 0 }

function reportFor(
  told: TestHistory,
  pullRequest: PullRequest,
  rules: Partial<MeasureRules> = {},
  moment = NOW,
  mailmap = '',
  register = namedRegister(),
): PullRequestReport {
  const commits = commitsOf(told, 'main')
  const ledger = ledgerOf(commits, mailmap, [], register)
  const places = new Map(commits.map(({ oid }, place) => [oid, place]))
  return pullRequestReport(pullRequest, {
    ledger,
    measurement: measure(ledger, { ...defaultRules, ...rules }, moment),
    placeOf: oid => places.get(oid) ?? null,
    recognise: identities =>
      recogniseIdentities(identities, {
        mailmap: parseMailmap(mailmap),
        bots: marksOf([]),
        server: 'github.com',
      }),
  })
}

/** A file's knowledge, short enough to be compared in one line. */
const knowledgeOf = (told: TestHistory, path: string, options: Options = {}) =>
  reportOn(told, [path], options).files.map(({ knowledge, contributors, activeContributors, who }) => [
    knowledge,
    contributors,
    activeContributors,
    namesOf(who),
  ])[0]

const inFile = { touches: ['a.ts'] }

/** A file that a commit has touched which the base branch does not have. */
const touchedElsewhere: ChangedFile = { path: 'a.ts', isRemoved: false, isWhole: true, touchedBy: ['f'.repeat(40)] }

describe('who knows a file', () => {
  test.each<[string, TestHistory, unknown]>([
    ['nobody has touched it: new', history().at(LATELY).by('ann'), ['new', 0, 0, []]],
    [
      'nobody of them is active in the repository: orphaned',
      history().at(LONG_AGO).by('ann', 2, inFile).by('bob', 1, inFile).at(LATELY).by('cho'),
      ['orphaned', 2, 0, []],
    ],
    [
      'one active person holds the active half: single',
      history().at(LONG_AGO).by('ann', 9, inFile).at(LATELY).by('bob', 2, inFile).by('cho', 1, inFile),
      ['single', 3, 2, ['Bob']],
    ],
    [
      'it takes several: shared',
      history().at(LATELY).by('ann', 2, inFile).by('bob', 2, inFile).by('cho', 1, inFile),
      ['shared', 3, 3, ['Ann', 'Bob']],
    ],
    [
      'activity elsewhere keeps somebody active',
      history().at(LONG_AGO).by('ann', 3, inFile).at(LATELY).by('ann').by('bob', 1, inFile),
      ['single', 2, 2, ['Ann']],
    ],
  ])('%s', (_, told, expected) => {
    expect(knowledgeOf(told.on('feature'), 'a.ts')).toEqual(expected)
  })

  test('only the last 100 commits count', () => {
    const told = history().at(LATELY).by('ann', 500, inFile).by('bob', 51, inFile).by('cho', 49, inFile).on('feature')
    expect(knowledgeOf(told, 'a.ts')).toEqual(['single', 2, 2, ['Bob']])
  })

  test.each<[string, Partial<MeasureRules>, unknown]>([
    ['without merges, bots and listed people', {}, ['single', 1, 1, ['Ann']]],
    ['with merges', { mergeCommits: 'include' }, ['single', 2, 2, ['Bob']]],
    ['with bots', { excludeBots: false }, ['single', 2, 2, ['Renovate[bot]']]],
    ['without whom the settings exclude', { exclude: ['ann'] }, ['new', 0, 0, []]],
    ['for committers', { attribution: 'committer' }, ['single', 1, 1, ['Dee']]],
    ['with co-authors', { coAuthors: true }, ['single', 2, 2, ['Ann']]],
  ])('the settings of the run count: %s', (_, rules, expected) => {
    const told = history()
      .at(LATELY)
      .by('ann', 4, { ...inFile, committer: 'dee', coAuthors: ['eve'] })
      .by('renovate[bot]', 5, inFile)
      .on('side')
      .by('ann')
      .on('main')
    const merged = Array.from({ length: 6 }).reduce<TestHistory>(so => so.merge('side', 'bob', inFile), told)
    expect(knowledgeOf(merged.on('feature'), 'a.ts', { rules })).toEqual(expected)
  })

  test('a commit of the future is not there yet', () => {
    const told = history().at(LONG_AGO).by('ann', 1, inFile).at(LATELY).by('bob', 9, inFile).on('feature')
    const moment = momentAt(Date.parse('2010-02-01T00:00:00Z'))
    expect(knowledgeOf(told, 'a.ts', { moment })).toEqual(['single', 1, 1, ['Ann']])
  })

  test('people are called as in the rest of the report, by the mailmap and with their numbers', () => {
    const told = history()
      .at(LATELY)
      .by('Sam <sam@one.example>', 3)
      .by('Sam <sam@two.example>', 2, inFile)
      .by('S. <s@two.example>', 1, inFile)
      .on('feature')
    const mailmap = 'Sam <sam@two.example> <s@two.example>'
    expect(knowledgeOf(told, 'a.ts', { mailmap })).toEqual(['single', 1, 1, ['Sam (2)']])
  })

  test('commits that the base branch does not have, count for nobody', () => {
    const report = reportFor(history().at(LATELY).by('ann'), { ...NOTHING, files: [touchedElsewhere], moreFiles: 7 })
    expect([report.files[0]?.knowledge, report.moreFiles]).toEqual(['new', 7])
  })

  test.each<[string, ChangedFile, boolean]>([
    ['known to its beginning', { ...touchedElsewhere, touchedBy: [] }, true],
    ['not known to its beginning', { ...touchedElsewhere, touchedBy: [], isWhole: false }, false],
    ['partly on another branch', touchedElsewhere, false],
  ])('a history that is %s', (_, file, isWhole) => {
    const report = reportFor(history().at(LATELY).by('ann'), { ...NOTHING, files: [file] })
    expect(report.files[0]?.isWhole).toBe(isWhole)
  })
})

/** Somebody with an account of that name. */
const member = (name: string) => person(name, { login: name })

describe('who could review', () => {
  const reviewersOf = (told: TestHistory, paths: readonly string[], author: string | null = null) =>
    reportOn(told.on('feature'), paths, { author }).reviewers.map(({ login }) => login)

  test('those who hold most of the files, then those with most commits, at most three', () => {
    const told = history()
      .at(LATELY)
      .by(member('ann'), 1, { touches: ['a', 'b', 'c'] })
      .by(member('bob'), 1, { touches: ['d', 'e'] })
      .by(member('cho'), 1, { touches: ['f'] })
      .by(member('dee'), 1, { touches: ['g'] })
      .by(member('dee'), 50)
    expect(reviewersOf(told, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual(['ann', 'bob', 'dee'])
  })

  test('never who opened it, not even by another address', () => {
    const noreply = person('Ann <7+Ann@users.noreply.github.com>')
    const told = history()
      .at(LATELY)
      .by(noreply, 5, inFile)
      .by(member('bob'), 1, { touches: ['b.ts'] })
    expect(reviewersOf(told, ['a.ts', 'b.ts'], 'aNN')).toEqual(['bob'])
  })

  test('nor by an address that only their own commits link to their account', () => {
    const told = history()
      .at(LATELY)
      .by('ann', 5, inFile)
      .by(person('Ann <ann@example.com>', { login: 'old-ann' }), 1, inFile)
      .on('feature')
      .by(member('ann'))
    expect(reportOn(told, ['a.ts'], { author: 'ann' }).reviewers).toEqual([])
  })

  test('nobody who holds none of the files, is inactive or has no account', () => {
    const told = history()
      .at(LONG_AGO)
      .by(member('ann'), 9, inFile)
      .at(LATELY)
      .by('bob', 3, inFile)
      .by(member('cho'), 1, inFile)
      .by(member('dee'), 9)
    expect(reviewersOf(told, ['a.ts'])).toEqual([])
  })

  test('no bot, even where bots are counted and hold the most', () => {
    const told = history()
      .at(LATELY)
      .by(person('helper[bot]', { login: 'helper[bot]' }), 9, inFile)
      .by(member('ann'), 1, { touches: ['b.ts'] })
      .on('feature')
    const { files, reviewers } = reportOn(told, ['a.ts', 'b.ts'], { rules: { excludeBots: false } })
    expect([files.map(({ who }) => namesOf(who)), reviewers.map(({ login }) => login)]).toEqual([
      [['Helper[bot]'], ['Ann']],
      ['ann'],
    ])
  })
})

test('where nobody is to be named, nobody is suggested for a review', () => {
  const told = history()
    .at(LATELY)
    .by(member('ann'), 3, { touches: ['a.ts'] })
    .on('feature')
  const register = new Register({ anonymize: true })
  const { files, reviewers } = reportOn(told, ['a.ts'], { register })
  expect([files.map(({ who }) => namesOf(who)), reviewers]).toEqual([[['Contributor 1']], []])
})

describe('what is new to whoever opened it', () => {
  const newTo = (author: string | null, told: TestHistory, paths = ['a.ts']) =>
    reportOn(told, paths, { author }).newToAuthor

  const byAnn = history().at(LATELY).by(member('ann'), 1, inFile)

  test('the files that others have worked on, and they never', () => {
    const told = byAnn
      .by(member('bob'), 1, { touches: ['b.ts'] })
      .on('feature')
      .by(member('bob'))
    expect(newTo('bob', told, ['a.ts', 'b.ts', 'new.ts'])).toEqual(['a.ts'])
  })

  test('work of long ago counts, by whatever address', () => {
    const told = history()
      .at(LONG_AGO)
      .by('bob', 1, inFile)
      .at(LATELY)
      .by(member('ann'), 1, inFile)
      .on('feature')
      .by(member('bob'))
    expect(newTo('bob', told)).toEqual([])
  })

  test('nothing that they take away', () => {
    const told = byAnn.on('feature').by(member('bob'))
    expect(reportOn(told, ['a.ts'], { author: 'bob', isRemoved: true }).newToAuthor).toEqual([])
  })

  test('nothing whose beginning is not known, when they may have worked on it', () => {
    const told = byAnn.on('feature').by(member('bob'))
    expect(reportOn(told, ['a.ts'], { author: 'bob', isWhole: false }).newToAuthor).toEqual([])
  })

  test('nothing, where all commits are somebody else’s', () => {
    expect(newTo('bob', byAnn.by(member('bob')).on('feature').by(member('cho')))).toEqual([])
  })

  test('nothing, where their commits are too old to make them active', () => {
    expect(newTo('bob', byAnn.on('feature').at(LONG_AGO).by(member('bob')))).toEqual([])
  })

  test('nothing, where they were the author and the committer is credited', () => {
    const told = history()
      .at(LATELY)
      .by(member('bob'), 1, { ...inFile, committer: member('ann') })
      .on('feature')
      .by(member('bob'))
    expect(reportOn(told, ['a.ts'], { author: 'bob', rules: { attribution: 'committer' } }).newToAuthor).toEqual([])
  })

  test.each<[string, string, Partial<MeasureRules>]>([
    ['a bot', 'renovate[bot]', {}],
    ['somebody whom the settings exclude', 'bob', { exclude: ['bob'] }],
  ])('nothing to %s', (_, author, rules) => {
    const told = byAnn.on('feature').by(member(author))
    expect(reportOn(told, ['a.ts'], { author, rules }).newToAuthor).toEqual([])
  })

  test.each([
    ['the account is gone', null],
    ['no commit is by that account', 'cho'],
  ])('nothing, where it is unknown who they are: %s', (_, author) => {
    expect(newTo(author, byAnn.on('feature').by(member('bob')))).toEqual([])
  })
})

describe('what it changes', () => {
  test('the figures before are those of the base branch', () => {
    const told = history().at(LATELY).by('ann', 5).on('feature').by('bob', 9)
    expect(numbersOf(reportOn(told, []).before)).toEqual(numbersOf(measured(commitsOf(told, 'main'), {}, NOW).figures))
  })

  test('the figures after count its own commits', () => {
    const told = history().at(LATELY).by('ann', 5).on('feature').by('bob', 6)
    expect(numbersOf(reportOn(told, []).after)).toMatchObject({ pf: 1, people: 2, share: 1 })
  })

  test('the risk after may be better than before', () => {
    const told = history().at(LATELY).by('ann', 5).on('feature').by('bob', 4).by('cho', 4).by('dee', 4)
    const { before, after } = reportOn(told, [])
    expect([before.risk, after.risk]).toEqual(['critical', 'high'])
  })

  test('a commit that the base branch has already does not count twice', () => {
    const told = history()
      .at(LONG_AGO)
      .by('ann', 5)
      .at(LATELY)
      .on('feature')
      .by('bob', 6)
      .on('main')
      .merge('feature', 'bob')
    const own = commitsOf(told, 'feature').filter(({ author }) => author.name === 'Bob')
    const report = reportFor(told, { ...NOTHING, commits: own })
    expect(numbersOf(report.after)).toEqual(numbersOf(report.before))
  })

  test('it says how many of its commits were read, and how many were not', () => {
    const told = history().at(LATELY).by('ann').on('feature').by('bob', 3)
    const report = reportFor(told, { ...NOTHING, commits: ownCommits(told), moreCommits: 1200 })
    expect([report.readCommits, report.moreCommits]).toEqual([3, 1200])
  })

  test('its commits are read through the mailmap', () => {
    const told = history().at(LATELY).by('ann', 1).on('feature').by('Bob <bob@home.example>', 3)
    const mailmap = 'Ann <ann@example.com> <bob@home.example>'
    expect(numbersOf(reportOn(told, [], { mailmap }).after).people).toBe(1)
  })

  test('with a date asked for, its later commits do not exist', () => {
    const told = history().at(LONG_AGO).by('ann', 1).on('feature').at(LATELY).by('bob', 3)
    const moment = momentAt(Date.parse('2010-02-01T00:00:00Z'))
    expect(numbersOf(reportOn(told, [], { moment }).after).people).toBe(1)
  })
})

describe('where it wants to change another branch than the report is about', () => {
  const sam = (address: string) => person(`Sam <sam@${address}>`)
  const base = history().at(LATELY).by(sam('one.example'), 5, inFile).on('feature')
  const whoIn = (report: TestHistory) => {
    const register = namedRegister()
    measure(ledgerOf(commitsOf(report, 'main'), '', [], register), defaultRules, NOW)
    return reportOn(base, ['a.ts'], { register }).files.map(({ who }) => namesOf(who))
  }

  test.each<[string, TestHistory, string]>([
    ['its people have the names that the report gives them', base.on('main').by(sam('two.example'), 9), 'Sam (2)'],
    ['people whom the report does not know have their own', history().at(LATELY).by('ann'), 'Sam'],
    ['which nobody else has there', history().at(LATELY).by(sam('two.example')), 'Sam (1)'],
  ])('%s', (_, report, name) => {
    expect(whoIn(report)).toEqual([[name]])
  })
})

describe('computed naively', () => {
  const people = ['ann', 'bob', 'cho', 'dee', 'eve']
  const paths = ['a', 'b', 'c']
  const step = fc.record({
    who: fc.constantFrom(...people),
    isRecent: fc.boolean(),
    touches: fc.uniqueArray(fc.constantFrom(...paths)),
    branch: fc.constantFrom('main', 'main', 'main', 'feature'),
  })
  const pullRequests = fc.array(step, { minLength: 1, maxLength: 40 }).map(steps =>
    steps.reduce(
      (told, { who, isRecent, touches, branch }, index) =>
        told
          .on(branch)
          .at(Date.parse(isRecent ? LATELY : LONG_AGO) + index * 1000)
          .by(member(who), 1, { touches }),
      history().at(LONG_AGO).by(member('ann')).on('feature').on('main'),
    ),
  )

  /** Counts how often each name is there, the most frequent first, then by name. */
  function ranked(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
    const counted = [...new Set(names)].map(name => [name, names.filter(other => other === name).length] as const)
    return counted.sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
  }

  /** The fewest names that make up half of all, with their counts. */
  function half(counts: readonly (readonly [string, number])[]): readonly string[] {
    const sumOf = (some: typeof counts) => some.reduce((sum, [, count]) => sum + count, 0)
    return counts.filter((_, index) => sumOf(counts.slice(0, index)) < sumOf(counts) / 2).map(([name]) => name)
  }

  function naiveReport(told: TestHistory) {
    const main = commitsOf(told, 'main')
    const isActive = (name: string) =>
      main.some(({ author, committedAt }) => author.name === name && committedAt >= Date.parse('2023-06-01'))
    const files = paths.map(path => {
      const oids = touchedBy(told, path)
      const counts = ranked(main.filter(({ oid }) => oids.includes(oid)).map(({ author }) => author.name))
      const active = counts.filter(([name]) => isActive(name))
      const who = half(active)
      const grade = active.length === 0 ? 'orphaned' : who.length === 1 ? 'single' : 'shared'
      return [path, counts.length === 0 ? 'new' : grade, counts.length, active.length, who]
    })
    const order = ranked(main.map(({ author }) => author.name)).map(([name]) => name)
    const holders = files.flatMap(([, , , , who]) => who as string[])
    const reviewers = order
      .map(name => [name, holders.filter(holder => holder === name).length] as const)
      .filter(([name, held]) => held > 0 && name !== 'Eve')
      .sort(([, left], [, right]) => right - left)
      .map(([name]) => name.toLowerCase())
    const after = numbersOf(measured([...main, ...ownCommits(told)], {}, NOW).figures)
    return { files, reviewers: reviewers.slice(0, 3), after }
  }

  test('it comes to the same', () => {
    fc.assert(
      fc.property(pullRequests, told => {
        const { files, reviewers, after } = reportOn(told, paths, { author: 'eve' })
        expect({
          files: files.map(({ path, knowledge, contributors, activeContributors, who }) => [
            path,
            knowledge,
            contributors,
            activeContributors,
            namesOf(who),
          ]),
          reviewers: reviewers.map(({ login }) => login),
          after: numbersOf(after),
        }).toEqual(naiveReport(told))
      }),
      { numRuns: 200 },
    )
  })
})
