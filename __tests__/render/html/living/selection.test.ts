import { describe, expect, test } from '@jest/globals'
import { type Choices, FIRST_CHOICES } from '../../../../src/render/html/living/choices.ts'
import { scenarioOf } from '../../../../src/render/html/living/scenario.ts'
import { findPeople, sortPeople } from '../../../../src/render/html/living/selection.ts'
import { standingsOf } from '../../../../src/render/html/living/standings.ts'
import { history, person } from '../../../support/history.ts'
import { namesOf } from '../../../support/ledger.ts'
import { reportOf } from '../../../support/report.ts'

/** Ann (6) has left; Bob (4) and Cy (3) make up the APF; Person 10 and Person 9 have one commit each. */
const report = reportOf(
  history()
    .at('2020-01-01')
    .by('ann', 6)
    .at('2026-09-01')
    .by(person('bob', { login: 'builder' }), 5)
    .at('2026-07-01')
    .by('cy', 3)
    .at('2026-08-01')
    .by('person 10')
    .at('2026-10-01')
    .by('person 9'),
)

function selected(choices: Partial<Choices>): readonly string[] {
  const chosen = { ...FIRST_CHOICES, ...choices }
  const people = { ...scenarioOf(standingsOf(report), chosen.gone), choices: chosen }
  return namesOf(sortPeople(findPeople(people), people))
}

const everybody = ['Ann', 'Bob', 'Cy', 'Person 10', 'Person 9']

describe('the people of the table', () => {
  test.each<[Choices['group'], readonly string[]]>([
    ['everybody', everybody],
    ['holders', ['Bob', 'Cy']],
    ['active', ['Bob', 'Cy', 'Person 10', 'Person 9']],
    ['left', ['Ann']],
  ])('are, of the group %s, %j', (group, names) => {
    expect(selected({ group })).toEqual(names)
  })

  test('who were clicked away stay in their group, to be clicked back', () => {
    expect(selected({ group: 'active', gone: new Set([2]) })).toContain('Bob')
  })

  test.each([
    ['o', ['Bob', 'Person 10', 'Person 9']],
    ['PERSON', ['Person 10', 'Person 9']],
    ['build', ['Bob']],
    [' cy ', ['Cy']],
    ['10 person', ['Person 10']],
    ['builder bob', ['Bob']],
    ['bob cy', []],
    ['.*', []],
    ['', everybody],
  ])('are found by words of their name or login, or parts of them: %j', (search, names) => {
    expect(selected({ search })).toEqual(names)
  })

  test.each<[Choices['sort']['column'], readonly string[]]>([
    ['name', ['Ann', 'Bob', 'Cy', 'Person 9', 'Person 10']],
    ['commits', ['Person 9', 'Person 10', 'Cy', 'Bob', 'Ann']],
    ['share', ['Person 9', 'Person 10', 'Cy', 'Bob', 'Ann']],
    ['last', ['Ann', 'Cy', 'Person 10', 'Bob', 'Person 9']],
    ['standing', ['Bob', 'Cy', 'Person 10', 'Person 9', 'Ann']],
  ])('are sorted by %s, the smallest first', (column, names) => {
    expect(selected({ sort: { column, descending: false } })).toEqual(names)
  })

  test('are sorted the other way round, equals in the order of the report', () => {
    expect(selected({ sort: { column: 'standing', descending: true } })).toEqual([
      'Ann',
      'Person 10',
      'Person 9',
      'Bob',
      'Cy',
    ])
  })

  test('who were clicked away are sorted before those who have left', () => {
    expect(selected({ gone: new Set([2]), sort: { column: 'standing', descending: false } })).toEqual([
      'Cy',
      'Person 10',
      'Person 9',
      'Bob',
      'Ann',
    ])
  })
})
