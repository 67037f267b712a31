import { expect, test } from '@jest/globals'
import { html, markdown, plain } from '../../src/words/medium.ts'

test.each([
  [
    'markdown',
    markdown,
    '&#60;b&#62; `a/b` **x** 🟠\u00a0high 🔴\u00a0Critical 2026\u201111\u201122 [x](https://example.com) x',
  ],
  ['HTML', html, '&#60;b&#62; a/b <b>x</b> 🟠\u00a0high 🔴\u00a0Critical 2026\u201111\u201122 x x'],
  ['plain text', plain, '<b> a/b x high Critical 2026-11-22 x x'],
])('%s has its own way to write things down', (_, { text, code, strong, risk, day, link }, expected) => {
  const written = [
    text('<b>'),
    code('a/b'),
    strong('x'),
    risk('high'),
    risk('critical', 'Critical'),
    day(Date.parse('2026-11-22T10:00:00Z')),
    link('x', 'https://example.com'),
    link('x', null),
  ]
  expect(written.join(' ')).toBe(expected)
})
