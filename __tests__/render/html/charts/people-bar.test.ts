import { describe, expect, test } from '@jest/globals'
import { peopleBarChart } from '../../../../src/render/html/charts/people-bar.ts'
import type { PeopleBar } from '../../../../src/words/pictures/people-bar.ts'
import { elementsOf, textOf } from '../../../support/page.ts'
import { barOf, exampleBar } from '../../../support/people-chart.ts'

function elementsIn(bar: PeopleBar) {
  return elementsOf([peopleBarChart(bar)])
}

/** The segments: how each looks, where it begins and how wide it is. */
function segmentsIn(bar: PeopleBar) {
  return elementsIn(bar)
    .filter(({ attributes }) => attributes.tabindex === 0)
    .map(({ attributes, children }) => {
      const [rect] = elementsOf(children).filter(({ tag }) => tag === 'rect')
      return [attributes.class, rect?.attributes.x, rect?.attributes.width]
    })
}

/** What is written in the bar where there is room, without the hints. */
function labelsIn(bar: PeopleBar) {
  return elementsIn(bar)
    .filter(({ tag, attributes }) => tag === 'text' && attributes.class !== 'hint')
    .map(element => textOf(element))
}

describe('the bar of people, drawn', () => {
  test('has a segment for each holder, for everybody else, and for those who have left', () => {
    expect(segmentsIn(exampleBar)).toEqual([
      ['segment holder-1', '0%', '12%'],
      ['segment holder-2', '12%', '10%'],
      ['segment holder-3', '22%', '10%'],
      ['segment holder-4', '32%', '10%'],
      ['segment holder-5', '42%', '8%'],
      ['segment active', '50%', '18%'],
      ['segment left', '68%', '32%'],
    ])
  })

  test('is explained by a legend', () => {
    const entries = elementsIn(exampleBar).filter(({ tag }) => tag === 'li')
    expect(entries.map(entry => textOf(entry))).toEqual([
      'Jane: 12.0 %',
      'Ellen: 10.0 %',
      'Joe: 10.0 %',
      'Rich: 10.0 %',
      'Bob: 8.0 %',
      '24 others who are active: 18.0 %',
      '1 who has left: 32.0 %',
    ])
  })

  test('says who a segment is to the mouse, to the keyboard, and to those who do not see it', () => {
    const bar = barOf(['Ann', 1, 'holder'])
    const [segment] = elementsIn(bar).filter(({ attributes }) => attributes.tabindex === 0)
    const said = elementsOf(segment?.children ?? []).filter(
      ({ tag, attributes }) => tag === 'title' || attributes.class === 'hint',
    )
    expect([segment?.attributes['aria-label'], ...said.map(element => textOf(element))]).toEqual([
      'Ann: 100.0 %',
      'Ann: 100.0 %',
      'Ann: 100.0 %',
    ])
  })

  test('is told in words as a whole', () => {
    const [svg] = elementsIn(barOf(['Ann', 3, 'holder'], ['Bob', 1, 'left'])).filter(({ tag }) => tag === 'svg')
    expect(svg?.attributes).toMatchObject({
      role: 'group',
      'aria-label': 'All commits are by Ann (75.0 %) and 1 who has left (25.0 %). The majority begins at 50 %.',
    })
  })

  test.each([
    [
      'where there is room',
      barOf(['Ann', 9, 'holder'], ['Bob', 1, 'left']),
      ['Ann', 'majority: 50 %', 'active: 90.0 %', 'left: 10.0 %'],
    ],
    [
      'not where there is none',
      barOf(['A name that is too long for its share', 5, 'holder'], ['B', 5, 'active']),
      ['majority: 50 %', 'active: 100.0 %'],
    ],
    [
      'nobody is active',
      barOf(['Ann', 9, 'left']),
      ['1 who has left', 'majority: 50 %', 'nobody is active', 'left: 100.0 %'],
    ],
  ])('has words upon it: %s', (_where, bar, words) => {
    expect(labelsIn(bar)).toEqual(words)
  })

  test.each([
    ['at the left edge', barOf(['Ann', 1, 'holder'], ['Bob', 9, 'left']), ['0%', 'start']],
    ['in the middle', barOf(['Ann', 1, 'holder']), ['50%', 'middle']],
  ])('keeps its hints within its edges: %s', (_where, bar, place) => {
    const [hint] = elementsIn(bar).filter(({ attributes }) => attributes.class === 'hint')
    expect([hint?.attributes.x, hint?.attributes['text-anchor']]).toEqual(place)
  })

  test('keeps the hint of its last segment within the right edge', () => {
    const hints = elementsIn(exampleBar).filter(({ attributes }) => attributes.class === 'hint')
    expect([hints.at(-1)?.attributes.x, hints.at(-1)?.attributes['text-anchor']]).toEqual(['100%', 'end'])
  })
})
