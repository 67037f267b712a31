import { describe, expect, test } from '@jest/globals'
import { isRecord } from '../../../src/github/json.ts'
import type { Fault } from '../../support/github/faults.ts'
import { history } from '../../support/history.ts'
import { arrange, oidsIn, oidsOf } from './arrangement.ts'

type Json = Readonly<Record<string, unknown>>

/** Changes what every object in an answer has under a name. */
function edited(names: RegExp, change: (connection: Json) => Json): Fault {
  const edit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(edit)
    if (!isRecord(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        names.test(name) && isRecord(inner) ? change(inner) : edit(inner),
      ]),
    )
  }
  return { kind: 'edited', edit }
}

/** The list ends early, and says that it is whole. */
const shortened = (most: number) => (connection: Json) => ({
  ...connection,
  pageInfo: { ...(isRecord(connection.pageInfo) ? connection.pageInfo : {}), hasNextPage: false },
  nodes: Array.isArray(connection.nodes) ? connection.nodes.slice(0, most) : connection.nodes,
})

const pagesIn = (query: string | null) => query?.match(/p\d+: history/g)?.length ?? 0

describe('a page that ends too early', () => {
  test.each([0, 40])('in a wide query, with %i commits, is asked for again alone', async most => {
    const { read, repository, github } = await arrange(history().by('ann', 950), {
      faults: [null, edited(/^p2$/, shortened(most))],
    })

    const oids = oidsOf(await read())

    const alone = github.requests.filter(({ query }) => pagesIn(query) === 1)
    expect({ oids, alone: alone.map(({ variables }) => variables.c0) }).toEqual({
      oids: oidsIn(repository),
      alone: expect.arrayContaining([`${repository.head} 299`]),
    })
  })

  test('whenever it is asked for is the end of it: one try more', async () => {
    const { read, github } = await arrange(history().by('ann', 950), {
      faults: ({ variables }) => {
        const alias = Object.entries(variables).find(([, cursor]) => String(cursor).endsWith(' 899'))?.[0]
        return alias === undefined ? null : edited(new RegExp(`^${alias.replace('c', 'p')}$`), shortened(40))
      },
    })

    await expect(read()).rejects.toThrow(/^GitHub counts 950 commits in the history .+, but lists 940\. A number from/)
    const askedForIt = github.requests.filter(({ variables }) => JSON.stringify(variables).includes(' 899"'))
    expect(askedForIt.length).toBe(2)
  })

  test('is asked for once more where page by page is read, too', async () => {
    const { read, github } = await arrange(history().by('ann', 250), {
      cursorForm: 'opaque',
      faults: ({ number }) => (number >= 3 ? edited(/^p0$/, shortened(49)) : null),
    })

    await expect(read()).rejects.toThrow('GitHub counts 250 commits in the history of ann/pony')
    expect(github.requests.length).toBe(4)
  })

  test('is asked for once more where it is the first one', async () => {
    const { read, github } = await arrange(history().by('ann', 50), {
      faults: () => edited(/^history$/, shortened(49)),
    })

    await expect(read()).rejects.toThrow('but lists 49. A number from such a history would be wrong.')
    expect(github.requests.length).toBe(2)
  })

  test('is read whole at the second try', async () => {
    const { read, repository } = await arrange(history().by('ann', 50), {
      faults: [edited(/^history$/, shortened(0))],
    })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })
})

describe('a history with dates that nobody can read', () => {
  test('is read, each commit as of 1970, with one notice', async () => {
    const undated = edited(/^(?:history|p\d+)$/, connection => ({
      ...connection,
      nodes: Array.isArray(connection.nodes)
        ? connection.nodes.map(node => ({ ...node, authoredDate: null, committedDate: 'never' }))
        : [],
    }))
    const { read, lines } = await arrange(history().by('ann', 250), { faults: () => undated })

    const { commits } = await read()

    expect({
      commits: commits.length,
      dates: new Set(commits.flatMap(({ authoredAt, committedAt }) => [authoredAt, committedAt])),
      notices: lines.filter(line => line.startsWith('notice')),
    }).toEqual({
      commits: 250,
      dates: new Set([0]),
      notices: [
        'notice: GitHub gives commits of this history whose date nobody can read; they are counted, with 1970-01-01 for their date.',
      ],
    })
  })
})

test('after a pause that GitHub has asked for, no query becomes larger', async () => {
  const { read, github, repository } = await arrange(history().by('ann', 4_000), {
    faults: [null, null, null, { kind: 'secondary-limit', status: 403, retryAfterSeconds: 1 }],
    rateLimitWaitMs: 60_000,
  })

  const oids = oidsOf(await read())

  const sizes = github.requests.map(({ query }) => pagesIn(query))
  const later = sizes.slice(sizes.findIndex((_, index) => index > 5))
  expect({ oids, grows: later.some((size, index) => size > (later[index - 1] ?? size)) }).toEqual({
    oids: oidsIn(repository),
    grows: false,
  })
})

describe('the authors of commits', () => {
  test('that a wide query has lost are asked for again', async () => {
    const told = history().by('ann', 250, { coAuthors: ['bob'] })
    const { read } = await arrange(told, {
      accounts: { 'bob@example.com': 'bob' },
      faults: [null, edited(/^authors$/, () => ({ totalCount: 0, nodes: [] }))],
    })

    const { commits } = await read({ coAuthors: true })

    expect(commits.filter(({ coAuthors }) => coAuthors[0]?.login === 'bob').length).toBe(250)
  })

  test('that GitHub does not know are read from the message', async () => {
    const told = history().by('ann', 3, { coAuthors: ['bob'] })
    const { read, github } = await arrange(told, {
      faults: () => edited(/^authors$/, () => ({ totalCount: 0, nodes: [] })),
    })

    const { commits } = await read({ coAuthors: true })

    expect(commits.map(({ coAuthors }) => coAuthors[0]?.login)).toEqual([null, null, null])
    expect(github.requests.length).toBeLessThanOrEqual(4)
  })
})
