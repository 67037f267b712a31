import { describe, expect, test } from '@jest/globals'
import type { Fact } from '../../src/dependencies/facts.ts'
import { type Added, judgeAdded, type Waiver } from '../../src/dependencies/waivers.ts'

const AS_OF = Date.parse('2026-11-23T12:00:00Z')

const foo: Added = { repository: 'octo/foo', packages: ['npm/foo'], facts: ['archived', 'nobody'] }
const two: Added = { repository: 'octo/two', packages: ['npm/a', 'npm/b'], facts: ['alone'] }
const lost: Added = { repository: null, packages: ['pypi/left-pad'], facts: ['unknown'] }
const fine: Added = { repository: 'octo/fine', packages: ['npm/fine'], facts: [] }

/** `owner/name`, or with an ecosystem a package, and what else is said. */
function waiver(subject: string, options: Partial<Waiver> = {}): Waiver {
  const isPackage = /^(?:npm|pypi)\//.test(subject)
  return { subject, isPackage, rule: null, reason: 'We know them well.', until: '2027-06-30', ...options }
}

const subjects = (waivers: readonly Waiver[]) => waivers.map(({ subject }) => subject)

function verdictOn(added: readonly Added[], failsOn: readonly Fact[], waivers: readonly Waiver[], asOf = AS_OF) {
  const { failed, waived, expired, unused } = judgeAdded(added, { failsOn, waivers, asOf })
  return {
    failed: failed.map(({ added, facts }) => `${added.repository ?? added.packages.join()}: ${facts.join()}`),
    waived: subjects(waived),
    expired: subjects(expired),
    unused: subjects(unused),
  }
}

const NOTHING = { failed: [], waived: [], expired: [], unused: [] }
const ended = { until: '2026-11-22' }

describe('what is added', () => {
  test.each<[string, readonly Added[], readonly Fact[], readonly Waiver[], Partial<ReturnType<typeof verdictOn>>]>([
    ['fails on nothing where no word is given', [foo, lost], [], [], {}],
    ['fails on a word that holds', [foo, fine], ['archived', 'alone'], [], { failed: ['octo/foo: archived'] }],
    ['fails on each word that holds', [foo], ['archived', 'nobody'], [], { failed: ['octo/foo: archived,nobody'] }],
    ['fails where no repository is known', [lost], ['unknown'], [], { failed: ['pypi/left-pad: unknown'] }],
    ['does not fail on a word that was not given', [foo], ['alone', 'unknown', 'unmeasured'], [], {}],
    ['is waived by its repository', [foo], ['archived'], [waiver('Octo/Foo')], { waived: ['Octo/Foo'] }],
    ['is waived by its owner', [foo], ['archived'], [waiver('OCTO/*')], { waived: ['OCTO/*'] }],
    ['is waived by its package', [foo], ['archived'], [waiver('npm/foo')], { waived: ['npm/foo'] }],
    [
      'is waived by its package, as Python spells it',
      [lost],
      ['unknown'],
      [waiver('pypi/Left_Pad')],
      { waived: ['pypi/Left_Pad'] },
    ],
    [
      'is not waived by another',
      [foo],
      ['archived'],
      [waiver('octo/fo'), waiver('foo/*'), waiver('npm/FOO'), waiver('octo/foo/*')],
      { failed: ['octo/foo: archived'], unused: ['octo/fo', 'foo/*', 'npm/FOO', 'octo/foo/*'] },
    ],
    [
      'is not waived on another server',
      [{ ...foo, repository: 'gitlab.com/octo/foo' }],
      ['archived'],
      [waiver('octo/*'), waiver('octo/foo')],
      { failed: ['gitlab.com/octo/foo: archived'], unused: ['octo/*', 'octo/foo'] },
    ],
    [
      'is waived for one word alone',
      [foo],
      ['archived', 'nobody'],
      [waiver('octo/foo', { rule: 'nobody' })],
      { failed: ['octo/foo: archived'], waived: ['octo/foo'] },
    ],
    [
      'is not waived by one of its packages',
      [two],
      ['alone'],
      [waiver('npm/a')],
      { failed: ['octo/two: alone'], unused: ['npm/a'] },
    ],
    [
      'is waived by all of its packages',
      [two],
      ['alone'],
      [waiver('npm/a'), waiver('npm/b')],
      { waived: ['npm/a', 'npm/b'] },
    ],
    [
      'fails with a waiver that has ended',
      [foo],
      ['archived'],
      [waiver('octo/foo', ended)],
      { failed: ['octo/foo: archived'], expired: ['octo/foo'] },
    ],
    [
      'fails with a waiver of two that has ended',
      [two],
      ['alone'],
      [waiver('npm/a'), waiver('npm/b', ended)],
      { failed: ['octo/two: alone'], expired: ['npm/b'], unused: ['npm/a'] },
    ],
    [
      'is waived by the one of two that holds',
      [foo],
      ['archived'],
      [waiver('octo/*', ended), waiver('octo/foo')],
      { waived: ['octo/foo'], unused: ['octo/*'] },
    ],
    [
      'needs no waiver where it does not fail',
      [fine, foo],
      ['alone'],
      [waiver('octo/foo'), waiver('npm/x', ended)],
      { unused: ['octo/foo', 'npm/x'] },
    ],
  ])('%s', (_, added, failsOn, waivers, expected) => {
    expect(verdictOn(added, failsOn, waivers)).toEqual({ ...NOTHING, ...expected })
  })

  test.each([
    ['2026-11-23T23:59:59.999Z', [], ['octo/foo']],
    ['2026-11-24T00:00:00.000Z', ['octo/foo: archived'], []],
  ])('a waiver until 2026-11-23 at %s', (moment, failed, waived) => {
    const verdict = verdictOn([foo], ['archived'], [waiver('octo/foo', { until: '2026-11-23' })], Date.parse(moment))
    expect([verdict.failed, verdict.waived]).toEqual([failed, waived])
  })
})
