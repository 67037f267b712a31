import { describe, expect, test } from '@jest/globals'
import { markdown, plain } from '../../src/words/medium.ts'
import { namesOf, viewOf } from '../../src/words/view.ts'
import { history, person } from '../support/history.ts'
import { reportOf } from '../support/report.ts'

const ann = person('Ann <a@example.com>', { login: 'ann-a' })
const otherAnn = person('Ann <b@example.com>', { login: 'ann-b' })
const bob = person('bob', { login: 'bob-b' })
const report = reportOf(history().at('2026-10-01').by(ann, 4).by(otherAnn, 3).by(bob, 2).by('cy'))
const people = report.measurement.tally.contributors

describe('what people are called', () => {
  test('in a sentence: by name, and by login only where others bear the name', () => {
    expect(people.map(viewOf(report, plain).name)).toEqual(['Ann (ann-a)', 'Ann (ann-b)', 'Bob', 'Cy'])
  })

  test('in a table: with a link to the page of their account', () => {
    expect(people.map(viewOf(report, markdown).linkedName)).toEqual([
      '[Ann (ann-a)](https://github.com/ann-a)',
      '[Ann (ann-b)](https://github.com/ann-b)',
      '[Bob](https://github.com/bob-b)',
      'Cy',
    ])
  })

  test('in a table: with a link to the page of an app, which is another one', () => {
    const { linkedName } = viewOf(report, markdown)

    expect(linkedName({ name: 'hand', login: 'stable-hand[bot]' })).toBe('[hand](https://github.com/apps/stable-hand)')
  })

  test.each([
    [1, 'a'],
    [6, 'a, b, c, d, e and f'],
    [7, 'a, b, c, d, e and 2 others'],
    [1007, 'a, b, c, d, e and 1,002 others'],
  ])('%i people: as many as can be read', (number, expected) => {
    const crowd = Array.from({ length: number }, (_, index) => ({ name: 'abcdefg'[index] ?? 'z', login: null }))
    expect(namesOf(viewOf(report, plain), crowd)).toBe(expected)
  })
})
