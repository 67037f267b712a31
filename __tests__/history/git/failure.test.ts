import { describe, expect, test } from '@jest/globals'
import { gitFailure } from '../../../src/history/git/failure.ts'

function letterFor(complaint: string): string {
  return gitFailure('read the commits', '/clone', { status: 128, complaint, failure: null }).message
}

describe('a failure of git is told with', () => {
  test.each([
    ['its last fatal line', 'warning: one\nerror: two\nfatal: three\nhint: four\n', 'fatal: three'],
    ['its last error, when it did not call it fatal', 'error: one\nerror: two\n', 'error: two'],
    ['its last line, when it is another program that failed', 'one\ntwo\n\n', 'two'],
    ['these words, when it said nothing', '', 'it gave no reason'],
    ['these words, when it said nothing of a failure', 'warning: one\nhint: two\n', 'it gave no reason'],
    ['no second full stop', 'fatal: one.', 'fatal: one'],
    ['no password', "fatal: unable to access 'https://user:password@example.com/x'", 'fatal: unable to access …'],
    ['no address', 'fatal: bad author Ann <ann@example.com>', 'fatal: bad author Ann …'],
    ['no control characters', 'fatal: \u001b[31mred\u202e', 'fatal:  [31mred '],
    ['at most 200 characters of it', `fatal: ${'x'.repeat(1000)}`, `fatal: ${'x'.repeat(193)}`],
  ])('%s', (_, complaint, reason) => {
    expect(letterFor(complaint)).toBe(
      `Git could not read the commits in "/clone": ${reason}. Run "git fsck" there, and clone the repository again if it is damaged.`,
    )
  })
})
