import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mapIdentity, type NameAndEmail, parseMailmap } from '../../src/people/mailmap.ts'
import { git } from '../support/git.ts'
import { person } from '../support/people.ts'

/** `Name <e-mail>` as a mailmap makes it, in the same form. */
function mapped(mailmap: string, contact: string): string {
  return contactOf(mapIdentity(parseMailmap(mailmap), person(contact)))
}

function contactOf({ name, email }: NameAndEmail): string {
  return name === '' ? `<${email}>` : `${name} <${email}>`
}

describe('the four forms of a line', () => {
  test.each([
    ['replaces the name', 'Ann Proper <ann@old.example>', 'ann <ann@old.example>', 'Ann Proper <ann@old.example>'],
    ['replaces the address', '<ann@new.example> <ann@old.example>', 'Ann <ann@old.example>', 'Ann <ann@new.example>'],
    [
      'replaces both',
      'Ann Proper <ann@new.example> <ann@old.example>',
      'ann <ann@old.example>',
      'Ann Proper <ann@new.example>',
    ],
    [
      'replaces both for one name only',
      'Ann Proper <ann@new.example> ann <shared@old.example>',
      'ann <shared@old.example>',
      'Ann Proper <ann@new.example>',
    ],
    [
      'leaves another name at that address alone',
      'Ann Proper <ann@new.example> ann <shared@old.example>',
      'bob <shared@old.example>',
      'bob <shared@old.example>',
    ],
    [
      'gives an address to one name and leaves the name',
      '<ann@new.example> ann <shared@old.example>',
      'ann <shared@old.example>',
      'ann <ann@new.example>',
    ],
  ])('%s', (_, mailmap, contact, expected) => {
    expect(mapped(mailmap, contact)).toBe(expected)
  })
})

describe('which line counts', () => {
  test.each([
    ['the later of two names', 'A <x@example.com>\nB <x@example.com>', 'x <x@example.com>', 'B <x@example.com>'],
    [
      'both, where they say different things',
      'A <x@example.com>\n<y@example.com> <x@example.com>',
      'x <x@example.com>',
      'A <y@example.com>',
    ],
    [
      'the one for the name, before a later one for everybody',
      'A <a@example.com> ann <x@example.com>\nB <b@example.com> <x@example.com>',
      'ann <x@example.com>',
      'A <a@example.com>',
    ],
    [
      'the one for everybody, for every other name',
      'A <a@example.com> ann <x@example.com>\nB <b@example.com> <x@example.com>',
      'bob <x@example.com>',
      'B <b@example.com>',
    ],
    [
      'only the later of two for the same name',
      'A <a@example.com> ann <x@example.com>\n<b@example.com> Ann <x@example.com>',
      'ann <x@example.com>',
      'ann <b@example.com>',
    ],
    [
      'none after another: a mapped address is not mapped again',
      '<b@example.com> <a@example.com>\n<c@example.com> <b@example.com>',
      'A <a@example.com>',
      'A <b@example.com>',
    ],
  ])('%s', (_, mailmap, contact, expected) => {
    expect(mapped(mailmap, contact)).toBe(expected)
  })
})

describe('case', () => {
  test.each([
    ['of an address is ignored', 'A <Ann@Example.COM>', 'x <aNN@example.com>', 'A <aNN@example.com>'],
    [
      'of a name is ignored',
      'A <a@example.com> CoMmIt NaMe <x@example.com>',
      'commit name <x@example.com>',
      'A <a@example.com>',
    ],
    ['is one of ASCII letters only', 'A <É@example.com>', 'x <é@example.com>', 'x <é@example.com>'],
  ])('%s', (_, mailmap, contact, expected) => {
    expect(mapped(mailmap, contact)).toBe(expected)
  })
})

