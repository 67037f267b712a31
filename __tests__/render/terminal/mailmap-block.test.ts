import { describe, expect, test } from '@jest/globals'
import { measure } from '../../../src/measure/measure.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import { renderMailmapBlock } from '../../../src/render/terminal/mailmap-block.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'
import { defaultRules, ledgerOf } from '../../support/ledger.ts'

function blockOf(told: TestHistory, mailmap = ''): string {
  const ledger = ledgerOf(commitsOf(told), mailmap)
  return renderMailmapBlock(measure(ledger, defaultRules, momentNow(0)), ledger)
}

const HEAD = [
  '',
  '# These people share a name. Put the lines that are about',
  '# one person into a file .mailmap at the top of the',
  '# repository, and commit it.',
]

describe('lines for a mailmap', () => {
  test.each<[string, TestHistory, string[]]>([
    ['nobody looks alike', history().by('ann').by('bob'), []],
    [
      'the one with the most commits comes first',
      history().by('Ann Lee <a@example.com>').by('ann lee <b@example.org>', 2),
      [...HEAD, 'ann lee <b@example.org> Ann Lee <a@example.com>'],
    ],
    [
      'several groups, and several identities',
      history()
        .by('Bob <b1@example.com>', 3)
        .by('Bob <b2@example.com>')
        .by('Bob <b3@example.com>')
        .by('Ann <a1@example.com>', 2)
        .by('Ann <a2@example.com>'),
      [
        ...HEAD,
        'Bob <b1@example.com> Bob <b2@example.com>',
        'Bob <b1@example.com> Bob <b3@example.com>',
        'Ann <a1@example.com> Ann <a2@example.com>',
      ],
    ],
    [
      'the most recent of somebody’s identities is the proper one',
      history().by('Ann <a@example.com>').by('Ann Lee <a@example.com>').by('Ann <b@example.com>'),
      [...HEAD, 'Ann Lee <a@example.com> Ann <b@example.com>'],
    ],
    [
      'what cannot be written in a mailmap is left out',
      history()
        .by({ name: 'A>x', email: 'a@example.com', login: null }, 2)
        .by({ name: 'A>x', email: 'b@example.com', login: null }),
      [],
    ],
    [
      'what a runner would take for a command is left out',
      ['::error::x', '\u00a0::error::x', '##[error]x', 'x ##[error]x'].reduce(
        (sofar, name) => sofar.by(`${name} <a@example.com>`, 2).by(`${name} <b@example.com>`),
        history(),
      ),
      [],
    ],
    [
      'so is an address that would be one',
      history().by('Ann <##[error]x>').by('Ann <b@example.com>').by('Ann <c@example.com>', 2),
      [...HEAD, 'Ann <c@example.com> Ann <b@example.com>'],
    ],
    ['nor can an empty address', history().by('Ann <>', 2).by('Ann <a@example.com>'), []],
  ])('%s', (_, told, expected) => {
    expect(blockOf(told)).toBe(expected.map(line => `${line}\n`).join(''))
  })

  test('are 20 at most, and say how many more there are', () => {
    const told = Array.from({ length: 24 }, (_, index) => `Ann <${index}@example.com>`).reduce(
      (sofar, who) => sofar.by(who),
      history(),
    )
    expect(
      blockOf(told)
        .split('\n')
        .slice(HEAD.length + 19),
    ).toEqual([expect.stringMatching(/^Ann <.*> Ann <.*>$/), '# … and 3 more', ''])
  })

  test.each([
    ['below no other line', ''],
    ['below a line that gives one of them another address', '<ann@home.example.org> <a@example.com>\n'],
    ['below a line that gives the first of them another address', '<ann@home.example.org> <b@example.org>\n'],
  ])('unite them when they are pasted %s', (_, mailmap) => {
    const told = history().by('Ann Lee <a@example.com>').by('ann lee <b@example.org>', 2).by('AnnLee <c@example.org>')
    const { identities } = ledgerOf(commitsOf(told), mailmap + blockOf(told, mailmap))
    expect(new Set(identities.map(({ email }) => email)).size).toBe(1)
  })
})
