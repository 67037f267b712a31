import { expect, test } from '@jest/globals'
import { html, markdown, plain } from '../../src/words/medium.ts'

test.each([
  ['markdown', markdown, '&#60;b&#62; `a/b` **x** 🟠\u00a0high [x](https://example.com) x'],
  ['HTML', html, '&#60;b&#62; a/b <b>x</b> 🟠\u00a0high x x'],
  ['plain text', plain, '<b> a/b x high x x'],
])('%s has its own way to write things down', (_, { text, code, strong, risk, link }, expected) => {
  const written = [
    text('<b>'),
    code('a/b'),
    strong('x'),
    risk('high'),
    link('x', 'https://example.com'),
    link('x', null),
  ]
  expect(written.join(' ')).toBe(expected)
})
