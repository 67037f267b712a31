import { describe, expect, test } from '@jest/globals'
import { type Choices, FIRST_CHOICES } from '../../../../src/render/html/living/choices.ts'
import { type Region, regionsOf } from '../../../../src/render/html/living/regions.ts'
import { standingsOf } from '../../../../src/render/html/living/standings.ts'
import { markup, type Tree } from '../../../../src/render/html/tree.ts'
import type { Report } from '../../../../src/report/report.ts'
import { history, person } from '../../../support/history.ts'
import { elementsOf, textOf } from '../../../support/page.ts'
import { reportOf } from '../../../support/report.ts'
import { workedExample } from '../../../support/worked-example.ts'

const example = reportOf(workedExample())
const without = (...gone: readonly number[]) => ({ gone: new Set(gone), isAlive: true })

function region(name: Region, choices: Partial<Choices> = {}, report: Report = example): readonly Tree[] {
  return regionsOf(standingsOf(report), { ...FIRST_CHOICES, ...choices })[name]()
}

/** The pieces of text of a region, one for each element that holds nothing else. */
function texts(trees: readonly Tree[]): readonly string[] {
  return trees.flatMap(tree =>
    typeof tree === 'string' || tree.children.every(child => typeof child === 'string')
      ? [textOf(tree)].filter(text => text.trim() !== '')
      : texts(tree.children),
  )
}

test('people and apps are linked to their pages', () => {
  const hand = person('hand <hand@example.com>', { login: 'stable-hand[bot]' })
  const ann = person('Ann <ann@example.com>', { login: 'ann' })
  const report = reportOf(history().at('2026-10-01').by(ann, 2).by(hand), { rules: { excludeBots: false } })
  const links = elementsOf(region('rows', {}, report)).filter(({ tag }) => tag === 'a')

  expect(links.map(({ attributes }) => attributes.href)).toEqual([
    'https://github.com/ann',
    'https://github.com/apps/stable-hand',
  ])
})

describe('the figures', () => {
  test('are the four of the report, each with how it went', () => {
    expect(texts(region('figures'))).toEqual([
      'Augmented Pony Factor',
      '5',
      'none before Q4\u00a02026',
      'of those who are active made the majority of this code',
      'APF active',
      '4',
      'none before Q4\u00a02026',
      'of those who are active made the majority of what the active made',
      'Pony Factor',
      '3',
      '↗ 1 → 3 since Q1\u00a02026',
      'of everybody, active or not, made the majority of this code',
      'Active share',
      '68.0 %',
      '↗ 0 % → 68 % since Q1\u00a02026',
      'of this code is by the 29 of 30 people who are active',
    ])
  })

  test('begin with the chosen baseline', () => {
    const report = reportOf(workedExample(), { rules: { baseline: 'active' } })
    expect(texts(region('figures', {}, report)).slice(0, 2)).toEqual(['Augmented Pony Factor', '4'])
  })

  test('that change say what they were, and no longer how they went', () => {
    expect(texts(region('figures', without(2, 3))).filter(text => /was|since|before/.test(text))).toEqual([
      'was 5',
      'was 4',
      'was 68.0 %',
    ])
  })

  test('say why there is no APF when those who are left made no majority', () => {
    expect(texts(region('figures', without(2, 3)))).toContain(
      'those who are active did not make the majority of this code',
    )
  })

  test('say why there is no APF when nobody is left', () => {
    const report = reportOf(history().at('2020-01-01').by('ann'), { quarters: null })
    expect(texts(region('figures', {}, report)).slice(0, 6)).toEqual([
      'Augmented Pony Factor',
      'none',
      'nobody is active',
      'APF active',
      'none',
      'nobody is active',
    ])
  })
})

