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
  return regionsOf(standingsOf(report), { ...FIRST_CHOICES, ...choices })[name]
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
  test('are those of the report', () => {
    expect(texts(region('figures'))).toEqual([
      'Augmented Pony Factor',
      '5',
      'of those who are still here made the majority of all commits',
      'APF active',
      '4',
      'of those who are still here made the majority of what the active made',
      'Pony Factor',
      '3',
      'of everybody, here or not, made the majority of all commits',
      'Active share',
      '68.0 %',
      'of all commits are by people who are still here',
      'Still here',
      '29',
      'of 30 people',
      'Risk',
      'moderate',
      'an APF active of 3 or 4 is moderate',
    ])
  })

  test('begin with the chosen baseline', () => {
    const report = reportOf(workedExample(), { rules: { baseline: 'active' } })
    expect(texts(region('figures', {}, report)).slice(0, 2)).toEqual(['Augmented Pony Factor', '4'])
  })

  test('that change say what they were', () => {
    expect(texts(region('figures', without(2, 3))).filter(text => text.includes('was'))).toEqual([
      ' was 5',
      ' was 4',
      ' was 68.0 %',
      ' was 29',
      ' was moderate',
    ])
  })

  test('say why there is no APF when those who are left made no majority', () => {
    expect(texts(region('figures', without(2, 3)))).toContain(
      'those who are still here did not make the majority of all commits',
    )
  })

  test('say why there is no APF when nobody is left', () => {
    const report = reportOf(history().at('2020-01-01').by('ann'))
    expect(texts(region('figures', {}, report)).slice(0, 6)).toEqual([
      'Augmented Pony Factor',
      'none',
      'nobody is still here',
      'APF active',
      'none',
      'nobody is still here',
    ])
  })
})

describe('the risk once people are clicked away', () => {
  const alone = reportOf(history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cy', 3).by('dee', 3))
  const two = reportOf(
    history()
      .at('2020-01-01')
      .by('zoe', 22)
      .at('2026-10-01')
      .by('ann', 10)
      .by('bob', 9)
      .by('cy', 2)
      .by('dee', 2)
      .by('eve', 2),
  )

  test.each<[string, Report, number[], string[]]>([
    [
      'is never better than the report’s own',
      alone,
      [1],
      ['Risk', 'critical', 'an APF active of 2 is high, but it stays critical: nobody’s departure is an improvement'],
    ],
    [
      'nor when several have left',
      two,
      [2, 3],
      [
        'Risk',
        'critical',
        ' was high',
        'an APF active of 2 is high, one level worse as those who are still here hold less than the majority',
      ],
    ],
  ])('%s', (_what, report, gone, expected) => {
    const [tile] = elementsOf(region('figures', without(...gone), report)).filter(
      ({ attributes }) => attributes.class?.toString().includes('risk') === true,
    )
    expect(texts(tile === undefined ? [] : tile.children)).toEqual(expected)
  })

  test('is told as before where the figure alone would be better', () => {
    expect(region('status', without(1), alone)).toEqual([
      'Without Ann: APF 3 (was 1), APF active 2 (was 1), active share 50.0 % (was 100.0 %), risk critical as before. An APF that rises by a departure is no good news.',
    ])
  })
})

describe('the buttons of the what-if', () => {
  test('are the people who make up the APF', () => {
    expect(region('chips').map(chip => textOf(chip))).toEqual([
      'Jane 12.0 %',
      'Ellen 10.0 %',
      'Joe 10.0 %',
      'Rich 10.0 %',
      'Bob 8.0 %',
    ])
  })

  test('are ten at most, and whoever was clicked away', () => {
    // Without Jane it takes twenty; number 30 is the last of the others.
    expect(region('chips', without(2, 30)).map(chip => textOf(chip))).toHaveLength(12)
  })

  test('tell people who share a name by their logins', () => {
    const told = ['ann-a', 'ann-b'].reduce(
      (sofar, login) => sofar.by({ name: 'Ann', email: `${login}@example.com`, login }, 2),
      history().at('2026-10-01').by('bob'),
    )
    expect(region('chips', {}, reportOf(told)).map(chip => textOf(chip))).toEqual([
      'Ann (ann-a) 40.0 %',
      'Ann (ann-b) 40.0 %',
    ])
  })
})

describe('the sentence of the what-if', () => {
  test.each([
    ['nobody', [], 'Nobody is clicked away. These are the figures of the report.'],
    [
      'one person',
      [2],
      'Without Jane: APF 20 (was 5), APF active 3 (was 4), active share 56.0 % (was 68.0 %), risk moderate as before. An APF that rises by a departure is no good news.',
    ],
    [
      'two people',
      [2, 3],
      'Without Jane and Ellen: APF none (was 5), APF active 3 (was 4), active share 46.0 % (was 68.0 %), risk high (was moderate).',
    ],
  ])('for %s', (_who, gone, sentence) => {
    expect(region('status', without(...gone))).toEqual([sentence])
  })

  test('has a button that brings everybody back only when somebody is away', () => {
    expect([region('back'), region('back', without(2))].map(trees => textOf(...trees))).toEqual(['', 'Everybody back'])
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
      ['1', 'Ann', 'ann', '1,234', '55.2 %', '2020-01-01', 'inactive'],
      ['2', 'Bob', 'builder', '1,000', '44.8 %', '2026-10-01', 'a holder'],
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
    expect(texts(region('rows', without(2), small))).toContain('clicked away')
  })

  test('has a box for everybody who can leave, when there is a script', () => {
    expect(markup(region('rows', { isAlive: true }, small)).match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Without Bob"',
    ])
  })

  test('has nothing to click when there is no script', () => {
    expect(markup([...region('head'), ...region('rows')])).not.toMatch(/<(?:input|button)/)
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
    ['the first of those who were found', { search: 'person 1', rows: 5 }, sixty, '5 of 11 found among 60 people'],
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
