import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Commit } from '../../src/history/commit.ts'
import { measure } from '../../src/measure/measure.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { readHistory } from '../../src/run/reading.ts'
import { readUnion } from '../../src/run/union.ts'
import { commitsOf, history, person, type TestHistory } from '../support/history.ts'
import { defaultRules, namedRegister, numbersOf } from '../support/ledger.ts'
import { historyOf } from '../support/opened.ts'

const serverOf = () => 'github.com'
const DAY = momentAt(Date.parse('2024-06-01T00:00:00Z'))

/** One repository of a project: its commits, and its mailmap. */
type Repository = readonly [commits: readonly Commit[], mailmap?: string]

async function unionOf(repositories: readonly Repository[]) {
  const histories = repositories.map(([commits, mailmap = '']) => historyOf(commits, { mailmap }))
  return readUnion(histories, { serverOf, register: namedRegister() })
}

/** What is measured of a union: figures, what was left out, and everybody with what they have. */
async function measuredUnion(repositories: readonly Repository[]) {
  return told(measure(await unionOf(repositories), defaultRules, DAY))
}

function told({ figures, tally }: ReturnType<typeof measure>) {
  return {
    figures: numbersOf(figures),
    excluded: tally.excluded,
    people: tally.contributors.map(({ name, login, volume, lastActivity }) => [
      name,
      login,
      Number(volume),
      lastActivity,
    ]),
  }
}

/** Whoever contributed, with their commits. */
async function peopleOf(repositories: readonly Repository[]) {
  return (await measuredUnion(repositories)).people.map(([name, , commits]) => [name, commits])
}

/** A commit of somebody else than the one of that number in another history. */
function apart(told: TestHistory): readonly Commit[] {
  return commitsOf(told).map(commit => ({ ...commit, oid: commit.oid.replace(/^0/, 'f') }))
}

const MAILMAP = [
  'Ann Lee <ann@x.test> <ann@y.test>',
  'Cho <cho@x.test>',
  'Cho <cho@y.test>',
  'Dee <team@x.test>',
  'Eve <team@x.test> Evelyn <team@x.test>',
].join('\n')

const somebody = fc.constantFrom(
  person('Ann <ann@x.test>', { login: 'ann', accountId: 1 }),
  person('A. Lee <ann@y.test>'),
  person('Ann <1+anna@users.noreply.github.com>'),
  person('Cho <cho@x.test>'),
  person('C <cho@y.test>'),
  person('Team <team@x.test>', { login: 'team', accountId: 7 }),
  person('Evelyn <team@x.test>', { login: 'team', accountId: 7 }),
  person('Dee <dee@x.test>', { login: 'team', accountId: 7 }),
  person('helper[bot] <h@x.test>'),
)

describe('a history that is split over repositories', () => {
  test('measures exactly as the whole, wherever its commits lie, and in however many repositories', async () => {
    const steps = fc.array(fc.tuple(somebody, somebody, fc.integer({ min: 1, max: 7 })), { maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(steps, async steps => {
        const whole = commitsOf(
          steps.reduce(
            (so, [author, committer]) => so.by(author, 1, { committer }),
            history().at('2023-05-31T23:55:00Z'),
          ),
        ).toReversed()
        // Each of the three bits is a repository in which the commit is.
        const parts = [1, 2, 4].map(bit => whole.filter((_, index) => ((steps[index]?.[2] ?? 0) & bit) > 0))
        const { ledger } = await readHistory(historyOf(whole, { mailmap: MAILMAP }), {
          ...{ keepsPlaces: false, server: 'github.com', register: namedRegister() },
        })
        expect(await measuredUnion(parts.map(part => [part, MAILMAP]))).toEqual(
          told(measure(ledger, defaultRules, DAY)),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('keeps nobody twice where the repositories have one mailmap, or none', async () => {
    const { log } = await unionOf([[commitsOf(history().by('ann', 2))], [apart(history().by('ann', 3))]])
    expect([log.identities.length, log.size]).toEqual([1, 5])
  })

  test('has a commit once that several have, as the first of them says it', async () => {
    const [one] = commitsOf(history().by('ann'))
    const [other] = commitsOf(history().by('bob'))
    expect([one?.oid === other?.oid, await peopleOf([[one ? [one] : []], [other ? [other] : []]])]).toEqual([
      true,
      [['Ann', 1]],
    ])
  })
})

describe('a mailmap speaks for its own repository alone', () => {
  const ann = () => commitsOf(history().by('ann', 3))
  const annElsewhere = () => apart(history().by('Ann <ann@example.com>', 2))

  test('by an address, which it leads to somebody else there and not in the other', async () => {
    expect(await peopleOf([[ann(), 'Bob <bob@x.test> <ann@example.com>'], [annElsewhere()]])).toEqual([
      ['Bob', 3],
      ['Ann', 2],
    ])
  })

  test('and whoever has an address in both is one person by it, under the name that was seen last', async () => {
    const other = apart(history().at('2024-02-01').by('Ann <ann@new.test>'))
    expect(await peopleOf([[ann(), 'Ann Lee <ann@new.test> <ann@example.com>'], [other]])).toEqual([['Ann', 4]])
  })

  test('by an account, which proves nothing where several share its address, and does where they do not', async () => {
    const linked = { login: 'team', accountId: 7 }
    const shared = commitsOf(
      history()
        .by(person('Dee <team@x.test>', linked))
        .by(person('Eve <team@x.test>', linked))
        .by(person('Fay <fay@x.test>', linked)),
    )
    const other = apart(history().by(person('Gil <gil@x.test>', linked), 4).by(person('Gil <g@x.test>', linked), 4))
    expect(
      await peopleOf([[shared, 'Dee <team@x.test> Dee <team@x.test>\nEve <team@x.test> Eve <team@x.test>'], [other]]),
    ).toEqual([
      ['Gil', 8],
      ['Dee', 1],
      ['Eve', 1],
      ['Fay', 1],
    ])
  })
})

test('accounts of two servers are two, where the repositories are from both', async () => {
  const of = (server: string, commits: readonly Commit[]) => historyOf(commits, { server })
  const one = commitsOf(history().by(person('Ann <a@x.test>', { login: 'ann', accountId: 1 })))
  const other = apart(history().by(person('Ann <a@y.test>', { login: 'ann', accountId: 1 })))
  const ledger = await readUnion([of('github.com', one), of('ghe.test', other)], {
    serverOf: ({ server }) => server ?? '',
    register: namedRegister(),
  })
  expect(measure(ledger, defaultRules, DAY).tally.contributors.map(({ login, volume }) => [login, volume])).toEqual([
    ['ann', 1n],
    ['ann', 1n],
  ])
})

test('a history that breaks off ends the reading', async () => {
  const broken = {
    ...historyOf([]),
    commits: {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('The server hung up.')) }),
    },
  }
  await expect(readUnion([historyOf([]), broken], { serverOf, register: namedRegister() })).rejects.toThrow(
    'The server hung up.',
  )
})
