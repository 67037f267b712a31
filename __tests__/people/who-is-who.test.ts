import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Identity } from '../../src/history/commit.ts'
import { countIdentities, lookAlikesAmong, unionReasons } from '../../src/people/audit.ts'
import { marksOf } from '../../src/people/bots.ts'
import { finderAmong, matcherOf } from '../../src/people/exclude.ts'
import { parseMailmap } from '../../src/people/mailmap.ts'
import { identityAt, recogniseIdentities } from '../../src/people/recognise.ts'
import { unite } from '../../src/people/unite.ts'
import { withoutMailDomains } from '../../src/text/secrets.ts'
import { shownName } from '../../src/text/shown-name.ts'
import { commitsOf, history } from '../support/history.ts'
import { measured } from '../support/ledger.ts'

const who = (name: string, email: string, login: string | null = null): Identity => ({
  name,
  email,
  login,
  accountId: null,
})
const recognised = (identities: readonly Identity[], mailmap = '') =>
  recogniseIdentities(identities, { mailmap: parseMailmap(mailmap), bots: marksOf([]), server: 'github.com' })
const groups = (identities: readonly Identity[], mailmap = '') => unite(recognised(identities, mailmap), () => true)

describe('two identities are one contributor', () => {
  test.each([
    ['when they share an e-mail address', [who('Ann', 'a@example.com'), who('Ann Lee', 'a@example.com')], ''],
    ['case ignored', [who('Ann', 'A@Example.com'), who('Ann', 'a@example.COM')], ''],
    ['when they share a login', [who('Ann', 'a@example.com', 'ann'), who('Ann', 'b@example.com', 'ANN')], ''],
    [
      'when the mailmap says so',
      [who('Ann', 'a@example.com'), who('x', 'b@example.com')],
      'Ann <a@example.com> <b@example.com>',
    ],
    [
      'when a noreply address stands for the login',
      [who('Ann', 'a@example.com', 'ann'), who('Ann', '7+ann@users.noreply.github.com')],
      '',
    ],
    [
      'when two noreply addresses stand for one login',
      [who('Ann', 'ann@users.noreply.github.com'), who('Ann', '7+Ann@users.noreply.github.com')],
      '',
    ],
    [
      'when the mailmap maps one to a noreply address',
      [who('Ann', 'a@example.com', 'ann'), who('x', 'b@example.com')],
      'Ann <7+ann@users.noreply.github.com> <b@example.com>',
    ],
    [
      'when a noreply address was mapped away, for it still stands for its login',
      [who('Ann', '7+ann@users.noreply.github.com'), who('Ann', 'b@example.com', 'ann')],
      'Ann <c@example.com> <7+ann@users.noreply.github.com>',
    ],
    [
      'through a third',
      [who('Ann', 'a@example.com'), who('Ann', 'b@example.com', 'ann'), who('Ann', 'a@example.com', 'ann')],
      '',
    ],
    ['when they have the same name and no address', [who('Ann', ''), who('Ann', ' ')], ''],
  ])('%s', (_rule, identities, mailmap) => {
    expect(groups(identities, mailmap)).toHaveLength(1)
  })

  test.each([
    ['never for the same name alone', [who('Ann', 'a@example.com'), who('Ann', 'b@example.com')], ''],
    ['nor for the same name with and without an address', [who('Ann', ''), who('Ann', 'a@example.com')], ''],
    ['nor for no address under different names', [who('Ann', ''), who('Bob', '')], ''],
    [
      'nor where the mailmap tells apart who shared an address',
      [who('Ann', 'team@example.com'), who('Bob', 'team@example.com')],
      'Ann <a@example.com> Ann <team@example.com>\nBob <b@example.com> Bob <team@example.com>',
    ],
    [
      'nor for an address that names an object’s own properties',
      [who('Ann', '__proto__'), who('Bob', 'constructor')],
      '',
    ],
  ])('%s', (_rule, identities, mailmap) => {
    expect(groups(identities, mailmap)).toHaveLength(identities.length)
  })

  test('uniting puts each identity into one group, whatever the order', () => {
    const identity = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1@x', '2@x', '3@x', ''), fc.constantFrom('l', 'm', null))
      .map(([name, email, login]) => who(name, email, login))
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 12 }), identities => {
        const asText = (list: readonly Identity[]) =>
          groups(list)
            .map(members => members.map(index => JSON.stringify(list[index])).sort())
            .map(members => members.join())
            .sort()
        expect(asText(identities.toReversed())).toEqual(asText(identities))
      }),
    )
  })
})

