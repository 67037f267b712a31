import fc from 'fast-check'

/** Text that somebody could take for a name, and what it would do if nobody escaped it. */
export const NASTY: readonly (readonly [harm: string, text: string])[] = [
  ['emphasis', '**bold** _it_ ~~gone~~ `code`'],
  ['a link', '[click](https://evil.example)'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['a reference link', '[x][y] and [^1]'],
  ['an autolink', '<https://evil.example>'],
  ['a bare address', 'https://evil.example/ and www.evil.example and ftp://evil.example'],
  ['an e-mail address', 'ann@example.com mailto:ann@example.com xmpp:ann@example.com/x'],
  ['an element', '<img src=x onerror=alert(1)><script>alert(1)</script></details></summary>'],
  ['an entity', '&lt;b&gt; &#60;b&#62; &amp;lt; &#64;octocat &commat;octocat &num;1'],
  ['a comment', '<!-- pony-factor --> -->'],
  ['a mention', '@octocat @org/team (@octocat)'],
  ['a reference', '#1 GH-1 owner/name#1 GHSA-abcd-efgh-ijkl JIRA-12'],
  ['a commit', 'deadbeef 0123456789abcdef0123456789abcdef01234567 owner/name@deadbeef'],
  ['capital letters', 'DEADBEEF WWW.EVIL.EXAMPLE HTTPS://EVIL.EXAMPLE gh-1 ghsa-abcd'],
  ['an emoji', ':tada: :+1:'],
  ['mathematics', '$a$ $$b$$ $`c`$'],
  ['table cells', 'a | b \\| c || d'],
  ['new lines', 'a\n\n# b\r\n- [ ] c\u2028d\u0085e'],
  ['a heading', '# a'],
  ['a list', '1. a'],
  ['another list', '- [x] a'],
  ['an underline', '==='],
  ['a quote', '> [!WARNING]'],
  ['a rule', '---'],
  ['a code block', '```mermaid\ngraph TD\n```'],
  ['a footnote', '[^1]: a'],
  ['backslashes', '\\*a\\* \\`b\\` \\'],
  ['backticks', '`` ` ``` ` ``'],
  ['a workflow command', '::error::bad ::set-output name=x::y ##[error]bad'],
  ['the other direction', '\u202eevil\u202c \u2066a\u2069 \u200fb'],
  ['control characters', 'a\u0000b\u001b[31mc\u0007d\u009be\u007f'],
  ['invisible letters', 'a\u200bb\u2060c\ufeffd\u00ade\u{e0041}'],
  ['half a character', 'a\ud800b\udc00'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['10,000 hexadecimal digits', 'f'.repeat(10_000)],
]

/** Any text that is made of what markdown, HTML and GitHub give a meaning to. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'`*_~[]()<>!#|\\@:$&;"\'/.-+={}^ \n\t%'),
        fc.constantFrom(
          'a',
          'f',
          '0',
          '1',
          'deadbee',
          'www',
          'http',
          'GH',
          'GHSA',
          'ann',
          '&lt',
          '&#64',
          '://',
          '::',
          '##[',
        ),
        fc.constantFrom('\u200b', '\u202e', '\u2028', '\u0000', '\u001b', '\u200d', 'é', '漢', '👍🏽'),
      ),
      { maxLength: 24 },
    )
    .map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 24 }),
)
