import { expect, test } from '@jest/globals'
import { colorful, html, markdown, plain } from '../../src/words/medium.ts'

test('a colourful terminal tells a critical risk from a high one', () => {
  expect(colorful.risk('critical')).toBe('\u001b[31m\u001b[1mcritical\u001b[22m\u001b[39m')
})

test.each([
  ['markdown', markdown, '&#60;b&#62; `a/b` **x** 🟠\u00a0high [x](https://example.com) x'],
  ['HTML', html, '&#60;b&#62; a/b <b>x</b> 🟠\u00a0high x x'],
  ['plain text', plain, '<b> a/b x high x x'],
  ['a colourful terminal', colorful, '<b> a/b \u001b[1mx\u001b[22m \u001b[31mhigh\u001b[39m x x'],
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
