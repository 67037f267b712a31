import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  codeSpan,
  harmlessLines,
  inlineText,
  pageAddress,
  personPage,
  plainLine,
  plainText,
  webAddress,
} from '../../src/text/escape.ts'
import { filtersThatBite, readHtml, renderMarkdown } from '../support/github-markdown.ts'
import { NASTY, nastyText } from '../support/nasty.ts'

/** Where text from outside stands in what we write. */
const PLACES: Readonly<Record<string, (written: string) => string>> = {
  'a paragraph': written => `Hello ${written}, bye`,
  'a line of its own': written => written,
  'a heading': written => `## Of ${written}`,
  'strong words': written => `**${written}, and others.** Bye`,
  'a table cell': written => `| a | b |\n| --- | --: |\n| ${written} | 1 |`,
  'the text of a link': written => `[${written}](https://example.com/x)`,
  'a summary': written => `<details><summary>${written}</summary>\n\na\n\n</details>`,
}

const places = Object.entries(PLACES)

describe.each(places)('text from outside in %s', (_, place) => {
  const expected = readHtml(renderMarkdown(place('Ann')))

  test.each(NASTY)('makes no element, link or reference of %s', (_harm, text) => {
    const found = readHtml(renderMarkdown(place(inlineText(text))))
    expect({ elements: found.elements, links: found.links, bites: filtersThatBite(found) }).toEqual({
      elements: expected.elements,
      links: expected.links,
      bites: [],
    })
  })

  test('makes no element, link or reference of any text', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const found = readHtml(renderMarkdown(place(`x${inlineText(text)}`)))
        expect([found.elements, found.links, filtersThatBite(found)]).toEqual([expected.elements, expected.links, []])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a code span', () => {
  const place = (written: string) => `| a | b |\n| --- | --: |\n| ${written} | 1 |`

  test('makes nothing but code of any text', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements, links, texts } = readHtml(renderMarkdown(place(codeSpan(`x${text}`))))
        const others = elements.filter(name => name !== 'code')
        expect([others, links, filtersThatBite({ elements, links, texts, text: '' })]).toEqual([
          ['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td'],
          [],
          [],
        ])
      }),
    )
  })

  test.each([
    ['a path', 'src/@types/x_y.ts', '`src/@types/x_y.ts`'],
    ['a text with a backtick, which becomes text', 'a`b', 'a&#96;b'],
    ['a text with a pipe, which would end a table cell', 'a|b', 'a&#124;b'],
    ['no text', '', ''],
  ])('of %s', (_, text, expected) => {
    expect(codeSpan(text)).toBe(expected)
  })
})

describe('a name', () => {
  test.each([
    ['a plain name', 'Ann O’Hara-Smith, Jr.', 'Ann O’Hara-Smith, Jr.'],
    ['letters of other scripts', 'Ævar 漢字 שלום', 'Ævar 漢字 שלום'],
    ['an emoji of several characters', '👩‍💻', '👩‍💻'],
    ['a dollar', 'A$AP', 'A$AP'],
    ['markup', '<b>*x*</b>', '<b>*x*</b>'],
  ])('is read as it is: %s', (_, text, expected) => {
    expect(readHtml(renderMarkdown(inlineText(text))).text).toBe(expected)
  })

  test('keeps four accents on a letter, and no more', () => {
    expect(inlineText(`e${'\u0301'.repeat(50)}x`)).toBe(`e${'\u0301'.repeat(4)}x`)
  })

  test('that is too long keeps its beginning and its end', () => {
    expect(inlineText(`begin${'x'.repeat(10_000)}end`)).toBe(`begin${'x'.repeat(74)}…${'x'.repeat(37)}end`)
  })
})

describe('a line for terminals and logs', () => {
  test.each([
    ['a workflow command', '::error::bad', ':\u200b:error:\u200b:bad'],
    ['an old workflow command', 'a ##[error]b', 'a ##\u200b[error]b'],
    ['a new line', 'a\n::error::b', 'a :\u200b:error:\u200b:b'],
    ['an escape sequence', '\u001b[31mred', '[31mred'],
    ['the other direction', 'a\u202eb', 'ab'],
  ])('makes %s harmless', (_, text, expected) => {
    expect(plainLine(text)).toBe(expected)
  })

  test('is whole, however long, unless it is a name', () => {
    const long = 'x'.repeat(1000)
    expect([plainLine(long), plainText(long)]).toEqual([long, `${'x'.repeat(79)}…${'x'.repeat(40)}`])
  })

  test('has no control character and no command, whatever comes', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(plainLine(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/u)
      }),
    )
  })
})

describe('sentences for a log', () => {
  test.each([
    ['a password', 'see https://ann:secret@host/x.', 'see https://host/x.'],
    ['a password with an @', 'https://ann:se@cret@host/x', 'https://host/x'],
    ['a token', 'http://ghs_secret@[::1]:80', 'http://[:\u200b:1]:80'],
    ['a password that is long', `git://u:${'x'.repeat(300)}@host`, 'git://host'],
  ])('leave %s out of an address', (_, text, expected) => {
    expect(harmlessLines(text)).toBe(expected)
  })
})

describe('an address', () => {
  test.each([
    ['of a login', 'https://github.com', ['ann'], 'https://github.com/ann'],
    ['of a commit', 'https://ghe.example.com/', ['a', 'b', 'commit', 'f00'], 'https://ghe.example.com/a/b/commit/f00'],
    ['that keeps its parts apart', 'https://github.com', ['a/../b?c#d'], 'https://github.com/a%2F..%2Fb%3Fc%23d'],
    ['that no bracket ends', 'https://github.com', ["a)b('c'"], 'https://github.com/a%29b%28%27c%27'],
    ['of half a character', 'https://github.com', ['\ud800'], 'https://github.com/%EF%BF%BD'],
    ['that is none of the web', 'javascript:alert(1)//', ['x'], null],
    ['that is none at all', 'github', ['x'], null],
  ])('%s', (_, base, path, expected) => {
    expect(webAddress(base, ...path)).toBe(expected)
  })
})

describe('the page', () => {
  test.each([
    ['of a person', 'https://github.com', 'ann', 'https://github.com/ann'],
    ['of an app', 'https://github.com', 'stable-hand[bot]', 'https://github.com/apps/stable-hand'],
    ['of an app elsewhere', 'https://ghe.example.com/', 'hand[bot]', 'https://ghe.example.com/apps/hand'],
    ['of somebody who is only called like one', 'https://github.com', 'bot', 'https://github.com/bot'],
    ['of an app without a name', 'https://github.com', '[bot]', 'https://github.com/%5Bbot%5D'],
    ['of nobody', 'https://github.com', null, null],
    ['on no server', 'github', 'ann', null],
  ])('%s', (_, base, login, expected) => {
    expect(personPage(base, login)).toBe(expected)
  })
})

describe('the address of a page from outside', () => {
  test.each([
    ['as it is', 'https://git.example/a/b.git', 'https://git.example/a/b.git'],
    ['ending no link', 'https://git.example/a)b|c`d"e', 'https://git.example/a%29b%7Cc%60d%22e'],
    ['of another scheme', 'javascript:alert(1)', null],
    ['with a user', 'https://ann@git.example/a', null],
    ['with a password', 'https://:secret@git.example/a', null],
    ['that is none', 'git.example', null],
  ])('%s', (_, address, expected) => {
    expect(pageAddress(address)).toBe(expected)
  })
})