test('an identity that is not there is asked for in vain', () => {
  expect(() => identityAt(recognised([who('Ann', 'a@example.com')]), 1)).toThrow(RangeError)
})

describe('a contributor is shown', () => {
  const shown = (identities: readonly Identity[]) => {
    const told = identities.reduce((so, identity) => so.by(identity), history())
    return measured(commitsOf(told)).tally.contributors.map(({ name, login }) => [name, login])
  }
  test.each([
    ['by the most recent name', [who('Old', 'a@example.com'), who('New', 'a@example.com')], [['New', null]]],
    [
      'with the login that has the most commits',
      [who('Ann', 'a@example.com', 'one'), who('Ann', 'a@example.com', 'two'), who('Ann', 'a@example.com', 'two')],
      [['Ann', 'two']],
    ],
    ['with the login of a noreply address', [who('Ann', '7+ann-hub@users.noreply.github.com')], [['Ann', 'ann-hub']]],
    ['by the login where there is no name', [who('', 'a@example.com', 'ann')], [['ann', 'ann']]],
    ['as unnamed where there is nothing to show', [who('', 'a@example.com')], [['unnamed', null]]],
    ['without the domain where the name is an address', [who('ann@example.com', 'a@example.com')], [['ann', null]]],
    [
      'with a number where people without a login share a name',
      [who('Ann', 'a@example.com'), who('Ann', 'b@example.com'), who('Ann', 'b@example.com')],
      [
        ['Ann (1)', null],
        ['Ann (2)', null],
      ],
    ],
    [
      'without a number where the login tells',
      [who('Ann', 'a@example.com', 'ann'), who('Ann', 'b@example.com')],
      [
        ['Ann', 'ann'],
        ['Ann', null],
      ],
    ],
    [
      'never by a number that is somebody’s name',
      [who('Ann', 'a@example.com'), who('Ann', 'b@example.com'), who('Ann (1)', 'c@example.com')],
      [
        ['Ann (1)', null],
        ['Ann (2)', null],
        ['Ann (3)', null],
      ],
    ],
  ])('%s', (_rule, identities, people) => {
    expect(shown(identities)).toEqual(people)
  })
})

describe('a shown name', () => {
  test.each([
    ['is left alone where it is harmless', 'Ann O’Neill-Łukasz 李', 'Ann O’Neill-Łukasz 李'],
    ['is one line', 'Ann\r\n\tLee', 'Ann Lee'],
    ['has no control characters', 'A\u0000n\u001b[31mn\u007f', 'An[31mn'],
    ['has no characters that turn the direction of others', '\u202eAnn\u2066\u200f', 'Ann'],
    ['keeps the joiners that scripts and emoji need', '👩\u200d💻', '👩\u200d💻'],
    ['has no half characters', 'A\ud800nn', 'A\ufffdnn'],
    ['shows no address', 'ann@example.com', 'ann'],
    ['shows no address within it', 'Ann (ann@example.com) Lee', 'Ann (ann) Lee'],
    ['shows no address whose letters are held apart by invisible ones', 'ann\u200b@\u200bexample.com', 'ann'],
    ['shows no address written with a look-alike', 'ann＠example.com', 'ann'],
    ['shows neither of two domains', 'a@b@c.example', 'a'],
    ['shows no domain after a space', 'ann @example.com', 'ann'],
    ['nor after a bracket', '(c)ann(c)@example.com', '(c)ann(c)'],
    ['keeps a nickname', '@ann', '@ann'],
    ['is cut', 'x'.repeat(10_000), `${'x'.repeat(79)}…`],
    ['is cut between characters', '💻'.repeat(100), `${'💻'.repeat(79)}…`],
  ])('%s', (_rule, name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  test('never holds anything that looks like an address', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '.', '@', ' ', '<', '>', '\u200b', '\u0007', '＠', '('),
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, name => {
        expect(shownName(name)).not.toMatch(/[a-z.]@[a-z.]/)
      }),
    )
  })
})

describe('text that is no name', () => {
  test.each([
    ['shows no address', 'users/ann@example.com', 'users/ann'],
    ['keeps a version', 'renovate/node@24.1.0', 'renovate/node@24.1.0'],
    ['keeps a scope', 'npm/@types/node', 'npm/@types/node'],
    ['keeps a scale', 'logo@2x', 'logo@2x'],
  ])('%s', (_rule, text, shown) => {
    expect(withoutMailDomains(text)).toBe(shown)
  })
})

