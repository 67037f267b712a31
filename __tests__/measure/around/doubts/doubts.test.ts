import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import type { Doubt } from '../../../../src/measure/around/doubts/doubt.ts'
import { doubtsOf } from '../../../../src/measure/around/doubts/doubts.ts'
import { measure } from '../../../../src/measure/measure.ts'
import { type MeasureRules, type Moment, momentAt, momentNow } from '../../../../src/measure/rules.ts'
import { commitsOf, history, type TestHistory } from '../../../support/history.ts'
import { defaultRules, ledgerOf, numbersOf } from '../../../support/ledger.ts'

/** A moment close behind the histories below, which begin with the year 2024. */
const day = momentAt(Date.parse('2024-01-05'))

interface Asked {
  readonly rules?: Partial<MeasureRules>
  readonly moment?: Moment
  readonly mailmap?: string
}

function doubtsIn(told: TestHistory, { rules, moment = day, mailmap = '' }: Asked = {}): readonly Doubt[] {
  const ledger = ledgerOf(commitsOf(told), mailmap)
  return doubtsOf(ledger, measure(ledger, { ...defaultRules, ...rules }, moment))
}

/** The doubt of one kind in short: names, commits, PF, both APFs, risk. */
function shortly(doubts: readonly Doubt[], kind: Doubt['kind']) {
  const doubt = doubts.find(one => one.kind === kind)
  if (doubt === undefined) return null
  const { pf, all, active, risk } = doubt.figures === null ? {} : numbersOf(doubt.figures)
  return [doubt.about.map(({ name }) => name), doubt.commits, pf, all, active, risk]
}

describe('the same name', () => {
  const told = history().by('Ann Lee <a@x.test>', 4).by('ann lee <b@x.test>', 4).by('bob', 3)

  test('may be one person', () => {
    expect(shortly(doubtsIn(told), 'same-name')).toEqual([['Ann Lee', 'ann lee'], 8, 1, 1, 1, 'critical'])
  })

  test('is told with the numbers by which the people are shown', () => {
    const namesakes = history().by('Ann <a@x.test>', 2).by('Ann <b@x.test>').by('bob')
    expect(shortly(doubtsIn(namesakes), 'same-name')?.[0]).toEqual(['Ann (1)', 'Ann (2)'])
  })

  test('is one person for each name', () => {
    const two = history().by('Ann <a@x.test>').by('Ann <b@x.test>').by('Bo <c@x.test>').by('Bo <d@x.test>').by('cy', 4)
    expect(shortly(doubtsIn(two), 'same-name')?.slice(1)).toEqual([4, 1, 1, 1, 'critical'])
  })

  test('shares a commit with nobody but others', () => {
    const shared = history()
      .by('Ann <a@x.test>', 1, { coAuthors: ['Ann <b@x.test>', 'bob'] })
      .by('bob')
    // 1/2 and 3/2 instead of 1/3, 1/3 and 4/3.
    expect(shortly(doubtsIn(shared, { rules: { coAuthors: true } }), 'same-name')?.slice(1, 3)).toEqual([0, 1])
  })

  test.each([
    ['of nobody in particular', 'unknown'],
    ['of nobody at all', ''],
  ])('says nothing where it is a name %s', (_, name) => {
    expect(shortly(doubtsIn(history().by(`${name} <a@x.test>`).by(`${name} <b@x.test>`)), 'same-name')).toBeNull()
  })
})

describe('what looks like automation', () => {
  const told = history().by('release bot <rel@x.test>', 5).by('ann', 3).by('bob', 2)

  test('and is counted would be left out', () => {
    expect(shortly(doubtsIn(told), 'automation')).toEqual([['release bot'], 5, 1, 1, 1, 'critical'])
  })

  test('is no doubt where it is left out already', () => {
    const bot = history().by('helper[bot] <h@x.test>').by('ann')
    expect(shortly(doubtsIn(bot), 'automation')).toBeNull()
  })

  test('is no doubt where the settings leave it out', () => {
    expect(shortly(doubtsIn(told, { rules: { exclude: ['release bot'] } }), 'automation')).toBeNull()
  })

  test('is left out without the person who shares its address', () => {
    const shared = history().by('release bot <ann@x.test>', 5).by('Ann <ann@x.test>', 3).by('bob', 2)
    expect(shortly(doubtsIn(shared), 'automation')).toEqual([['release bot'], 5, 1, 1, 1, 'critical'])
  })
})

