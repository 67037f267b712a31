import { expect, test } from '@jest/globals'
import { whyNot } from '../../../../src/sources/fetch/server/version.ts'

test.each([
  ['git version 2.32.0', null],
  ['git version 2.39.5 (Apple Git-154)', null],
  ['git version 2.100.0.windows.1', null],
  ['git version 3.0.0', null],
  ['git version 2.31.8', 'git is older than 2.32'],
  ['git version 1.99.0', 'git is older than 2.32'],
  ['something else', 'git is older than 2.32'],
  [null, 'git is not installed'],
])('a git that says %j can fetch, or not: %j', (line, why) => {
  expect(whyNot(line)).toBe(why)
})
