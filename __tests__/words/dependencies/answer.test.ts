import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import type { FoundDependency } from '../../../src/report/dependencies/build.ts'
import { answerOn } from '../../../src/words/dependencies/headline.ts'
import { dependenciesResultLine } from '../../../src/words/dependencies/result-line.ts'
import { unknownInWords } from '../../../src/words/dependencies/unknown.ts'
import { plain } from '../../../src/words/medium.ts'
import {
  active,
  DEFAULTS,
  type DependenciesOptions,
  dependenciesReportOf,
  found,
  left,
} from '../../support/dependencies.ts'

const viewOf = (rows: readonly FoundDependency[], options?: DependenciesOptions) => ({
  report: dependenciesReportOf(rows, options),
  medium: plain,
})

let number = 0
const next = () => `o/r${number++}`
const times = (many: number, make: () => FoundDependency) => Array.from({ length: many }, make)

const several = () =>
  found(
    next(),
    ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map(name => active(name, 5)),
  )
const nobody = () => found(next(), [left('Zed', 5)])
const archived = () =>
  found(
    next(),
    ['Ann', 'Bob', 'Cy'].map(name => active(name, 5)),
    { state: { isArchived: true } },
  )
const by = (name: string) => found(next(), [active(name, 9), active('Cy', 1)])
const unmeasured = () => found(next(), 'It could not be found.')

const sole = (counts: readonly number[]) =>
  counts.flatMap((many, index) => times(many, () => by(`Holder ${String.fromCharCode(65 + index)}`)))

describe('the answer', () => {
  test.each<[string, readonly FoundDependency[], string]>([
    [
      'as the project’s own tree had it',
      [...times(5, nobody), ...sole([4, 2, 2, 2, ...Array<number>(12).fill(1)]), ...times(2, several)],
      '5 of the 29 repositories you use had no commit by a person in three years, 22 hang on one person; five people hold half of those 22.',
    ],
    [
      'archived ones first',
      [...times(2, archived), nobody(), ...sole([3, 1, 1]), several()],
      '2 of the 9 repositories you use are archived, 1 had no commit by a person in three years, 5 hang on one person; one person holds half of those 5.',
    ],
    ['one of a kind', [archived(), ...times(2, several)], '1 of the 3 repositories you use is archived.'],
    ['one that hangs on one person', [by('Ann'), several()], '1 of the 2 repositories you use hangs on one person.'],
    [
      'two of a kind',
      [archived(), nobody(), several()],
      '1 of the 3 repositories you use is archived and 1 had no commit by a person in three years.',
    ],
    [
      'a person for each',
      [...sole([1, 1, 1]), several()],
      '3 of the 4 repositories you use hang on one person; it is another person in each of them.',
    ],
    [
      'one person for all',
      [...sole([3]), several()],
      '3 of the 4 repositories you use hang on one person; it is the same person in all of them.',
    ],
    [
      'nobody anywhere',
      times(3, nobody),
      'None of the 3 repositories you use had a commit by a person in three years.',
    ],
    ['archived everywhere', times(2, archived), 'Both repositories you use are archived.'],
    [
      'archived and left',
      times(3, () => found(next(), [left('Zed', 5)], { state: { isArchived: true } })),
      'All 3 repositories you use are archived and none had a commit by a person in three years.',
    ],
    [
      'all on one person each',
      sole([3, 2]),
      'All 5 repositories you use hang on one person; one person holds half of those 5.',
    ],
    ['the only one, archived', [archived()], 'The one repository you use is archived.'],
    [
      'the only one, archived and left',
      [found(next(), [left('Zed', 5)], { state: { isArchived: true } })],
      'The one repository you use is archived and had no commit by a person in three years.',
    ],
    ['the only one, on one person', [by('Ann')], 'The one repository you use hangs on one person.'],
    ['the only one, on several', [several()], 'The one repository you use hangs on more than one person.'],
    [
      'nothing that stands out',
      times(4, several),
      'Each of the 4 repositories you use hangs on more than one person, and none is archived.',
    ],
    [
      'some that were not measured',
      [nobody(), ...times(3, several), ...times(2, unmeasured)],
      '1 of the 6 repositories you use had no commit by a person in three years. Two repositories were not measured.',
    ],
    [
      'one that was not measured',
      [...times(3, several), unmeasured()],
      'Each of the 3 measured repositories hangs on more than one person, and none is archived. One repository was not measured.',
    ],
    [
      'one that was',
      [several(), unmeasured()],
      'The one measured repository hangs on more than one person. One repository was not measured.',
    ],
    ['none that was measured', times(3, unmeasured), 'None of the 3 repositories you use was measured.'],
    ['the only one, which was not measured', [unmeasured()], 'The one repository you use was not measured.'],
    [
      'none that was measured, of which GitHub says something',
      [unmeasured(), found(next(), 'It is too large.', { state: { isArchived: true } })],
      'None of the 2 repositories you use was measured; 1 is archived.',
    ],
    ['nothing', [], 'This checkout itself asks for no package in what was looked at (runtime).'],
  ])('%s', (_, rows, expected) => {
    expect(answerOn(viewOf(rows))).toBe(expected)
  })

  test.each([
    [['npm/a'], 'The repository of the one package you use was not found.'],
    [['npm/a', 'npm/b'], 'The repository of none of the 2 packages you use was found.'],
  ])('where nobody names a repository of %j', (unknown, expected) => {
    expect(answerOn(viewOf([], { unknown }))).toBe(expected)
  })

  test('where nothing is depended on in any depth', () => {
    const settings = { depth: 'all', scopes: ['runtime', 'actions'] } as const
    expect(answerOn(viewOf([], { settings }))).toBe(
      'This checkout depends on no package in what was looked at (runtime and actions).',
    )
  })

  test('tells the window that was asked for', () => {
    const rules = { ...DEFAULTS.rules, activityWindow: Temporal.Duration.from('P1Y6M') }
    expect(answerOn(viewOf([nobody()], { settings: { rules } }))).toBe(
      'The one repository you use had no commit by a person in one year and six months.',
    )
  })
})

