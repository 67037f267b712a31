import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { momentAt, momentNow } from '../../src/measure/rules.ts'
import { commitsOf, history, webFlow } from '../support/history.ts'
import { measured, namesOf, numbersOf, percentage } from '../support/ledger.ts'

const june = momentNow(Date.parse('2024-06-01T00:00:00Z'))

describe('who is active', () => {
  test.each([
    ['a commit at the cutoff counts', '2023-06-01T00:00:00Z', 1],
    ['a commit one second before it does not', '2023-05-31T23:59:59Z', 0],
    ['a commit dated in the future counts, when no date was asked for', '2031-01-01T00:00:00Z', 1],
  ])('%s', (_rule, at, people) => {
    expect(measured(commitsOf(history().at(at).by('ann')), {}, june).figures.activeContributors).toBe(people)
  })

  test.each([
    ['one year before 29 February is 28 February', '2024-02-29T12:00:00Z', { years: 1 }, '2023-02-28T12:00:00Z'],
    ['one month before 31 March is 29 February', '2024-03-31T00:00:00Z', { months: 1 }, '2024-02-29T00:00:00Z'],
    ['52 weeks are 364 days', '2024-06-01T00:00:00Z', { weeks: 52 }, '2023-06-03T00:00:00Z'],
    [
      'a year and six months are both taken off',
      '2024-06-01T00:00:00Z',
      { years: 1, months: 6 },
      '2022-12-01T00:00:00Z',
    ],
    [
      'a clock change is no shorter day: days are UTC days',
      '2024-04-01T00:00:00Z',
      { days: 2 },
      '2024-03-30T00:00:00Z',
    ],
  ])('%s', (_rule, asOf, window, cutoff) => {
    const activityWindow = Temporal.Duration.from(window)
    const { cutoff: measuredCutoff } = measured([], { activityWindow }, momentNow(Date.parse(asOf)))
    expect(new Date(measuredCutoff).toISOString()).toBe(cutoff.replace('Z', '.000Z'))
  })

  test('merging is a sign of activity, though merge commits are not counted', () => {
    const told = history()
      .at('2020-01-01')
      .by('ann', 3)
      .on('topic')
      .by('bob')
      .on('main')
      .at('2024-05-01')
      .merge('topic', 'ann')
    expect(measured(commitsOf(told), {}, june).figures.activeContributors).toBe(1)
  })

  test('committing what somebody else wrote is a sign of activity', () => {
    const told = history().at('2020-01-01').by('ann', 3).at('2024-05-01').by('bob', 1, { committer: 'ann' })
    expect(measured(commitsOf(told), {}, june).figures.activeContributors).toBe(2)
  })

  test('who only committed for others is no contributor', () => {
    const told = history().by('bob', 2, { committer: 'ann' })
    expect(namesOf(measured(commitsOf(told), {}, june).tally.contributors)).toEqual(['Bob'])
  })
})

describe('as-of', () => {
  const told = history()
    .at('2023-01-01T00:00:00Z')
    .by('ann', 2)
    .at('2023-06-01T00:00:00Z')
    .by('bob', 1)
    .at('2024-01-01')
    .by('bob', 5)

  test('what was committed later does not exist', () => {
    expect(measured(commitsOf(told), {}, momentAt(Date.parse('2023-06-01T00:00:00Z'))).tally.commits).toBe(3)
  })

  test('what was committed at that very instant does, and makes its author active', () => {
    const at = Date.parse('2023-06-01T00:00:00Z')
    const { tally, figures } = measured(commitsOf(told), {}, momentAt(at))
    expect([namesOf(tally.contributors), figures.activeContributors]).toEqual([['Ann', 'Bob'], 2])
  })

  test('what was committed later is no sign of activity either', () => {
    const rules = { activityWindow: Temporal.Duration.from({ months: 1 }) }
    const { figures } = measured(commitsOf(told), rules, momentAt(Date.parse('2023-12-01T00:00:00Z')))
    expect(figures.activeContributors).toBe(0)
  })

  test('an identity that had not appeared by then unites nobody', () => {
    const at = history()
      .at('2022-01-01')
      .by({ name: 'Ann', email: 'ann@example.com', login: null })
      .by({ name: 'Ann', email: 'ann@work.example', login: null })
      .at('2023-01-01')
      .by({ name: 'Ann', email: 'ann@example.com', login: 'ann' })
      .by({ name: 'Ann', email: 'ann@work.example', login: 'ann' })
    const contributors = ['2022-06-01', '2023-06-01'].map(
      day => measured(commitsOf(at), {}, momentAt(Date.parse(day))).tally.contributors.length,
    )
    expect(contributors).toEqual([2, 1])
  })
})