describe('what would be', () => {
  const alone = reportOf(history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cy', 3).by('dee', 3))
  const lines = (choices: Partial<Choices>, report = example) =>
    region('hypothesis', choices, report).map(line => textOf(line))

  test('is nothing while nobody is clicked away', () => {
    expect(lines(without())).toEqual([])
  })

  test('leads with what is lost, says what becomes of the risk, and who would have made most', () => {
    expect(lines(without(2, 3))).toEqual([
      'What if: not as it is, but as it would be',
      'High risk: Without Jane and Ellen, 68.0 → 46.0 % of this code still has somebody.',
      'The risk would be high; it is moderate. 54.0 % of this code is by people who have left. Of the rest, 3 people made most (28.0 % of all): Joe, Rich and Bob.',
    ])
  })

  test('is no better risk than the report’s own, whatever a factor does', () => {
    expect(lines(without(1), alone)).toEqual([
      'What if: not as it is, but as it would be',
      'Critical risk: Without Ann, 100.0 → 50.0 % of this code still has somebody.',
      'The risk would be critical, as it is. Of the 50.0 % of this code that active people made, Bob and Cy made most (33.3 % of all).',
      'A factor that rises by a departure is no good news: less is left to be held.',
    ])
  })

  test('is that nobody is active, when everybody is clicked away', () => {
    const report = reportOf(history().at('2026-10-01').by('ann'))
    expect(lines(without(1), report).slice(1)).toEqual([
      'Critical risk: Without Ann, 100.0 → 0.0 % of this code still has somebody.',
      'The risk would be critical, as it is. Ann, who made all of this code, has left: the last commit was on 2026-10-01.',
    ])
  })

  test('is said to those who do not see it', () => {
    expect(textOf(...region('status', without(2)))).toBe(
      'Without Jane, 68.0 → 56.0 % of this code still has somebody. The risk would be moderate, as it is.',
    )
  })

  test('is over when everybody is back', () => {
    expect(textOf(...region('status'))).toBe('Nobody is clicked away. This is the report as it was measured.')
  })

  test('can be shared and undone, only when somebody is away', () => {
    expect([region('back'), region('back', without(2))].map(trees => trees.map(tree => textOf(tree)))).toEqual([
      [],
      ['Copy link', 'Everybody back'],
    ])
  })

  test('keeps each name to itself', () => {
    const report = reportOf(history().at('2026-10-01').by('שלום').by('bob'))
    const names = elementsOf(region('hypothesis', without(2), report)).filter(({ tag }) => tag === 'bdi')
    expect(names.map(name => textOf(name))).toContain('שלום')
  })
})

describe('the bar of people', () => {
  const entries = (choices: Partial<Choices> = {}) =>
    elementsOf(region('people-bar', choices))
      .filter(({ tag }) => tag === 'li')
      .map(entry => textOf(entry))

  test('is that of the report', () => {
    expect(entries()).toEqual([
      'Jane: 12.0 %',
      'Ellen: 10.0 %',
      'Joe: 10.0 %',
      'Rich: 10.0 %',
      'Bob: 8.0 %',
      '24 others who are active: 18.0 %',
      '1 who has left: 32.0 %',
    ])
  })

  test('gives those who are clicked away a place of their own', () => {
    expect(entries(without(2, 3))).toEqual([
      'Joe: 10.0 %',
      'Rich: 10.0 %',
      'Bob: 8.0 %',
      '24 others who are active: 18.0 %',
      '2 clicked away: 22.0 %',
      '1 who has left: 32.0 %',
    ])
  })
})

describe('the buttons of the what-if', () => {
  const chips = (choices: Partial<Choices> = {}, report = example) =>
    region('chips', choices, report).map(chip => textOf(chip))

  test('are eight at least, those with most commits first', () => {
    expect(chips()).toEqual([
      'Jane 12.0 %',
      'Ellen 10.0 %',
      'Joe 10.0 %',
      'Rich 10.0 %',
      'Bob 8.0 %',
      'Other01 0.8 %',
      'Other02 0.8 %',
      'Other03 0.8 %',
    ])
  })

  test('are ten of the holders at most, and whoever was clicked away', () => {
    // Without Jane it takes twenty; number 30 is the last of the others.
    expect(chips(without(2, 30))).toHaveLength(12)
  })

  test('tell people who share a name by their logins', () => {
    const told = ['ann-a', 'ann-b'].reduce(
      (sofar, login) => sofar.by({ name: 'Ann', email: `${login}@example.com`, login }, 2),
      history().at('2026-10-01').by('bob'),
    )
    expect(chips({}, reportOf(told))).toEqual(['Ann (ann-a) 40.0 %', 'Ann (ann-b) 40.0 %', 'Bob 20.0 %'])
  })
})

describe('who has left', () => {
  test('is told with what they made', () => {
    expect(texts(region('left'))).toEqual([
      '1 of 30 people, who made 32.0 % of this code.',
      'Those of them with most commits',
      'Who',
      'Commits',
      'Share',
      'Last commit',
      'Bill',
      '128',
      '32.0 %',
      '2019-05-01',
    ])
  })

  test('holds whoever is clicked away, and says so', () => {
    expect(texts(region('left', without(2))).slice(-4)).toEqual(['Jane', '48', '12.0 %', 'away'])
  })

  test('counts those for whom it has no row', () => {
    const told = Array.from({ length: 12 }, (_, index) => `old ${index}`).reduce(
      (sofar, who) => sofar.by(who),
      history().at('2020-01-01'),
    )
    expect(texts(region('left', {}, reportOf(told))).at(-1)).toBe('Show all who have left')
    expect(textOf(...region('left', {}, reportOf(told)))).toContain('and 2 others ')
  })

  test('may be nobody', () => {
    expect(texts(region('left', {}, reportOf(history().at('2026-10-01').by('ann'))))).toEqual([
      'Nobody: everybody who made this code is active.',
    ])
  })
})

describe('the table', () => {
  const small = reportOf(
    history()
      .at('2020-01-01')
      .by(person('ann', { login: 'ann' }), 1234)
      .at('2026-10-01')
      .by(person('bob', { login: 'builder' }), 1000),
  )

  test('shows no more accents on one letter than any language writes', () => {
    const name = `Zoe${'\u0301'.repeat(70)}y`
    const report = reportOf(
      history()
        .at('2026-10-01')
        .by(person('zoe', { name, login: 'zoe' })),
    )
    expect(texts(region('rows', {}, report))[1]).toBe(`Zoe${'\u0301'.repeat(5)}y`.normalize('NFC'))
  })

  test('has a row for each person', () => {
    expect(region('rows', {}, small).map(row => texts([row]))).toEqual([
      ['1', 'Ann', 'ann', '1,234', '55.2 %', '2020-01-01', 'left'],
      ['2', 'Bob', 'builder', '1,000', '44.8 %', '2026-10-01', 'holder'],
    ])
  })

  test('links a login to its page', () => {
    expect(markup(region('rows', {}, small))).toContain(
      '<a href="https://github.com/builder" rel="noreferrer">builder</a>',
    )
  })

  test('says it once where the name is the login', () => {
    const report = reportOf(history().by({ name: 'ann', email: 'ann@example.com', login: 'ann' }))
    expect(region('rows', {}, report).map(row => texts([row]).slice(0, 3))).toEqual([['1', 'ann', '1']])
  })

  test.each([
    [true, 'descending'],
    [false, 'ascending'],
  ])('says by what it is sorted, and how: descending is %j', (descending, direction) => {
    const head = elementsOf(region('head', { sort: { column: 'name', descending } }))
    expect(head.flatMap(cell => cell.attributes['aria-sort'] ?? [])).toEqual([direction])
  })

  test.each(['javascript:alert(1)', 'nonsense'])('makes no link of a login where the server is %s', serverUrl => {
    const report = reportOf(history().by(person('ann', { login: 'ann' })), { subject: { serverUrl } })
    expect(markup(region('rows', {}, report))).not.toContain('href')
  })

  test('shows fractions of commits that people share', () => {
    const shared = history().by('ann', 1, { coAuthors: ['bob', 'cy'] })
    const report = reportOf(shared, { rules: { coAuthors: true } })
    expect(region('rows', {}, report).map(row => texts([row])[2])).toEqual(['0.3', '0.3', '0.3'])
  })

  test('says who is clicked away', () => {
    expect(texts(region('rows', without(2), small))).toContain('away')
  })

  test('has a box for everybody who can leave, which waits for the program', () => {
    const boxes = elementsOf(region('rows', {}, small)).filter(({ attributes }) => attributes['data-alive'] === true)
    expect(
      boxes.map(cell =>
        markup(cell.children)
          .match(/aria-label="[^"]*"/g)
          ?.join(),
      ),
    ).toEqual([undefined, 'aria-label="Without Bob"'])
  })

  test('has a head to click on only when there is a program, and not on paper', () => {
    const buttons = (choices: Partial<Choices>) =>
      elementsOf(region('head', choices)).filter(({ tag }) => tag === 'button').length
    expect([{}, { isAlive: true }, { isAlive: true, isPrinted: true }].map(buttons)).toEqual([0, 5, 0])
  })
})

describe('on paper', () => {
  const many = reportOf(
    Array.from({ length: 310 }, (_, index) => `person ${index}`).reduce((told, who) => told.by(who), history()),
    { quarters: null },
  )

  test('there are 200 rows, a short list, and how many there are besides', () => {
    const printed = { isPrinted: true }
    const list = textOf(...region('printed', printed, many))
    expect([region('rows', printed, many).length, list.match(/Person/g)?.length, list.slice(-12)]).toEqual([
      200,
      100,
      'and 10 more.',
    ])
  })

  test('there is no list where the rows are enough, nor on a screen', () => {
    expect([region('printed', { isPrinted: true }), region('printed', {}, many)]).toEqual([[], []])
  })
})

describe('below the table', () => {
  const sixty = reportOf(
    Array.from({ length: 60 }, (_, index) => `person ${index}`).reduce((told, who) => told.by(who), history()),
  )

  test.each<[string, Partial<Choices>, Report, string]>([
    ['one person', {}, reportOf(history().by('ann')), '1 person'],
    ['everybody', {}, example, '30 people'],
    ['the first of everybody', {}, sixty, 'The first 50 of 60 people'],
    ['those who were found', { search: 'other1' }, example, '10 found among 30 people'],
    ['the first of those who were found', { search: 'person 1', rows: 5 }, sixty, '5 of 15 found among 60 people'],
    ['nobody', { search: 'zzz' }, example, '0 found among 30 people'],
  ])('it says how many are shown: %s', (_what, choices, report, text) => {
    expect(textOf(...region('count', choices, report))).toContain(text)
  })

  test.each<[string, Partial<Choices>, string]>([
    ['a button for more', { isAlive: true }, 'Show more people'],
    ['a hint, when there is no script', {}, 'The JSON report has everybody.'],
    ['nothing, when everybody is there', { rows: 60 }, ''],
  ])('there is %s', (_what, choices, text) => {
    expect(textOf(...region('more', choices, sixty))).toBe(text)
  })
})
