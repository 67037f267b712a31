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
})
