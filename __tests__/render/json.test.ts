import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderJson, toJson } from '../../src/render/json.ts'
import { printableJson, scriptJson } from '../../src/text/escape.ts'
import { history, person } from '../support/history.ts'
import { NASTY, nastyText } from '../support/nasty.ts'
import { reportOf } from '../support/report.ts'

/** What a terminal, a log or an editor takes for more than text; line feeds are JSON's own, between the values. */
const FORGING = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|::|##\[/u

const nastyValue = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    nastyText,
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(nastyText, tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('JSON that is printed', () => {
  test.each([undefined, 2])('means what it was made of, and forges nothing (indent %s)', indent => {
    fc.assert(
      fc.property(nastyValue, value => {
        const text = printableJson(value, indent)
        expect(text).not.toMatch(FORGING)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test.each(NASTY)('holds %s as it is', (_, text) => {
    expect(JSON.parse(printableJson({ [text]: [text] }))).toEqual({ [text]: [text] })
  })

  test.each([
    ['a workflow command', '::error::bad', '":\\u003aerror:\\u003abad"'],
    ['more colons', ':::', '":\\u003a\\u003a"'],
    ['an old workflow command', '##[error]bad', '"##\\u005berror]bad"'],
    ['an escape sequence', '\u009b31m\u001b[31m\u007f', '"\\u009b31m\\u001b[31m\\u007f"'],
    ['the other direction', '\u202ea', '"\\u202ea"'],
    ['a character that takes two', '\u{e0041}', '"\\udb40\\udc41"'],
    ['line ends of other kinds', '\u2028\u0085', '"\\u2028\\u0085"'],
    ['backslashes before it', '\\::', '"\\\\:\\u003a"'],
    ['an address', 'https://example.com', '"https://example.com"'],
  ])('writes %s as escapes', (_, text, expected) => {
    expect(printableJson(text)).toBe(expected)
  })

  test('in a page cannot end its element, either', () => {
    fc.assert(
      fc.property(nastyValue, value => {
        expect(scriptJson(value)).not.toMatch(/</)
        expect(JSON.parse(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

test('the JSON report forges nothing, whatever is in a history', () => {
  const told = NASTY.reduce(
    (before, [, name], number) => before.by(person(`x <${number}@example.com>`, { name })),
    history().at('2026-11-01'),
  )
  const report = reportOf(told, {
    subject: { ref: 'main\u009b::error::\u202e', repository: 'a/b##[error]' },
    rules: { exclude: ['\u001b]0;x\u0007', '::error::'] },
  })
  expect(renderJson(report)).not.toMatch(FORGING)
  expect(JSON.parse(renderJson(report))).toEqual(toJson(report))
})
