import { describe, expect, test } from '@jest/globals'
import { decodeState } from '../../../../src/sources/graphql/head/state.ts'

const plain = { isArchived: false, isFork: false, isMirror: false, mirrorUrl: null, fundingLinks: [] }
const link = (url: unknown) => ({ platform: 'CUSTOM', url })

describe('the state of a repository', () => {
  test('says what it is', () => {
    expect(decodeState({ ...plain, isArchived: true, isFork: true })).toEqual({
      isArchived: true,
      isFork: true,
      mirrorOf: null,
      funding: [],
    })
  })

  test.each([
    ['https://example.com/pony.git', 'https://example.com/pony.git'],
    ['git://ann:secret@example.com/pony', 'git://example.com/pony'],
    ['javascript:alert(1)', null],
    ['no address', null],
    [null, null],
  ])('names what it mirrors: %s as %s', (mirrorUrl, mirrorOf) => {
    expect(decodeState({ ...plain, isMirror: true, mirrorUrl }).mirrorOf).toBe(mirrorOf)
  })

  test('names no mirror where it is none', () => {
    expect(decodeState({ ...plain, mirrorUrl: 'https://example.com/pony' }).mirrorOf).toBeNull()
  })

  test('names each https address where money is asked for, and no other', () => {
    const links = [
      'https://example.com/a',
      'http://example.com/b',
      'https://example.com/a',
      'javascript:x',
      7,
      'https://u:p@example.com/c',
    ]

    expect(decodeState({ ...plain, fundingLinks: links.map(link) }).funding).toEqual([
      'https://example.com/a',
      'https://example.com/c',
    ])
  })

  test.each([{}, { ...plain, isArchived: null }, { ...plain, isFork: undefined }, null])(
    'is asked for again where it is %p',
    value => {
      expect(() => decodeState(value)).toThrow('the state of the repository is missing in the answer')
    },
  )
})
