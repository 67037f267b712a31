import { expect, test } from '@jest/globals'
import type { Commit } from '../../src/history/commit.ts'
import type { History } from '../../src/history/source.ts'
import { readHistory } from '../../src/run/reading.ts'
import { commitsOf, history } from '../support/history.ts'

const told = history().by('ann').by('Renovate <29139614+renovate[bot]@users.noreply.github.com>').by('bob').by('ann')

/** A history whose source gives these batches. */
function inBatches(batches: readonly (readonly Commit[])[], mailmap = ''): History {
  async function* commits() {
    yield* batches
  }
  return { repository: 'octo/pony', server: null, ref: 'main', head: 'f'.repeat(40), mailmap, commits: commits() }
}

const options = { knowsMerges: true, server: 'github.com' }

test('everybody is recognised once, however the commits come in batches', async () => {
  const commits = commitsOf(told)
  const { ledger } = await readHistory(inBatches([commits.slice(0, 1), [], commits.slice(1)]), options)
  expect([ledger.identities.map(({ shownName }) => shownName), ledger.log.size]).toEqual([
    ['Ann', 'Bob', 'Renovate'],
    4,
  ])
})

test('what the .mailmap says is followed, and whose lines match nobody is known by their numbers', async () => {
  const { ledger } = await readHistory(
    inBatches([commitsOf(told)], 'Zoe <z@x.test>\nAnn Lee <ann@example.com>\n'),
    options,
  )
  expect([ledger.identities[0]?.shownName, ledger.idleMailmapLines]).toEqual(['Ann Lee', [1]])
})

test('commits that are looked for are found in the log, whatever batch they come in', async () => {
  const commits = commitsOf(told)
  const wanted = [commits[2]?.oid ?? '', 'e'.repeat(40)]
  const { bookmarks } = await readHistory(inBatches([commits.slice(0, 2), commits.slice(2)]), { ...options, wanted })
  expect([...wanted, commits[0]?.oid ?? ''].map(oid => bookmarks.placeOf(oid))).toEqual([2, null, null])
})