describe('one address under unlike names', () => {
  test('may be several people', () => {
    const told = history().by('Ann Lee <team@x.test>', 3).by('Bob Ray <team@x.test>', 2).by('cy', 2)
    expect(shortly(doubtsIn(told), 'shared-address')).toEqual([['Ann Lee', 'Bob Ray'], 5, 2, 2, 2, 'high'])
  })

  test.each([
    ['a word in common', 'Ann Lee', 'Ann L.'],
    ['a word in common, whatever its case and accents', 'ZO\u00cb', 'Zoe\u0308 Lef'],
    ['words that end at signs', 'ann.lee', 'Lee, A.'],
  ])('is one person with %s', (_, one, other) => {
    const told = history().by(`${one} <a@x.test>`).by(`${other} <a@x.test>`)
    expect(shortly(doubtsIn(told), 'shared-address')).toBeNull()
  })

  test('is one person where a third name has a word of each', () => {
    const told = history().by('alee <a@x.test>').by('Ann <a@x.test>').by('Ann alee <a@x.test>')
    expect(shortly(doubtsIn(told), 'shared-address')).toBeNull()
  })

  test('is one person also where that name came up first or last', () => {
    const told = history().by('Ann alee <a@x.test>').by('Ann <a@x.test>').by('alee <a@x.test>', 2)
    expect(shortly(doubtsIn(told), 'shared-address')).toBeNull()
  })

  test('is parted also where GitHub links the address to one account', () => {
    const ann = { name: 'Ann Lee', email: 'team@x.test', login: 'team', accountId: 7 }
    const told = history()
      .by(ann, 3)
      .by({ ...ann, name: 'Bob Ray' }, 2)
      .by('cy', 2)
    expect(shortly(doubtsIn(told), 'shared-address')?.[2]).toBe(2)
  })

  test('is no doubt where the mailmap gives both one name', () => {
    const told = history().by('nkahn <n@x.test>').by('Nina Kahn <n@x.test>')
    expect(shortly(doubtsIn(told, { mailmap: 'Nina Kahn <n@x.test>\n' }), 'shared-address')).toBeNull()
  })

  test('is told with the most recent names, in whatever order the history is read', () => {
    const told = history().by('Ann Lee <t@x.test>', 3).by('Ann L. <t@x.test>').by('Bob Ray <t@x.test>', 2)
    const commits = commitsOf(told)
    const names = [commits, commits.toReversed()].map(some => {
      const ledger = ledgerOf(some)
      return shortly(doubtsOf(ledger, measure(ledger, defaultRules, day)), 'shared-address')?.[0]
    })
    expect(names).toEqual([
      ['Ann L.', 'Bob Ray'],
      ['Ann L.', 'Bob Ray'],
    ])
  })

  test('is an account’s own where it is a noreply address', () => {
    const told = history().by('nkahn <7+nina@users.noreply.github.com>').by('Nina <7+nina@users.noreply.github.com>')
    expect(shortly(doubtsIn(told), 'shared-address')).toBeNull()
  })
})

describe('a replayed history', () => {
  const old = { authoredAt: '2020-05-01' }

  test('has authors who were active when they authored', () => {
    const told = history()
      .by('ann', 6, { ...old, committer: 'cy' })
      .by('bob', 3)
    expect(shortly(doubtsIn(told), 'replayed')).toEqual([[], 6, 1, null, 1, 'critical'])
  })

  test('keeps whoever committed it active', () => {
    expect(shortly(doubtsIn(history().by('ann', 6, old)), 'replayed')?.[4]).toBe(1)
  })

  test.each([
    ['a tenth of the commits, that is enough', 9, true],
    ['less than a tenth', 10, false],
  ])('%s', (_, others, isThere) => {
    const told = history().by('ann', 1, old).by('bob', others)
    expect(shortly(doubtsIn(told), 'replayed') !== null).toBe(isThere)
  })

  test.each([
    ['a day more than a window', '2022-12-31T23:59:00Z', true],
    ['exactly a window', '2023-01-01T00:00:00Z', false],
  ])('is one with %s between the dates', (_, authoredAt, isThere) => {
    const told = history().at('2024-01-01T00:00:00Z').by('ann', 1, { authoredAt })
    expect(shortly(doubtsIn(told), 'replayed') !== null).toBe(isThere)
  })

  test('counts what is counted: no merges, no bots', () => {
    const told = history().by('helper[bot] <h@x.test>', 5, old).by('ann', 3)
    expect(shortly(doubtsIn(told), 'replayed')).toBeNull()
  })
})

