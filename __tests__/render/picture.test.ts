import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { type Picture, pictureOf as pictureOfReport, renderPicture } from '../../src/render/picture.ts'
import { readHtml } from '../support/github-markdown.ts'
import { barOf, exampleBar } from '../support/people-chart.ts'
import { reportOf } from '../support/report.ts'
import { workedExample } from '../support/worked-example.ts'

const example: Picture = {
  title: 'apache/foo',
  risk: 'moderate',
  sentence: 'Moderate risk: it takes 5 people to make up the majority.',
  note: 'APF 5 · as of 2026-11-22',
  bar: exampleBar,
}

/** The picture with what `changes` says otherwise. */
function pictureOf(changes: Partial<Picture> = {}): string {
  return renderPicture({ ...example, ...changes })
}

/** What is written in it, in its order. */
function textsIn(picture: string): readonly string[] {
  const texts = [...picture.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) => readHtml(inner).text)
  return texts.map(text => text.replaceAll('\u00a0', ' '))
}

function styleSheet(name: string): string {
  return readFileSync(new URL(`../../src/render/html/browser/style/${name}.css`, import.meta.url), 'utf8')
}

describe('the picture', () => {
  test('says what is measured, the answer, who has made it, and the figures', () => {
    expect(textsIn(pictureOf())).toEqual([
      'apache/foo',
      'Pony Factor',
      'Moderate risk: it takes 5 people to make up the majority.',
      'APF 5 · as of 2026-11-22',
      'Jane',
      'Joe',
      'Rich',
      'Bob',
      '1 who has left',
      'majority: 50 %',
      'active: 68.0 %',
      'left: 32.0 %',
      'Jane: 12.0 %',
      'Ellen: 10.0 %',
      'Joe: 10.0 %',
      'Rich: 10.0 %',
      'Bob: 8.0 %',
      '24 others who are active: 18.0 %',
      '1 who has left: 32.0 %',
    ])
  })

  test('of a report says its risk, its answer and its figures', () => {
    const { bar, ...said } = pictureOfReport(reportOf(workedExample()))
    expect([said, bar.segments.length]).toEqual([
      {
        title: 'apache/foo',
        risk: 'moderate',
        sentence: 'Moderate risk: 5 people made half of this code (50.0 %): Jane, Ellen, Joe, Rich and Bob.',
        note: 'APF 5 · APF active 4 · PF 3 · Active share 68.0 % · as of 2026-11-22',
      },
      7,
    ])
  })

  test('is told in words to those who do not see it', () => {
    const [, title, words] =
      /<title[^>]*>(.*?)<\/title><desc[^>]*>(.*?)<\/desc>/.exec(pictureOf({ bar: barOf(['Ann', 1, 'holder']) })) ?? []
    expect([title, words?.replaceAll('\u00a0', ' ')]).toEqual([
      'Pony Factor of apache/foo',
      'Moderate risk: it takes 5 people to make up the majority. All commits are by Ann (100.0 %). The majority begins at 50 %.',
    ])
  })

  test('is as wide as it was made, and scales', () => {
    expect(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="720" height="(\d+)" viewBox="0 0 720 \1" role="img"/.test(
        pictureOf(),
      ),
    ).toBe(true)
  })

  test('is higher for a longer answer', () => {
    const heightOf = (picture: string) => Number(/ height="(\d+)"/.exec(picture)?.[1])
    expect(heightOf(pictureOf({ sentence: 'word '.repeat(40) }))).toBeGreaterThan(heightOf(pictureOf()))
  })

  test('cuts what is longer than its line', () => {
    const bar = barOf(['A name that is much longer than anybody has', 1, 'holder'], ['Bob', 9, 'left'])
    expect(textsIn(pictureOf({ bar })).slice(-2)).toEqual([
      'A name that is much longe…: 10.0 %',
      '1 who has left: 90.0 %',
    ])
  })

  test('needs nothing from outside, and runs nothing', () => {
    expect(pictureOf().replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href|url\(|@import|<script|<foreignObject|\son\w+=/i,
    )
  })

  test('a hostile name stays text, and the picture stays XML', () => {
    const name = `</text><script>alert(1)</script>" onload='x' &amp; ]]> \ufffe\uffff`
    const picture = pictureOf({ title: name, sentence: name, note: name, bar: barOf([name, 1, 'holder']) })
    expect(picture).not.toMatch(/<script|" onload|\ufffe|\uffff|&(?!#\d+;)/)
  })

  test('has no picture of people without commits, and says so', () => {
    expect(textsIn(pictureOf({ bar: barOf() })).slice(4)).toEqual(['no commits'])
  })

  test.each([
    ['light', 0],
    ['dark', 1],
  ])('has the page’s own colours (%s)', (_theme, block) => {
    const propertiesIn = (css: string) =>
      new Map([...css.matchAll(/--([\w-]+):\s*(#\w+)/g)].map(([, name, color]) => [name, color]))
    const partOf = (css: string) => css.split('@media (prefers-color-scheme: dark)')[block]?.split('@media')[0] ?? ''
    const ofPage = propertiesIn(`${partOf(styleSheet('theme'))}${partOf(styleSheet('people'))}`)
    const ofPicture = propertiesIn(pictureOf().split('@media (prefers-color-scheme:dark)')[block] ?? '')
    const shared = [...ofPicture].filter(([name]) => ofPage.has(name))
    expect([shared.length, shared.filter(([name, color]) => ofPage.get(name) !== color)]).toEqual([16, []])
  })
})
