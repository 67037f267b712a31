import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/github/client.ts'
import type { Layer } from '../../../src/sources/cache/layer.ts'
import type { CostsSource } from '../../../src/sources/graphql/costs.ts'
import { createDecoder } from '../../../src/sources/graphql/decode.ts'
import { UnknownCursors } from '../../../src/sources/graphql/pages/cursor.ts'
import { createPageReader, type PageSource } from '../../../src/sources/graphql/pages/pages.ts'
import { readCommits } from '../../../src/sources/graphql/reading.ts'
import { Tariff } from '../../../src/sources/graphql/tariff.ts'
import { answering } from '../../github/answering.ts'
import { testClock } from '../../github/test-clock.ts'
import { commitsOf, history } from '../../support/history.ts'

const fields = { merges: false, coAuthors: false }
const log = { info: () => {}, notice: () => {}, debug: () => {} }

function sourceWith(github: GitHub): PageSource & CostsSource {
  const task = { what: 'reading', needs: 'contents: read', otherwise: '' }
  return {
    github,
    clock: testClock(),
    task,
    owner: 'ann',
    name: 'pony',
    fields,
    decoder: createDecoder(fields),
    tariff: new Tariff(fields),
    spend: () => {},
    afford: () => {},
  }
}

const commits = commitsOf(history().by('ann', 150))
const head = commits[0]?.oid ?? ''
const nodes = commits.map(({ oid, author, committer }) => ({
  oid,
  author,
  committer,
  authoredDate: '2026-01-01T00:00:00Z',
  committedDate: '2026-01-01T00:00:00Z',
}))

/** A server that gives the right number of commits, but some of them twice. */
const repeating = answering({
  repository: { object: { p0: { nodes: nodes.slice(0, 50), pageInfo: { endCursor: `${head} 149` } } } },
})

const found = {
  repository: 'ann/pony',
  ref: 'main',
  oid: head,
  total: 150,
  page: { commits: commits.slice(0, 100), endCursor: `${head} 99`, hasNextPage: true },
  mailmap: '',
  budget: null,
  samples: [],
  state: null,
}

async function readAll(
  kept: readonly Layer[],
  keep: (layers: readonly Layer[]) => void,
  github = repeating,
  of = found,
) {
  const source = sourceWith(github)
  const reading = readCommits({
    source,
    log,
    head: of,
    trusted: { layers: kept, isFalse: false },
    keep: async ({ layers }) => keep(layers),
  })
  for await (const _ of reading);
}

test('a head that is not there any more is worth another try, and then told', async () => {
  const reader = createPageReader(sourceWith(answering({ repository: { object: null } })))

  await expect(reader.walk({ head: 'abc', total: 150, pages: [1] }).next()).rejects.toThrow(
    'the commit abc is not there (any more)',
  )
})

test('a cursor that is not the computed one is noticed', async () => {
  const page = { nodes: nodes.slice(100), pageInfo: { endCursor: 'b3BhcXVl' } }
  const reader = createPageReader(sourceWith(answering({ repository: { object: { p0: page } } })))

  await expect(reader.read({ head, total: 150, pages: [1] }).next()).rejects.toThrow(UnknownCursors)
})

test('a history that lists other than it counts is told, never measured', async () => {
  await expect(readAll([], () => {})).rejects.toThrow(
    'GitHub counts 150 commits in the history of ann/pony at 0000000, but lists 100 different ones. A number from such a history would be wrong.',
  )
})

describe('a history that lists more than it counts is told, never measured:', () => {
  const message = /GitHub counts \d+ commits in the history of ann\/pony at 0000000, but lists more\./

  test('when there is a page behind the first', async () => {
    await expect(readAll([], () => {}, repeating, { ...found, total: 100 })).rejects.toThrow(message)
  })

  test('when there is a page behind the last', async () => {
    const pageInfo = { endCursor: `${head} 149`, hasNextPage: true }
    const longer = answering({ repository: { object: { p0: { nodes: nodes.slice(100), pageInfo } } } })

    await expect(readAll([], () => {}, longer)).rejects.toThrow(message)
  })
})

test('a run that fails keeps what it has read', async () => {
  const kept: (readonly Layer[])[] = []

  await expect(readAll([], layers => kept.push(layers))).rejects.toThrow()
  expect(kept.flat().map(layer => layer.commits.length)).toEqual([100])
})