describe('a stale history', () => {
  const told = history().at('2023-02-01').by('ann', 2).at('2024-01-01').by('bob', 1)

  test.each([
    ['a twelfth of the window ago', 365, '2024-01-31T10:00:00Z', false],
    ['longer ago', 365, '2024-01-31T10:00:01Z', true],
    ['30 days ago', 90, '2024-01-31T00:00:00Z', false],
    ['longer ago, with a short window', 90, '2024-01-31T00:00:01Z', true],
  ])('has its newest commit %s', (_, days, date, isThere) => {
    const rules = { activityWindow: Temporal.Duration.from({ days }) }
    expect(shortly(doubtsIn(told, { rules, moment: momentAt(Date.parse(date)) }), 'stale') !== null).toBe(isThere)
  })

  test('may have a twelfth of a long window', () => {
    const rules = { activityWindow: Temporal.Duration.from({ years: 2 }) }
    const moments = ['2024-03-01', '2024-03-03'].map(date => momentAt(Date.parse(date)))
    expect(moments.map(moment => shortly(doubtsIn(told, { rules, moment }), 'stale') !== null)).toEqual([false, true])
  })

  test('is measured as of its newest commit', () => {
    const moment = momentAt(Date.parse('2025-01-15'))
    expect(shortly(doubtsIn(told, { moment }), 'stale')).toEqual([[], 0, 1, 1, 1, 'critical'])
  })
})

describe('commits from the future', () => {
  const now = momentNow(Date.parse('2024-01-05T12:00:00Z'))
  const told = history().by('ann', 3).at('2024-01-06T12:00:01Z').by('bob', 4)

  test('would not exist', () => {
    expect(shortly(doubtsIn(told, { moment: now }), 'future')).toEqual([['Bob'], 4, 1, 1, 1, 'critical'])
  })

  test.each([
    ['up to a day ahead, clocks may differ', momentNow(Date.parse('2024-01-05T12:00:01Z')), false],
    ['with a date to measure at, there are none', momentAt(now.asOf), false],
  ])('%s', (_, moment, isThere) => {
    const late = history().by('ann', 3).at('2024-01-06T12:00:01Z').by('bob')
    expect(shortly(doubtsIn(late, { moment }), 'future') !== null).toBe(isThere)
  })
})

describe('the mailmap', () => {
  test('has lines that match nobody, which cannot be put right here', () => {
    const mailmap =
      '# People\nAnn <ann@example.com>\n\nZoe <zoe@x.test>\nBob <b@x.test> Robert <bob@example.com>\nno line\n'
    const [doubt] = doubtsIn(history().by('ann').by('bob'), { mailmap })
    expect(doubt).toEqual({ kind: 'mailmap', about: [], commits: 0, figures: null, idleLines: [4, 5, 6] })
  })

  test('is in order where every line matches somebody', () => {
    const mailmap = 'Ann <ann@example.com>\nBob <b@x.test> BOB <Bob@example.com>\n'
    expect(doubtsIn(history().by('ann').by('bob'), { mailmap })).toEqual([])
  })
})

describe('doubts come', () => {
  test('those first that change the risk or an APF, those without figures last', () => {
    const told = history()
      .by('ann', 4)
      .by('Bo <b@x.test>')
      .by('Bo <c@x.test>')
      .by('Team One <t@x.test>', 5)
      .by('Other <t@x.test>', 5)
    const kinds = doubtsIn(told, { mailmap: 'Zoe <zoe@x.test>\n' }).map(({ kind }) => kind)
    expect(kinds).toEqual(['shared-address', 'same-name', 'mailmap'])
  })

  test('not at all where nothing is in doubt', () => {
    expect(doubtsIn(history().by('ann', 3).by('bob', 2))).toEqual([])
  })

  test('not at all without commits', () => {
    expect(doubtsIn(history())).toEqual([])
  })
})