describe('odd text', () => {
  test.each([
    ['a comment', '# A <x@example.com>', 'x <x@example.com>', 'x <x@example.com>'],
    ['a comment that is indented is a name', ' # A <x@example.com>', 'x <x@example.com>', '# A <x@example.com>'],
    ['text behind the address', 'A <x@example.com> # since 2020', 'x <x@example.com>', 'A <x@example.com>'],
    ['white space around a name', '\t A  B \t<x@example.com>', 'x <x@example.com>', 'A  B <x@example.com>'],
    [
      'white space inside the brackets belongs to the address',
      'A < x@example.com >',
      'x <x@example.com>',
      'x <x@example.com>',
    ],
    ['Windows line ends', 'A <x@example.com>\r\nB <y@example.com>\r\n', 'y <y@example.com>', 'B <y@example.com>'],
    ['no line end', 'A <x@example.com>', 'x <x@example.com>', 'A <x@example.com>'],
    ['a missing bracket', 'A <x@example.com', 'x <x@example.com>', 'x <x@example.com>'],
    ['a missing second bracket', 'A <x@example.com> <y@example.com', 'x <x@example.com>', 'A <x@example.com>'],
    ['an empty first address', 'A <> <x@example.com>', 'x <x@example.com>', 'x <x@example.com>'],
    ['an empty commit address', 'A <a@example.com> <>', 'x <>', 'A <a@example.com>'],
    ['nothing but an address', '<x@example.com>', 'x <x@example.com>', 'x <x@example.com>'],
    ['a name from the object prototype', 'A <__proto__>', 'x <__proto__>', 'A <__proto__>'],
    ['an address that only the object prototype has', 'A <x@example.com>', 'x <constructor>', 'x <constructor>'],
    ['everything behind a NUL', 'A <x@example.com>\0\nB <x@example.com>', 'x <x@example.com>', 'A <x@example.com>'],
    ['an empty file', '', 'x <x@example.com>', 'x <x@example.com>'],
  ])('%s', (_, mailmap, contact, expected) => {
    expect(mapped(mailmap, contact)).toBe(expected)
  })
})

test('an identity that the mailmap does not know is given back as it is', () => {
  const { name, email } = person('ann')
  expect(mapIdentity(parseMailmap('Bob <bob@example.com>'), { name, email })).toEqual({ name, email, properName: null })
})

test('a hostile line costs no more than its length', () => {
  const line = `${'<'.repeat(500_000)}${' '.repeat(500_000)}x`
  expect(parseMailmap(`${line}\nA ${' '.repeat(500_000)}b <x@example.com>`).size).toBe(1)
})

describe('against git check-mailmap', () => {
  const repository = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  git(repository, ['init', '--quiet', '--bare'])
  afterAll(() => rmSync(repository, { recursive: true, force: true }))

  function checkMailmap(mailmap: string, contacts: readonly string[]): readonly string[] {
    const blob = git(repository, ['hash-object', '-w', '--stdin'], mailmap).toString().trim()
    const answer = git(
      repository,
      ['-c', `mailmap.blob=${blob}`, 'check-mailmap', '--stdin'],
      contacts.map(contact => `${contact}\n`).join(''),
    )
    return answer.toString().split('\n').slice(0, contacts.length)
  }

  const name = fc.constantFrom(
    '',
    '',
    '',
    'Ann',
    'ann',
    'ANN',
    'Ann  B',
    'Élan',
    'élan',
    'a>b',
    '#',
    '__proto__',
    'Bo\u00a0',
  )
  const email = fc.constantFrom('a@x', 'A@X', 'a@x ', 'b@x', 'é@x', 'É@x', '', ' ', 'a<b', '__proto__', 'constructor')
  const space = fc.constantFrom('', ' ', '\t', ' \r', '  ', '\u00a0')
  const wellFormed = fc
    .tuple(space, name, space, email, space, name, space, email, space)
    .map(([s1, n1, s2, e1, s3, n2, s4, e2, s5]) => `${s1}${n1}${s2}<${e1}>${s3}${n2}${s4}<${e2}>${s5}`)
  const simple = fc.tuple(space, name, space, email, space).map(([s1, n, s2, e, s3]) => `${s1}${n}${s2}<${e}>${s3}`)
  const garbage = fc.string({
    unit: fc.constantFrom('<', '>', '#', ' ', '\t', '\r', 'a', 'A', '@', 'x', '\0'),
    maxLength: 12,
  })
  const lines = fc.array(
    fc.oneof({ weight: 3, arbitrary: simple }, { weight: 4, arbitrary: wellFormed }, { weight: 1, arbitrary: garbage }),
    { maxLength: 12 },
  )
  const mailmap = fc.tuple(lines, fc.constantFrom('', '\n')).map(([all, end]) => all.join('\n') + end)
  const identities = fc.array(fc.record({ name, email: email.filter(text => text !== 'a<b') }), {
    minLength: 1,
    maxLength: 40,
  })

  test('whatever the mailmap and whoever is asked for, both give the same', () => {
    fc.assert(
      fc.property(mailmap, identities, (text, people) => {
        const ours = people.map(identity => contactOf(mapIdentity(parseMailmap(text), identity)))
        expect(ours).toEqual(checkMailmap(text, people.map(contactOf)))
      }),
      { numRuns: 150 },
    )
  })
})
