import { expect, test } from '@jest/globals'
import { oneLine } from '../../src/text/one-line.ts'

test.each([
  ['a\u001b[31mb', 'a [31mb'],
  ['a\nb\tc', 'a b c'],
  ['a\u202eb', 'a b'],
  ['write to ann@example.com now', 'write to … now'],
  ['https://user:pass/w@rd@example.com/x is down', 'https://…@example.com/x is down'],
  ['no file /srv/app@1.2/x', 'no file /srv/app@1.2/x'],
  ['x'.repeat(300), `${'x'.repeat(200)}…`],
])('%j becomes %j in a line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})
