import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Bookmarks } from '../../src/ledger/bookmarks.ts'
import { commitsOf, history } from '../support/history.ts'

test('the place of each wanted commit is its place in the history', () => {
  const dates = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(dates, fc.func(fc.boolean()), (seconds, isWanted) => {
      const commits = commitsOf(seconds.reduce((so, second) => so.at(second * 1000).by('ann'), history()))
      const wanted = commits.map(({ oid }) => oid).filter(isWanted)
      const bookmarks = new Bookmarks(wanted)
      for (const commit of commits) bookmarks.pass(commit)
      expect(wanted.map(oid => commits[bookmarks.placeOf(oid) ?? -1]?.oid)).toEqual(wanted)
    }),
  )
})

test('what is not in the history, and what nobody wanted, has no place', () => {
  const commits = commitsOf(history().by('ann', 2))
  const bookmarks = new Bookmarks(['f'.repeat(40)])
  for (const commit of commits) bookmarks.pass(commit)
  expect([...commits.map(({ oid }) => oid), 'f'.repeat(40)].map(oid => bookmarks.placeOf(oid))).toEqual([
    null,
    null,
    null,
  ])
})
