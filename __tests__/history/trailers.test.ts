import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { coAuthorsOf } from '../../src/history/trailers.ts'
import { history } from '../support/history.ts'
import { makeRepository } from '../support/repository.ts'

const ANN = 'Co-authored-by: Ann <ann@example.com>'
const BOB = 'Co-authored-by: Bob <bob@example.com>'
const SCISSORS = '# ------------------------ >8 ------------------------'

function namesIn(...lines: readonly string[]): readonly string[] {
  return coAuthorsOf(lines.join('\n')).map(({ name, email }) => `${name} <${email}>`)
}

describe('co-authors are', () => {
  test.each([
    ['those in the last paragraph, in order', ['Title', '', 'Text.', '', BOB, ANN], ['Bob', 'Ann']],
    ['those before a line end', ['Title', '', ANN, ''], ['Ann']],
    ['those with Windows line ends', ['Title\r', '\r', `${ANN}\r`, `${BOB}\r`, '\r'], ['Ann', 'Bob']],
    ['those whose key is in another case', ['Title', '', 'CO-Authored-By: Ann <ann@example.com>'], ['Ann']],
    ['those with space before the colon', ['Title', '', 'Co-authored-by : Ann <ann@example.com>'], ['Ann']],
    ['those without space behind the colon', ['Title', '', 'Co-authored-by:Ann <ann@example.com>'], ['Ann']],
    [
      'those on a line that the next ones continue',
      ['Title', '', 'Co-authored-by: Ann', '\t<ann@example.com>'],
      ['Ann'],
    ],
    ['those among other trailers', ['Title', '', 'Reviewed-by: Cid', ANN, 'Fixes: #1'], ['Ann']],
    ['those behind a line of dashes, as in a squash merge', ['Title', '', '* one', '', '---------', '', ANN], ['Ann']],
    ['those behind a patch divider', ['Title', '', '---', '', ANN], ['Ann']],
    ['those above comments', ['Title', '', ANN, '# comment', ''], ['Ann']],
    ['those above a list of conflicts', ['Title', '', ANN, '', 'Conflicts:', '\tfile', ''], ['Ann']],
    ['those above the scissors line', ['Title', '', ANN, SCISSORS, 'diff', ''], ['Ann']],
    [
      'those in a quarter of trailers, one of which git wrote',
      ['Title', '', 'One', 'two', 'three', 'four', 'five', 'six.', ANN, 'Signed-off-by: Cid <cid@example.com>'],
      ['Ann'],
    ],
    ['those next to a cherry-pick', ['Title', '', ANN, '(cherry picked from commit 123)', 'Text'], ['Ann']],
    ['those of one person, as often as named', ['Title', '', ANN, ANN], ['Ann', 'Ann']],
  ])('%s', (_, lines, names) => {
    expect(namesIn(...lines)).toEqual(names.map(name => `${name} <${name.toLowerCase()}@example.com>`))
  })
})

describe('no co-authors are', () => {
  test.each([
    ['in a message without trailers', ['Title', '', 'Text.']],
    ['in an empty message', ['']],
    ['in a message of blank lines', ['', ' ', '']],
    ['in the title', [ANN]],
    ['in the rest of the first paragraph', ['Title', ANN]],
    ['in the first paragraph, after blank lines', ['', '', 'Title: x', ANN]],
    ['above the last paragraph', ['Title', '', ANN, '', 'Relates-to: #1']],
    ['above the last paragraph, though it starts like a list of conflicts', ['Title', '', ANN, '', 'Conflicts:']],
    ['in a paragraph of text', ['Title', '', 'As the footer says:', ANN]],
    [
      'among more than three quarters of text',
      ['Title', '', '1', '2', '3', '4', '5', '6', '7', ANN, 'Signed-off-by: Cid <cid@example.com>'],
    ],
    [
      'among as much text, the last of it indented',
      ['Title', '', ANN, 'Signed-off-by: Cid <cid@example.com>', '1', '2', '3', '4', '5', '6', ' 7'],
    ],
    [
      'on an indented line, as in a quoted message',
      ['Title', '', `    ${ANN}`, 'Signed-off-by: Cid <cid@example.com>'],
    ],
    ['below the scissors line', ['Title', '', 'Text', SCISSORS, '', ANN, '']],
    ['in a key that is longer', ['Title', '', 'Not-co-authored-by: Ann <ann@example.com>']],
    ['in a key that the next line ends', ['Title', '', 'Fixes: #1', 'Co-authored-by', ' : Ann <ann@example.com>']],
    ['without an address', ['Title', '', 'Co-authored-by: the whole team']],
    ['with nothing in the brackets and before them', ['Title', '', 'Co-authored-by: <>']],
  ])('%s', (_, lines) => {
    expect(namesIn(...lines)).toEqual([])
  })
})