describe('figures that do not exist', () => {
  test('a history without commits has none, and its risk is unknown', () => {
    expect(numbersOf(measured([]).figures)).toEqual({
      pf: null,
      all: null,
      active: null,
      share: null,
      people: 0,
      risk: 'unknown',
    })
  })

  test('where everybody has left there is a Pony Factor and no augmented one', () => {
    expect(numbersOf(measured(commitsOf(history().at('2010-01-01').by('ann', 3)), {}, june).figures)).toEqual({
      pf: 1,
      all: null,
      active: null,
      share: 0,
      people: 0,
      risk: 'critical',
    })
  })

  test('where all but one have left, the one makes up all of what the active hold', () => {
    const told = history().at('2010-01-01').by('ann', 3).by('bob', 3).at('2024-05-01').by('cho', 1)
    expect(numbersOf(measured(commitsOf(told), {}, june).figures)).toEqual({
      pf: 2,
      all: null,
      active: 1,
      share: 1 / 7,
      people: 1,
      risk: 'critical',
    })
  })
})

describe('what is left out', () => {
  const bot = { name: 'robo[bot]', email: 'robo@example.com', login: null }
  const told = history()
    .by('ann', 4)
    .by(bot, 2)
    .by('cho', 3)
    .on('topic')
    .by('bob')
    .on('main')
    .merge('topic', 'ann')
    .on('more')
    .by('bob')
    .on('main')
    .merge('more', bot)

  test.each([
    [
      'merge commits and bots, unless asked otherwise; a bot’s merge is a merge',
      {},
      9,
      { merges: 2, bots: 2, listed: 0 },
    ],
    ['no merge commits when they are to count', { mergeCommits: 'include' }, 10, { merges: 0, bots: 3, listed: 0 }],
    ['no bots when they are to count', { excludeBots: false }, 11, { merges: 2, bots: 0, listed: 0 }],
    ['listed people', { exclude: ['cho'] }, 6, { merges: 2, bots: 2, listed: 3 }],
    ['a listed bot as a bot', { exclude: ['robo*'] }, 9, { merges: 2, bots: 2, listed: 0 }],
    [
      'a listed bot as listed where bots count',
      { exclude: ['ROBO*'], excludeBots: false },
      9,
      { merges: 2, bots: 0, listed: 2 },
    ],
  ] as const)('%s', (_rule, rules, commits, excluded) => {
    const { tally } = measured(commitsOf(told), rules, june)
    expect([tally.commits, tally.excluded]).toEqual([commits, excluded])
  })

  test('everybody who was left out is named, with their commits', () => {
    const { tally } = measured(commitsOf(told), { exclude: ['cho'] }, june)
    expect(tally.leftOut.map(({ person, reason, commits }) => [person.name, reason, commits])).toEqual([
      ['Cho', 'listed', 3],
      ['robo[bot]', 'bot', 2],
    ])
  })

  test('people who were left out are told apart from those who were not, and from each other', () => {
    const sam = (email: string) => ({ name: 'Sam', email, login: null })
    const namesakes = history().by(sam('a@example.com'), 3).by(sam('b@example.com'), 2).by(sam('c@example.com'))
    const { tally } = measured(commitsOf(namesakes), { exclude: ['b@*', 'c@*'] }, june)
    expect([...namesOf(tally.contributors), ...tally.leftOut.map(({ person }) => person.name)]).toEqual([
      'Sam (1)',
      'Sam (2)',
      'Sam (3)',
    ])
  })

  test('a commit of a listed person that a bot co-authored is left out as listed', () => {
    const agent = { name: 'agent[bot]', email: 'agent@example.com', login: null }
    const shared = history().by('ann', 1, { coAuthors: [agent] })
    expect(measured(commitsOf(shared), { coAuthors: true, exclude: ['ann'] }, june).tally.excluded).toEqual({
      merges: 0,
      bots: 0,
      listed: 1,
    })
  })

  test('a bot under a person’s address neither makes them a bot nor keeps them active', () => {
    const helper = { name: 'helper[bot]', email: 'ann@example.com', login: null }
    const { figures, tally } = measured(
      commitsOf(history().at('2020-01-01').by('ann', 2).at('2024-05-01').by(helper)),
      {},
      june,
    )
    expect([namesOf(tally.contributors), figures.activeContributors]).toEqual([['Ann'], 0])
  })
})

