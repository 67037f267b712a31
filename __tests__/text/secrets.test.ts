import { describe, expect, test } from '@jest/globals'
import { withoutSecrets } from '../../src/text/secrets.ts'

describe('what a program says is shown without', () => {
  test.each([
    ['a word with an @ in it', 'by Ann <ann@example.com>, root@localhost', 'by Ann … …'],
    ['the password in an address', 'to https://user:pass/w@rd@example.com/x', 'to https://…@example.com/x'],
    ['the domain of an e-mail address in a path', "no '/home/ann@example.com/x'", "no '/home/ann/x'"],
    ['the domain behind a look-alike of the @', 'by ann＠example.com', 'by ann'],
  ])('%s', (_, message, shown) => {
    expect(withoutSecrets(message)).toBe(shown)
  })

  test.each(['no /srv/app@1.2/x', 'C:\\app@1.2', 'ask @ann', 'see @ https://example.com'])(
    'and otherwise whole: %s',
    message => {
      expect(withoutSecrets(message)).toBe(message)
    },
  )
})
