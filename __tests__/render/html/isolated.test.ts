import { describe, expect, test } from '@jest/globals'
import { linkingWords, pageWords, prose } from '../../../src/render/html/isolated.ts'
import { markup } from '../../../src/render/html/tree.ts'

describe('a sentence on the page', () => {
  test.each([
    ['a name', `By ${pageWords.text('שלום')}, alone.`, 'By <bdi>שלום</bdi>, alone.'],
    ['a ref', `Of ${pageWords.code('main')}.`, 'Of <bdi>main</bdi>.'],
    ['a day', `On ${pageWords.day(0)}.`, 'On <time>1970-01-01</time>.'],
    ['names in a row', `${pageWords.text('Ann')} and ${pageWords.text('Bob')}`, '<bdi>Ann</bdi> and <bdi>Bob</bdi>'],
    ['nothing from outside', 'Nobody.', 'Nobody.'],
  ])('keeps to itself %s', (_what, sentence, html) => {
    expect(markup(prose(sentence))).toBe(html)
  })

  test('is not ended by a name that holds such characters', () => {
    expect(markup(prose(`By ${pageWords.text('a\u2069b\u2068c\u2066d')}.`))).toMatch(/^By <bdi>[^<]*<\/bdi>\.$/)
  })

  test('has only words where there is no markup to give', () => {
    const { strong, risk, link } = pageWords
    expect([strong('strong'), risk('high'), risk('high', 'High risk'), link('words', 'https://example.org')]).toEqual([
      'strong',
      'high',
      'High risk',
      'words',
    ])
  })

  test('has links where those are wanted, with what stands in them', () => {
    const { link, text } = linkingWords
    const linked = link(`${text('Ann')} (2)`, 'https://a.test/ann')
    expect(markup(prose(`By ${linked}, ${link(text('Bob'), null)} and ${link('all', 'https://a.test/all')}.`))).toBe(
      'By <a href="https://a.test/ann"><bdi>Ann</bdi> (2)</a>, <bdi>Bob</bdi> and <a href="https://a.test/all">all</a>.',
    )
  })

  test('has no link that a name has made', () => {
    const forged = linkingWords.text('\u2067javascript:alert(1)\u2069a\u2067\u2069')
    expect(markup(prose(`By ${forged}.`))).toMatch(/^By <bdi>[^<]*<\/bdi>\.$/)
  })
})
