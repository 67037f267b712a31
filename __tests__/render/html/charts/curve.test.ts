import { describe, expect, test } from '@jest/globals'
import { shareCurve } from '../../../../src/render/html/charts/curve.ts'
import { figuresWithout, standingsOf } from '../../../../src/render/html/living/standings.ts'
import type { Element } from '../../../../src/render/html/tree.ts'
import type { Report } from '../../../../src/report/report.ts'
import { history } from '../../../support/history.ts'
import { elementsOf, textOf } from '../../../support/page.ts'
import { reportOf } from '../../../support/report.ts'
import { workedExample } from '../../../support/worked-example.ts'

const example = reportOf(workedExample())
const byActive = reportOf(workedExample(), { rules: { baseline: 'active' } })
const lostMajority = reportOf(history().at('2020-01-01').by('ann', 3).at('2026-10-01').by('bob'))
const everybodyHasLeft = reportOf(history().at('2020-01-01').by('ann', 3).by('bob'))

function curveOf(report: Report, ...gone: readonly number[]): readonly Element[] {
  const standings = standingsOf(report)
  const figures = figuresWithout(standings, new Set(gone))
  const before = figuresWithout(standings, new Set())
  return elementsOf(shareCurve({ standings, figures, before, gone: new Set(gone) }))
}

/** So many people with one commit each. */
function crowdOf(people: number): Report {
  return reportOf(
    Array.from({ length: people }, (_, index) => `person ${index}`).reduce(
      (told, who) => told.by(who),
      history().at('2026-10-01'),
    ),
  )
}

function labelled(elements: readonly Element[], tag: string, className: string): readonly string[] {
  return elements
    .filter(element => element.tag === tag && String(element.attributes.class).startsWith(className))
    .map(element => textOf(element))
}

describe('the curve', () => {
  test.each<[string, Report, readonly number[], readonly string[]]>([
    ['the baseline all', example, [], ['50 % of all commits', 'everybody', 'still here']],
    [
      'the baseline active',
      byActive,
      [],
      ['50 % of all commits', '50 % of what the active made', 'everybody', 'still here'],
    ],
    [
      'a majority that is lost',
      example,
      [2, 3],
      ['50 % of all commits', '50 % of what the active made', 'everybody', 'still here', 'here without them'],
    ],
    ['a project that everybody has left', everybodyHasLeft, [], ['50 % of all commits', 'everybody']],
  ])('has the lines of %s', (_what, report, gone, lines) => {
    expect(labelled(curveOf(report, ...gone), 'li', 'undefined')).toEqual(lines)
  })

  test('has a dot for each holder, which says what they hold together', () => {
    expect(labelled(curveOf(example), 'circle', 'dot holder')).toEqual([
      '1. Jane: together 12.0 %',
      '2. Ellen: together 22.0 %',
      '3. Joe: together 32.0 %',
      '4. Rich: together 42.0 %',
      '5. Bob: together 50.0 %',
    ])
  })

  test.each<[string, Report, readonly string[]]>([
    ['of the baseline all', example, ['PF 3', 'Jane', 'Ellen', 'Joe', 'Rich', 'Bob', 'APF 5']],
    ['of the baseline active', byActive, ['PF 3', 'Jane', 'Ellen', 'Joe', 'Rich', 'APF 4']],
    ['when the active hold no majority', lostMajority, ['PF 1', 'Bob', 'APF active 1']],
    ['when nobody is left', everybodyHasLeft, ['PF 1']],
  ])('writes the factors where they are, %s', (_when, report, labels) => {
    expect(labelled(curveOf(report), 'text', 'label')).toEqual(labels)
  })

  test.each<[string, Report]>([
    ['one person', reportOf(history().at('2026-10-01').by('ann', 3))],
    ['two people', reportOf(history().at('2026-10-01').by('ann', 9).by('bob'))],
    [
      'a project that one person dominates',
      reportOf(history().at('2026-10-01').by('ann', 80).by('bob', 15).by('cy', 5)),
    ],
  ])('of %s has every dot within it, with room for the label', (_what, report) => {
    const places = curveOf(report).flatMap(({ tag, attributes: { cx, cy } }) =>
      tag === 'circle' ? [[Number.parseFloat(String(cx)) < 90, Number.parseFloat(String(cy)) >= 0]] : [],
    )
    expect(new Set(places.flat())).toEqual(new Set([true]))
  })

  test('writes no names when they would lie over each other', () => {
    expect(labelled(curveOf(crowdOf(40)), 'text', 'label')).toEqual(['PF 20', 'APF 20'])
  })

  test.each([
    [20, 10],
    [22, 0],
  ])('of %d people has %d dots of holders: more would hide the line', (people, dots) => {
    expect(labelled(curveOf(crowdOf(people)), 'circle', 'dot holder')).toHaveLength(dots)
  })

  test('cuts a long name', () => {
    const report = reportOf(history().at('2026-10-01').by('a person with a very long name'))
    expect(labelled(curveOf(report), 'text', 'label holder')).toEqual(['A person with a…'])
  })

  test.each<[string, Report, string]>([
    [
      'the factors',
      example,
      'Of everybody, it takes 3 to make up the majority of all commits. Of those who are still here, it takes 5. For the majority of what they made, it takes 4.',
    ],
    [
      'that there is no majority',
      lostMajority,
      'Of everybody, it takes 1 to make up the majority of all commits. Those who are still here made 25.0 % together. For the majority of what they made, it takes 1.',
    ],
    [
      'that nobody is left',
      everybodyHasLeft,
      'Of everybody, it takes 1 to make up the majority of all commits. Nobody is still here.',
    ],
  ])('says %s to those who do not see it', (_what, report, words) => {
    expect(alternativeOf(curveOf(report))).toBe(words)
  })

  test('shows no more people than it takes to see where the lines cross', () => {
    expect(labelled(curveOf(example), 'text', 'x-tick')).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  })
})

function alternativeOf(elements: readonly Element[]): unknown {
  return elements.find(({ attributes }) => attributes.role === 'img')?.attributes['aria-label']
}
