import { expect, test } from '@jest/globals'
import type { Commit } from '../../src/history/commit.ts'
import type { History } from '../../src/history/source.ts'
import { readHistory } from '../../src/run/reading.ts'
import { commitsOf, history } from '../support/history.ts'
import { namedRegister } from '../support/ledger.ts'

const told = history().by('ann').by('Renovate <29139614+renovate[bot]@users.noreply.github.com>').by('bob').by('ann')

/** A history whose source gives these batches. */
function inBatches(batches: readonly (readonly Commit[])[], mailmap = ''): History {
  async function* commits() {
    yield* batches
  }
  const told = { source: 'git', knowsMerges: true, refOf: (branch: string) => branch } as const
  return {
    ...told,
    repository: 'octo/pony',
    server: null,
    ref: 'main',
    head: 'f'.repeat(40),
    mailmap,
    commits: commits(),
  }
}

const options = { keepsPlaces: false, server: 'github.com', register: namedRegister() }

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

test('commits are found in the log, whatever batch they came in, where anybody will ask for them', async () => {
  const commits = commitsOf(told)
  const batches = [commits.slice(0, 2), commits.slice(2)]
  const asked = [commits[2]?.oid ?? '', 'e'.repeat(40)]
  const { placeOf } = await readHistory(inBatches(batches), { ...options, keepsPlaces: true })
  const kept = await readHistory(inBatches(batches), options)
  expect([asked.map(placeOf), asked.map(kept.placeOf)]).toEqual([
    [2, null],
    [null, null],
  ])
})
