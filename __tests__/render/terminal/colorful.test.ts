import { expect, test } from '@jest/globals'
import { colorful } from '../../../src/render/terminal/colorful.ts'

test.each([
  ['unknown', 'unknown'],
  ['low', '\u001b[32mlow\u001b[39m'],
  ['moderate', '\u001b[33mmoderate\u001b[39m'],
  ['high', '\u001b[31mhigh\u001b[39m'],
  ['critical', '\u001b[31m\u001b[7mcritical\u001b[27m\u001b[39m'],
] as const)('the risk "%s" has its colour, and that alone', (level, written) => {
  expect(colorful.risk(level)).toBe(written)
})

test('words stand out in bold letters, and text from outside stays harmless', () => {
  expect([colorful.strong('x'), colorful.text('\u001b[31m<b>')]).toEqual(['\u001b[1mx\u001b[22m', '[31m<b>'])
})
