import { expect, test } from '@jest/globals'
import { sidesOf } from '../../src/github/sides.ts'

const [A, B] = ['a'.repeat(40), 'b'.repeat(64)]

test.each([
  [{ pull_request: { base: { sha: A }, head: { sha: B } } }, { base: A, head: B }],
  [{ merge_group: { base_sha: A, head_sha: B } }, { base: A, head: B }],
  [{ pull_request: { base: { sha: A } } }, null],
  [{ pull_request: { base: { sha: 'main' }, head: { sha: B } } }, null],
  [{ merge_group: { base_sha: `${A}:x`, head_sha: B } }, null],
  [{ push: {} }, null],
  [null, null],
])('an event tells between which commits its change is, or nothing: %j', (payload, sides) => {
  expect(sidesOf(payload)).toEqual(sides)
})
