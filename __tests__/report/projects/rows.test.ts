import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withNamesApart } from '../../../src/report/projects/names.ts'
import { orderRows } from '../../../src/report/projects/order.ts'
import { joinPeople, soleHolders } from '../../../src/report/projects/people.ts'
import { withPseudonyms } from '../../../src/report/projects/pseudonyms.ts'
import type { MeasuredProject, ProjectRow } from '../../../src/report/projects.ts'
import { anyRow, type Partaker, rowOf, unmeasuredRow } from '../../support/rows.ts'

const ann: Partaker = { name: 'Ann', commits: 9, login: 'ann' }
const bob: Partaker = { name: 'Bob', commits: 9, login: 'bob' }
const namesOf = (rows: readonly ProjectRow[]) => rows.map(({ name }) => name)
const people = (number: number, commits = 1, isActive = true): readonly Partaker[] =>
  Array.from({ length: number }, (_, index) => ({ name: `P${index}`, commits, isActive }))
const shuffled = fc
  .array(anyRow, { maxLength: 8 })
  .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))

describe('rows', () => {
  const inOrder = [
    rowOf('z/nobody-is-here', people(3, 1, false)),
    rowOf('y/one-of-little', [...people(1, 1), ...people(9, 1, false)]),
    rowOf('b/one', people(2)),
    rowOf('x/one', people(2)),
    rowOf('w/two-of-few', [...people(4, 1), ...people(5, 1, false)]),
    rowOf('v/two', people(4)),
    rowOf('u/three', people(6)),
    rowOf('t/four', people(8)),
    rowOf('s/many', people(20)),
    rowOf('r/no-commit', []),
    unmeasuredRow('a/gone'),
    unmeasuredRow('b/gone'),
  ]

  test('are in order of risk, then of the APF active, then of the active share, then of their names', () => {
    expect(namesOf(orderRows(inOrder.toReversed()))).toEqual(namesOf(inOrder))
  })

  test('tell shares apart that are the same when they are rounded', () => {
    const share = (gone: number) => [...people(1, 10 ** 15), { name: 'Gone', commits: gone, isActive: false }]
    const rows = [rowOf('a/more', share(10 ** 15)), rowOf('b/less', share(10 ** 15 + 1))]
    // The second falls below one half, and is critical as well.
    expect(namesOf(orderRows(rows))).toEqual(['b/less', 'a/more'])
  })
})