describe('name and address', () => {
  test.each([
    ['have no space around them', 'Co-authored-by:  Ann B  < ann@example.com > ', 'Ann B', 'ann@example.com'],
    ['are joined with one space over lines', 'Co-authored-by: Ann\n   B <ann@example.com>', 'Ann B', 'ann@example.com'],
    ['may be followed by anything', 'Co-authored-by: Ann <ann@example.com>, too <x>', 'Ann', 'ann@example.com'],
    ['may lack the name', 'Co-authored-by: <ann@example.com>', '', 'ann@example.com'],
    ['may lack the address', 'Co-authored-by: Ann <>', 'Ann', ''],
  ])('%s', (_, trailer, name, email) => {
    expect(coAuthorsOf(`Title\n\n${trailer}`)).toEqual([{ name, email, login: null, accountId: null }])
  })
})

describe('a hostile message costs no more than its length', () => {
  const size = 300_000
  test.each([
    ['spaces in a key', `Title\n\nCo-authored-by${' '.repeat(size)}x`],
    ['a long key', `Title\n\nco-authored-by${'-'.repeat(size)}`],
    ['blank lines', `${' \n'.repeat(size)}co-authored-by:`],
    ['spaces before the title', `${' '.repeat(size)}x\n\nco-authored-by:`],
    ['continued lines', `Title\n\nCo-authored-by: x${'\n '.repeat(size)}`],
    ['brackets', `Title\n\nCo-authored-by: ${'<'.repeat(size)}`],
    ['keys alone', `Title\n\n${'co-authored-by\n'.repeat(size / 10)}`],
    ['space inside a value', `Title\n\nCo-authored-by: x${' \t'.repeat(size)}x`],
  ])('%s', (_, message) => {
    expect(coAuthorsOf(message)).toEqual([])
  })
})

describe('against git log', () => {
  const repository = makeRepository(history())
  afterAll(() => repository.remove())

  /** What git finds in each message. */
  function trailersOf(messages: readonly string[]): readonly (readonly string[])[] {
    repository.push(messages.reduce((told, message) => told.by('ann', 1, { message }), history()))
    return repository
      .git('log', '-z', '--reverse', '--format=%(trailers:key=Co-authored-by,valueonly,unfold,only)')
      .split('\0')
      .slice(0, messages.length)
      .map(values => values.split('\n').flatMap(value => /^[^<]*<[^>]*>/.exec(value) ?? []))
  }

  const title = fc.constantFrom('Title', 'Title: of it', ANN, '# Title', '\n \nTitle', '\n\nTitle: of it')
  const trailer = fc.constantFrom(
    ...[ANN, BOB, `${ANN}\r`, 'co-AUTHORED-by \t: Cid <cid@example.com>', 'Co-authored-by: Eve', 'Fixes: #1'],
    ...['Co-authored-by:', 'Co-authored-by: Fay\u00a0<fay@example.com>', 'Conflicts:', 'signed-off-by: Dan'],
  )
  const written = fc.constantFrom('Signed-off-by: Dan <dan@example.com>', '(cherry picked from commit 12)')
  const indented = fc.constantFrom(` ${ANN}`, ' <eve@example.com>', '\t more', '\tpath', ' # indented', ' : <x>')
  const comment = fc.constantFrom('# comment', '#', '# Conflicts:', SCISSORS)
  const text = fc.constantFrom('Text.', 'with a: colon', 'no:space', ':', '---', 'Co-authored-by', '\u00a0')
  const blank = fc.constantFrom('', '', ' ', '\t', '\r')
  const kinds = [trailer, indented, written, comment, text, blank]
  /** Lines of each kind, as often as its weight says: most mixtures would only ever be text. */
  const paragraph = (...weights: readonly number[]) =>
    fc.array(fc.oneof(...kinds.map((arbitrary, kind) => ({ arbitrary, weight: weights[kind] ?? 0 }))), { maxLength: 8 })
  const message = fc
    .tuple(
      title,
      fc.constantFrom([], [''], ['', '']),
      fc.oneof(paragraph(2, 1, 1, 1, 1, 2), paragraph(0, 0, 0, 0, 1, 1)),
      fc.oneof(paragraph(6, 3, 0, 1, 0, 0), paragraph(3, 1, 1, 1, 0, 0), paragraph(1, 1, 1, 1, 3, 0)),
      paragraph(0, 1, 0, 4, 0, 4),
      fc.constantFrom('', '\n'),
    )
    .map(([first, gap, body, block, rest, end]) => [first, ...gap, ...body, '', ...block, ...rest].join('\n') + end)

  test('whatever the message, both find the same people', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 100 }), messages => {
        const ours = messages.map(text => coAuthorsOf(text).map(({ name, email }) => `${name} <${email}>`.trim()))
        const theirs = trailersOf(messages).map(people => people.map(value => value.replace(/\s*</, ' <').trim()))
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 60 },
    )
  })
})
