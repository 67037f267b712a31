import { describe, expect, test } from '@jest/globals'
import {
  type Action,
  afterAction,
  asColumn,
  asGroup,
  type Choices,
  FIRST_CHOICES,
  mostRows,
} from '../../../../src/render/html/living/choices.ts'

/** The choices after some actions. */
function chosen(...actions: readonly Action[]): Choices {
  return actions.reduce(afterAction, FIRST_CHOICES)
}

const leave = (rank: number): Action => ({ kind: 'leave', rank })
const more: Action = { kind: 'more' }

describe("the reader's choices", () => {
  test('nobody is gone at first', () => {
    expect(chosen().gone).toEqual(new Set())
  })

  test('whoever is clicked is gone', () => {
    expect(chosen(leave(3), leave(1)).gone).toEqual(new Set([3, 1]))
  })

  test('whoever is clicked again is back', () => {
    expect(chosen(leave(3), leave(1), leave(3)).gone).toEqual(new Set([1]))
  })

  test('everybody comes back at once', () => {
    expect(chosen(leave(3), leave(1), { kind: 'reset' }).gone).toEqual(new Set())
  })

  test('an address names a scenario as a whole', () => {
    expect(chosen(leave(3), { kind: 'without', gone: new Set([1, 2]) }).gone).toEqual(new Set([1, 2]))
  })

  test('paper has 200 rows, or as many as the screen', () => {
    const print: Action = { kind: 'print', isPrinted: true }
    const screen: Action = { kind: 'print', isPrinted: false }
    expect([chosen(print), chosen(more, print), chosen(print, screen)].map(mostRows)).toEqual([200, 250, 50])
  })

  test.each([
    ['commits', 'the largest', true],
    ['share', 'the largest', true],
    ['last', 'the latest', true],
    ['name', 'the first of the alphabet', false],
    ['standing', 'those who make up the APF', false],
  ] as const)('sorting by %s begins with %s', (column, _order, descending) => {
    const byAnother: Choices = {
      ...FIRST_CHOICES,
      sort: { column: column === 'name' ? 'last' : 'name', descending: false },
    }
    expect(afterAction(byAnother, { kind: 'sort', column }).sort).toEqual({ column, descending })
  })

  test('sorting by the same column again turns the order round', () => {
    const name: Action = { kind: 'sort', column: 'name' }
    expect(chosen(name, name).sort).toEqual({ column: 'name', descending: true })
  })

  test('each request for more shows more', () => {
    expect([chosen(), chosen(more), chosen(more, more)].map(({ rows }) => rows)).toEqual([50, 250, 450])
  })

  test.each<Action>([
    { kind: 'sort', column: 'name' },
    { kind: 'search', text: 'ann' },
    { kind: 'group', group: 'active' },
  ])('%j begins with the first rows again', action => {
    expect(chosen(more, action).rows).toBe(50)
  })

  test.each([
    ['search', chosen({ kind: 'search', text: 'ann' }).search, 'ann'],
    ['group', chosen({ kind: 'group', group: 'holders' }).group, 'holders'],
    ['life', chosen({ kind: 'start' }).isAlive, true],
  ])('%s is kept', (_what, kept, given) => {
    expect(kept).toBe(given)
  })

  test.each([
    ['name', 'name'],
    ['constructor', 'commits'],
  ])('the column of %s is %s', (name, column) => {
    expect(asColumn(name)).toBe(column)
  })

  test.each([
    ['left', 'left'],
    ['toString', 'everybody'],
  ])('the group of %s is %s', (name, group) => {
    expect(asGroup(name)).toBe(group)
  })
})
