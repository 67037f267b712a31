import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Bookmarks } from '../../src/history/bookmarks.ts'
import type { Commit } from '../../src/history/commit.ts'
import { commitsOf, history } from '../support/history.ts'

async function* inBatches(commits: readonly Commit[], sizes: readonly number[]): AsyncGenerator<readonly Commit[]> {
  let start = 0
  for (const size of [...sizes, commits.length]) {
    yield commits.slice(start, start + size)
    start += size
  }
}

async function collected(batches: AsyncIterable<readonly Commit[]>): Promise<readonly Commit[]> {
  const commits: Commit[] = []
  for await (const batch of batches) commits.push(...batch)
  return commits
}

test('the place of each wanted commit is its place in the history, however the history comes in batches', async () => {
  const dates = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 30 })
  const sizes = fc.array(fc.nat({ max: 9 }), { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(dates, sizes, async (seconds, batches) => {
      const told = seconds.reduce((so, second) => so.at(second * 1000).by('ann'), history())
      const commits = commitsOf(told)
      const bookmarks = new Bookmarks(commits.map(({ oid }) => oid))
      const passed = await collected(bookmarks.along(inBatches(commits, batches)))
      expect(commits.map(({ oid }) => passed[bookmarks.placeOf(oid) ?? -1])).toEqual(commits)
    }),
  )
})

test('what is not in the history, and what nobody wanted, has no place', async () => {
  const commits = commitsOf(history().by('ann', 2))
  const bookmarks = new Bookmarks(['f'.repeat(40)])
  await collected(bookmarks.along(inBatches(commits, [])))
  expect([...commits.map(({ oid }) => oid), 'f'.repeat(40)].map(oid => bookmarks.placeOf(oid))).toEqual([
    null,
    null,
    null,
  ])
})
