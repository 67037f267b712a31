import { describe, expect, test } from '@jest/globals'
import { type Candidate, Register, type Standing } from '../../src/people/register.ts'
import { identitiesOf } from '../support/identities.ts'
import type { Person } from '../support/people.ts'
import { person } from '../support/people.ts'

/** Somebody who was recorded as one person or more, by the name of the first unless another is given. */
interface Somebody {
  readonly recorded: readonly Person[]
  readonly name?: string
  readonly standing?: Standing
}

/** Lets a register meet some people in one history. */
function enrol(register: Register, people: readonly Somebody[]) {
  const identities = identitiesOf(people.flatMap(({ recorded }) => recorded))
  let next = 0
  const candidates = people.map(({ recorded, name, standing = 'contributor' }): Candidate => {
    const members = recorded.map(() => next++)
    const bareName = recorded[0]?.name ?? ''
    return { members, name: name ?? bareName, bareName, login: recorded[0]?.login ?? null, standing }
  })
  return register.enrol(candidates, identities).map(({ person: { id, name, login } }) => ({ id, name, login }))
}

const called = (name: string, standing: Standing = 'contributor'): Somebody => ({ recorded: [person(name)], standing })
const namesIn = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)

describe('people whom a register meets in several histories', () => {
  const [ann, bob] = [called('ann'), called('bob')]

  test('have one id and one name in all of them, whatever names they have there', () => {
    const register = new Register({ anonymize: false })
    const [first] = enrol(register, [{ ...ann, name: 'Ann (1)' }])
    const again = enrol(register, [bob, { recorded: [person('annie'), ...ann.recorded] }])
    expect(again.map(({ id, name }) => [id === first?.id, name])).toEqual([
      [false, 'Bob'],
      [true, 'Ann (1)'],
    ])
  })

  test('have a number where their name is that of somebody in an earlier one', () => {
    const register = new Register({ anonymize: false })
    enrol(register, [ann])
    expect(namesIn(enrol(register, [{ recorded: [person('Ann <a@two.example>')] }]))).toEqual(['Ann (1)'])
  })

  test('are two where they are taken for two, though they were one before', () => {
    const register = new Register({ anonymize: false })
    const [one] = enrol(register, [{ recorded: [...ann.recorded, ...bob.recorded] }])
    const [first, second] = enrol(register, [ann, bob])
    expect([first?.id === one?.id, second?.id === one?.id, second?.name]).toEqual([true, false, 'Bob'])
  })
})

describe('a register that names nobody', () => {
  test('calls people by their rank, with digits that keep the order, and those who are left out by their place', () => {
    const people = [
      ...Array.from({ length: 10 }, (_, index) => called(`person${index}`)),
      called('robot', 'bot'),
      called('eve', 'listed'),
      called('android', 'bot'),
    ]
    const names = namesIn(enrol(new Register({ anonymize: true }), people))
    expect([names[0], ...names.slice(9)]).toEqual(['Contributor 01', 'Contributor 10', 'Bot 1', 'Excluded 1', 'Bot 2'])
  })

  test('gives no login', () => {
    const [ann] = enrol(new Register({ anonymize: true }), [{ recorded: [person('ann', { login: 'ann' })] }])
    expect(ann?.login).toBeNull()
  })

  test('counts on in the next history', () => {
    const register = new Register({ anonymize: true })
    enrol(register, [called('ann'), called('bob')])
    expect(namesIn(enrol(register, [called('cy'), called('bob')]))).toEqual(['Contributor 3', 'Contributor 2'])
  })
})

describe('what else may name somebody', () => {
  test.each([
    [false, 'Annie', 'Annie', 'a*'],
    [true, 'Annie', 'Contributor 1, name 3', 'Pattern 1'],
    [true, 'Ann', 'Contributor 1', 'Pattern 1'],
  ])('stands for itself only where people are named: %j', (anonymize, other, otherName, pattern) => {
    const register = new Register({ anonymize })
    const [ann] = enrol(register, [called('ann')])
    expect([ann && register.otherName(ann, other, 3), register.shown('a*', 'Pattern 1')]).toEqual([otherName, pattern])
  })
})

describe.each([false, true])('own names, where nobody is named: %j', anonymize => {
  const register = new Register({ anonymize })
  const people = enrol(register, [
    called('zoe'),
    { ...called('Ann <a@one.example>'), name: 'Ann (1)' },
    { ...called('ann <a@two.example>'), name: 'ann (2)' },
    called('unnamed'),
    { recorded: [person('unnamed <b@example.com>')], name: 'unnamed (1)' },
  ])

  test('find people by all that they are called by', () => {
    expect(people.slice(0, 2).map(somebody => register.foldedNameOf(somebody))).toEqual(['zoe', 'ann (1)'])
  })

  test('put people in order', () => {
    const ranks = people.slice(0, 3).sort((left, right) => register.byName(left, right))
    expect(ranks.map(({ id }) => people.findIndex(somebody => somebody.id === id))).toEqual([1, 0, 2])
  })

  test('tell who shares one, but for a name of nobody', () => {
    const found = register.namesakesAmong(people)
    expect(found.map(namesakes => namesakes.map(({ id }) => id))).toEqual([[people[1]?.id, people[2]?.id]])
  })
})