describe('of what nothing is known', () => {
  const names = (many: number) => Array.from({ length: many }, (_, index) => `npm/p${index}`)

  test.each<[number, number, string]>([
    [0, 0, ''],
    [1, 0, 'The repository of the one package is known.'],
    [86, 0, 'The repository of each of the 86 packages is known.'],
    [0, 1, 'That is npm/p0.'],
    [7, 1, 'The repository of 1 of the 8 packages (12.5 %) is not known: npm/p0.'],
    [0, 2, 'Those are npm/p0 and npm/p1.'],
    [
      12,
      8,
      'The repository of 8 of the 20 packages (40.0 %) is not known: npm/p0, npm/p1, npm/p2, npm/p3, npm/p4 and 3 others.',
    ],
  ])('beside %d known packages, %d are told', (known, unknown, expected) => {
    expect(unknownInWords(viewOf(times(known, several), { unknown: names(unknown) }))).toBe(expected)
  })
})

test.each<[string, DependenciesOptions, string]>([
  [
    'outside of a pull request',
    { unknown: ['npm/x'] },
    '4 packages of 3 repositories (1 without a known repository): 2 measured, 0 archived, 1 with nobody active, 0 with one person active.',
  ],
  [
    'in a pull request',
    { change: { addedPackages: ['npm/x'] }, settings: { failsOn: ['alone'] } },
    '3 packages of 3 repositories (0 without a known repository): 2 measured, 0 archived, 1 with nobody active, 0 with one person active, 1 added, gate passed.',
  ],
])('the line for the log, %s', (_, options, expected) => {
  expect(dependenciesResultLine(viewOf([nobody(), several(), unmeasured()], options).report)).toBe(expected)
})
