import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { h, markup } from '../../../src/render/html/tree.ts'

describe('a tree as markup', () => {
  test('is elements with attributes and text', () => {
    expect(markup([h('p', { class: 'lead', lang: 'en' }, 'Ann ', h('b', {}, '5')), ' and more'])).toBe(
      '<p class="lead" lang="en">Ann <b>5</b></p> and more',
    )
  })

  test('writes an attribute that is true without a value, and none that is false', () => {
    expect(markup([h('button', { disabled: true, hidden: false })])).toBe('<button disabled></button>')
  })

  test('ends no element that has no end', () => {
    expect(markup([h('meta', { charset: 'utf-8' })])).toBe('<meta charset="utf-8">')
  })

  test('keeps a number on one line with its unit', () => {
    expect(markup([h('p', {}, '5 % of it')])).toBe('<p>5\u00a0% of it</p>')
  })

  test('lets no text become markup', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', ' ', '/', 'a', '\ud800') })
    fc.assert(
      fc.property(text, hostile => {
        const written = markup([h('p', { title: hostile }, hostile)])
        expect(written).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/)
      }),
    )
  })

  test('tersely, leaves out what HTML allows to be left out', () => {
    const table = h(
      'table',
      {},
      h('tbody', { id: 'p1', hidden: true }, h('tr', {}, h('th', {}, 'a'), h('td', {}, 'b'))),
    )
    const picture = h('svg', {}, h('a', { href: '#p1' }, h('circle', { cx: '7.5%', r: 2 })), h('g', {}))
    const text = h('p', { title: 'two words' }, h('a', { href: 'https://a.test/b?c' }, 'd'))
    expect(markup([table, picture, text], 'terse')).toBe(
      '<table><tbody id=p1 hidden><tr><th>a<td>b</table>' +
        '<svg><a href=#p1><circle cx=7.5% r=2 /></a><g></g></svg>' +
        '<p title="two words"><a href="https://a.test/b?c">d</a></p>',
    )
  })

  test('tersely, lets no text become markup either', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', ' ', '/', 'a', '\ud800') })
    fc.assert(
      fc.property(text, hostile => {
        expect(markup([h('p', { title: hostile }, hostile)], 'terse')).toMatch(
          /^<p title=(?:"[^"<>]*"|[^\s"'<>=`]+)>[^<>]*<\/p>$/,
        )
      }),
    )
  })
})