describe('rows of one name', () => {
  test('have the ref behind it where that tells them apart', () => {
    const rows = [rowOf('octo/a', [], { ref: 'v1' }), rowOf('Octo/A', [], { ref: 'v2' }), rowOf('octo/b', [])]
    expect(namesOf(withNamesApart(rows))).toEqual(['octo/a@v1', 'Octo/A@v2', 'octo/b'])
  })

  test('have a number where it does not, which nobody else has', () => {
    const rows = [rowOf('Pony', [ann]), rowOf('pony', []), unmeasuredRow('PONY (1)')]
    expect(new Set(namesOf(withNamesApart(rows)).map(name => name.toLowerCase()))).toEqual(
      new Set(['pony (2)', 'pony (3)', 'pony (1)']),
    )
  })

  test('have no two the same, upper or lower case, whatever the rows', () => {
    fc.assert(
      fc.property(shuffled, ([rows]) => {
        const names = namesOf(withNamesApart(rows)).map(name => name.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('people over projects', () => {
  test('are one by an account alone, also by way of another, and are called as where they were seen last', () => {
    const rows = [
      rowOf('octo/a', [{ ...ann, accounts: ['github.com#1'] }]),
      rowOf('octo/b', [{ name: 'Ann', commits: 1 }]),
      rowOf('octo/c', [
        {
          name: 'Ann Lee',
          commits: 1,
          login: 'annlee',
          accounts: ['github.com#2'],
          lastActivity: Date.parse('2026-11-01'),
        },
      ]),
      rowOf('octo/d', [{ name: 'A', commits: 1, login: 'a', accounts: ['github.com#1', 'github.com#2'] }]),
      rowOf('octo/e', [{ ...ann, accounts: ['ghe.test#1'] }]),
    ]
    expect(joinPeople(rows)).toEqual([{ name: 'Ann Lee', login: 'annlee', projects: ['octo/a', 'octo/c', 'octo/d'] }])
  })

  test('come by the number of their projects, then by name; who holds one is not told', () => {
    const rows = [rowOf('octo/a', [bob, ann]), rowOf('octo/b', [ann]), rowOf('octo/c', [bob]), rowOf('octo/d', [bob])]
    const cho = { name: 'Cho', commits: 1, login: 'cho' }
    const more = [
      rowOf('octo/e', [cho]),
      rowOf('octo/f', [ann]),
      rowOf('octo/g', [{ name: 'Dee', commits: 1, login: 'dee' }]),
    ]
    expect(joinPeople([...rows, ...more]).map(({ name, projects }) => [name, projects.length])).toEqual([
      ['Bob', 3],
      ['Ann', 2],
    ])
  })

  test('are one person once in a project, where it takes them for two', () => {
    const two = [ann, { ...ann, name: 'Ann Lee', accounts: ['github.com#1'] }]
    const both = rowOf('octo/b', [{ ...ann, accounts: ['github.com/ann', 'github.com#1'] }])
    const holders: MeasuredProject = {
      ...rowOf('octo/a', two),
      holders: two.flatMap(one => rowOf('octo/a', [one]).holders),
    }
    expect(joinPeople([holders, both])).toEqual([{ name: 'Ann', login: 'ann', projects: ['octo/a', 'octo/b'] }])
  })

  test('are who hold what hangs on one person each, and how few hold half of that', () => {
    const alone = (name: string, who: Partaker) => rowOf(name, [who, { name: 'Gone', commits: 9, isActive: false }])
    const rows = [
      ...['a', 'b', 'c'].map(name => alone(`ann/${name}`, ann)),
      ...['a', 'b'].map(name => alone(`bob/${name}`, bob)),
      ...['a', 'b'].map(name => alone(`none/${name}`, { name: 'Ann', commits: 1 })),
      rowOf('octo/two', people(4)),
      rowOf('octo/nobody', people(1, 1, false)),
      unmeasuredRow('octo/gone'),
    ]
    expect(soleHolders(rows)).toEqual({ projects: 7, people: 4, halfBy: 2 })
  })

  test.each([
    [
      'exactly half is half',
      [
        [ann, 2],
        [bob, 1],
        [{ name: 'Cho', commits: 1 }, 1],
      ],
      { projects: 4, people: 3, halfBy: 1 },
    ],
    ['there is none', [], { projects: 0, people: 0, halfBy: 0 }],
  ] as const)('%s', (_, held, expected) => {
    const rows = held.flatMap(([who, number]) =>
      Array.from({ length: number }, (__, index) => rowOf(`${who.name}/${index}`, [who])),
    )
    expect(soleHolders(rows)).toEqual(expected)
  })

  test('are the same people whatever the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, other] = [rows, others].map(list => orderRows(withNamesApart(list)))
        expect([joinPeople(one ?? []), soleHolders(one ?? [])]).toEqual([
          joinPeople(other ?? []),
          soleHolders(other ?? []),
        ])
      }),
    )
  })
})

describe('where nobody is to be named', () => {
  const rows = [
    rowOf('octo/low', [ann, ...people(40)]),
    rowOf('octo/worst', [ann]),
    rowOf('octo/bad', [
      { ...bob, accounts: [] },
      { ...ann, commits: 1 },
    ]),
    unmeasuredRow('octo/gone'),
  ]
  const shown = withPseudonyms(rows)

  test('people have pseudonyms, one over all projects, counted from the worst project on', () => {
    const holders = shown.map(row => (row.isMeasured ? row.holders.map(({ name }) => name).slice(0, 2) : []))
    expect(holders).toEqual([['Contributor 02', 'Contributor 03'], ['Contributor 02'], ['Contributor 01'], []])
  })

  test('they are joined as before, and no login or account of theirs is left', () => {
    const text = JSON.stringify(shown, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect([joinPeople(shown).map(({ projects }) => projects), /ann|bob|P1/i.test(text)]).toEqual([
      joinPeople(rows).map(({ projects }) => projects),
      false,
    ])
  })

  test('it may be done twice', () => {
    expect(withPseudonyms(shown)).toEqual(shown)
  })
})
