import { describe, expect, test } from '@jest/globals'
import { holdsUnseen, singleSpaced, unseenAsSpaces, visibleLine } from '../../src/text/characters.ts'

/** One of each kind: control, format, direction, private use; a joiner, which is seen by what it does. */
const UNSEEN = ['\u0007', '\u00ad', '\u202e', '\ue000']
const JOINER = '\u200d'

describe('a character that nobody sees', () => {
  test.each(UNSEEN)('is found, left out of a line, or stands for a space: %j', character => {
    const text = `a${character}b`
    expect([holdsUnseen(text), visibleLine(text), unseenAsSpaces(text)]).toEqual([true, 'ab', 'a b'])
  })

  test('is no letter of any script, and no sign', () => {
    expect(holdsUnseen('Ævar 漢字 שלום 👩 <a@b>')).toBe(false)
  })
})

test('a joiner stays in what people have written, and in nothing else', () => {
  const text = `a${JOINER}b`
  expect([holdsUnseen(text), visibleLine(text), unseenAsSpaces(text)]).toEqual([true, text, 'a b'])
})

test('half a character becomes the sign for what cannot be shown', () => {
  expect([visibleLine('a\ud800'), unseenAsSpaces('a\ud800')]).toEqual(['a\ufffd', 'a\ufffd'])
})

test('white space of any kind becomes one space', () => {
  expect([visibleLine('a \t\nb\u2028c'), singleSpaced(' a \u00a0 b ')]).toEqual(['a b c', 'a b'])
})