describe('exclusions', () => {
  const [ann] = recognised([who('Ann Lee', 'ann@example.com', 'ann-hub')], 'Ann L. <lee@example.com> <ann@example.com>')
  test.each([
    ['a login', 'ANN-HUB', true],
    ['an address', 'ann@example.com', true],
    ['the mailmap’s address', 'lee@example.com', true],
    ['a name', 'ann lee', true],
    ['the mailmap’s name', 'Ann L.', true],
    ['a star in the middle', 'ann*@example.com', true],
    ['a star at the end', 'Ann*', true],
    ['stars around', '*hub*', true],
    ['only stars', '**', true],
    ['a part is no match', 'ann', false],
    ['pieces may not overlap', 'ann-h*hub', false],
    ['the pieces must come in order', '*lee*ann*', false],
    ['other characters stand for themselves', 'ann.lee', false],
    ['brackets too', '[a]nn-hub', false],
  ])('%s: %s', (_rule, pattern, isMatch) => {
    expect(ann !== undefined && matcherOf([pattern])(ann)).toBe(isMatch)
  })

  test('patterns that match nobody are found', () => {
    const everybody = recognised([who('Ann', 'a@example.com'), who('helper[bot]', 'h@example.com')])
    expect(['an*', 'bob', 'HELPER[bot]', 'b@example.com'].filter(finderAmong(everybody))).toEqual([
      'an*',
      'HELPER[bot]',
    ])
  })

  test('a match with one identity excludes the whole contributor', () => {
    const told = history()
      .by(who('Ann', 'a@example.com', 'ann'), 3)
      .by(who('Ann', 'b@example.com', 'ann'), 2)
      .by('bob')
    expect(measured(commitsOf(told), { exclude: ['b@example.com'] }).tally.excluded.listed).toBe(5)
  })

  test('a hostile name takes no time to speak of', () => {
    const [hostile] = recognised([who('a'.repeat(100_000), 'x@example.com')])
    expect(hostile !== undefined && matcherOf([`${'a*'.repeat(50)}b`])(hostile)).toBe(false)
  })
})

describe('why identities were united', () => {
  const reasons = (identities: readonly Identity[], mailmap = '') =>
    unionReasons(
      identities.map((_, index) => index),
      recognised(identities, mailmap),
    )
  test.each([
    ['the same address', [who('Ann', 'a@example.com'), who('A.', 'a@example.com')], '', ['e-mail']],
    [
      'the mailmap',
      [who('Ann', 'a@example.com'), who('A.', 'b@example.com')],
      '<a@example.com> <b@example.com>',
      ['mailmap'],
    ],
    [
      'both',
      [who('Ann', 'a@example.com'), who('A.', 'a@example.com'), who('A.', 'b@example.com')],
      '<a@example.com> <b@example.com>',
      ['mailmap', 'e-mail'],
    ],
    ['the same account', [who('Ann', 'a@example.com', 'ann'), who('Ann', 'b@example.com', 'ann')], '', ['login']],
    [
      'a noreply address',
      [who('Ann', 'a@example.com', 'ann'), who('Ann', '7+ann@users.noreply.github.com')],
      '',
      ['noreply'],
    ],
    [
      'the account and a noreply address',
      [
        who('Ann', 'a@example.com', 'ann'),
        who('Ann', 'b@example.com', 'ann'),
        who('Ann', '7+ann@users.noreply.github.com'),
      ],
      '',
      ['login', 'noreply'],
    ],
    ['nothing to unite', [who('Ann', 'a@example.com')], '', []],
  ])('%s', (_rule, identities, mailmap, by) => {
    expect(reasons(identities, mailmap)).toEqual(by)
  })

  test('identities are counted as pairs of name and address', () => {
    const identities = [
      who('Ann', 'a@example.com'),
      who('Ann', 'a@example.com', 'ann'),
      who('Ann', 'b@example.com', 'ann'),
    ]
    expect(countIdentities([0, 1, 2], recognised(identities))).toBe(2)
  })

  test('look-alikes have a name that can be seen', () => {
    const identities = [who('\u200b', 'a@example.com'), who('\u200b', 'b@example.com')]
    const people = [0, 1].map(index => ({ members: [index], name: '' }))
    expect(lookAlikesAmong(people, recognised(identities))).toEqual([])
  })

  test('look-alikes share a name, spaces and case ignored', () => {
    const identities = [who('Ann Lee', 'a@example.com'), who('annlee', 'b@example.com'), who('Bob', 'c@example.com')]
    const people = [0, 1, 2].map(index => ({ members: [index], name: '' }))
    expect(
      lookAlikesAmong(people, recognised(identities)).map(({ name, people: sharing }) => [name, sharing.length]),
    ).toEqual([['Ann Lee', 2]])
  })
})