describe('who is called what, and comes first', () => {
  const someone = (name: string, login: string | null = null) => ({
    name,
    email: `${name.toLowerCase()}.${login ?? 'nobody'}@example.com`,
    login,
  })
  const names = (told: ReturnType<typeof history>) => namesOf(measured(commitsOf(told), {}, june).tally.contributors)

  test('most commits first', () => {
    expect(names(history().by('ann').by('bob', 3).by('cho', 2))).toEqual(['Bob', 'Cho', 'Ann'])
  })

  test('of those with as many commits, whose name comes first by code units, whatever their logins and their order', () => {
    const told = history()
      .by(someone('zoe', 'a'))
      .by(someone('Émile', 'b'))
      .by(someone('ann', 'z'))
      .by(someone('Zed', 'c'))
      .by(someone('Ann', 'x'))
    expect(names(told)).toEqual(['Ann', 'Zed', 'ann', 'zoe', 'Émile'])
  })

  test.each([
    ['who came first', 'ab'],
    ['who came last', 'ba'],
  ])('of those who share a name too, whose login comes first: %s', (_, logins) => {
    const told = [...logins].reduce((so, login) => so.by(someone('Ann', login)), history())
    expect(measured(commitsOf(told), {}, june).tally.contributors.map(({ login }) => login)).toEqual(['a', 'b'])
  })

  test('somebody without a login whose name is another’s login gets a number', () => {
    expect(names(history().by(someone('Ann Lee', 'annlee'), 2).by(someone('annlee')))).toEqual([
      'Ann Lee',
      'annlee (1)',
    ])
  })

  test('and none where the name is nobody’s login', () => {
    expect(names(history().by(someone('Ann Lee', 'ann'), 2).by(someone('annlee')))).toEqual(['Ann Lee', 'annlee'])
  })
})

describe('attribution', () => {
  test('the author is credited with what somebody else committed', () => {
    const told = history().by('ann', 3, { committer: 'bob' })
    expect(namesOf(measured(commitsOf(told), { attribution: 'author' }, june).tally.contributors)).toEqual(['Ann'])
  })

  test('or the committer is', () => {
    const told = history().by('ann', 3, { committer: 'bob' })
    expect(namesOf(measured(commitsOf(told), { attribution: 'committer' }, june).tally.contributors)).toEqual(['Bob'])
  })

  test('where GitHub itself committed, the author is credited', () => {
    const told = history().by('ann', 3, { committer: webFlow })
    expect(namesOf(measured(commitsOf(told), { attribution: 'committer' }, june).tally.contributors)).toEqual(['Ann'])
  })
})

describe('co-authors', () => {
  const shares = (told: ReturnType<typeof history>, rules = {}) =>
    measured(commitsOf(told), { coAuthors: true, ...rules }, june).tally.contributors.map(
      ({ name, volume }, _, all) => [name, Number(volume), all.length] as const,
    )
  const parts = (told: ReturnType<typeof history>, rules = {}) =>
    shares(told, rules).map(([name, volume]) => [name, volume])

  test('a commit is shared equally between its author and its co-authors', () => {
    const { tally } = measured(
      commitsOf(
        history()
          .by('ann', 1, { coAuthors: ['bob', 'cho'] })
          .by('ann'),
      ),
      { coAuthors: true },
      june,
    )
    expect([tally.unit, tally.volume, tally.contributors.map(({ name, volume }) => [name, volume])]).toEqual([
      3n,
      6n,
      [
        ['Ann', 4n],
        ['Bob', 1n],
        ['Cho', 1n],
      ],
    ])
  })

  test('each person has one part, however often they are named', () => {
    expect(parts(history().by('ann', 1, { coAuthors: ['bob', 'ann', 'bob'] }))).toEqual([
      ['Ann', 1],
      ['Bob', 1],
    ])
  })

  test('a bot’s commit belongs to the humans who co-authored it', () => {
    const agent = { name: 'agent[bot]', email: 'agent@example.com', login: null }
    expect(parts(history().by(agent, 1, { coAuthors: ['bob'] }))).toEqual([['Bob', 1]])
  })

  test('a bot that co-authored takes no part of a human’s commit', () => {
    const agent = { name: 'agent[bot]', email: 'agent@example.com', login: null }
    expect(parts(history().by('ann', 1, { coAuthors: [agent] }))).toEqual([['Ann', 1]])
  })

  test('co-authoring is activity', () => {
    const told = history()
      .at('2020-01-01')
      .by('bob', 3)
      .at('2024-05-01')
      .by('ann', 1, { coAuthors: ['bob'] })
    expect(measured(commitsOf(told), { coAuthors: true }, june).figures.activeContributors).toBe(2)
  })

  test('co-authors have no part and no activity unless they are asked for', () => {
    const told = history()
      .at('2020-01-01')
      .by('bob', 3)
      .at('2024-05-01')
      .by('ann', 1, { coAuthors: ['bob'] })
    expect(measured(commitsOf(told), {}, june).figures.activeContributors).toBe(1)
  })
})

test('the threshold decides how many people it takes', () => {
  const told = history().at('2024-05-01').by('ann', 50).by('bob', 30).by('cho', 20)
  const values = ['40', '50', '50.1', '80', '80.1', '100'].map(
    threshold => numbersOf(measured(commitsOf(told), { majorityThreshold: percentage(threshold) }, june).figures).pf,
  )
  expect(values).toEqual([1, 1, 2, 2, 3, 3])
})
