import { afterEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../support/github/faults.ts'
import { history } from '../../support/history.ts'
import { closeScenes, sceneOf } from '../pull-request/scene.ts'
import { arrange, oidsIn, oidsOf } from './arrangement.ts'

afterEach(closeScenes)

/** Changes what stands under some names, anywhere in an answer. */
function changing(changes: Readonly<Record<string, (value: unknown) => unknown>>): Fault {
  return {
    kind: 'edited',
    edit: body => JSON.parse(JSON.stringify(body), (name: string, value: unknown) => changes[name]?.(value) ?? value),
  }
}

/** Counts another number of commits; the parents of a commit stay as they are. */
const counting = (total: unknown) => ({ totalCount: (value: unknown) => (Number(value) > 1 ? total : value) })
/** Makes a page too short, so that it is asked for again. */
const cut = { nodes: (nodes: unknown) => (Array.isArray(nodes) ? nodes.slice(1) : nodes) }

describe('a total that cannot be', () => {
  test.each([
    ['ten thousand millions', 1e10, '10,000,000,000'],
    ['more than can be counted', 1e300, '1e+300'],
    ['less than nothing', -1, '-1'],
    ['a part of a commit', 250.5, '250.5'],
  ])('is told with what GitHub says: %s', async (_, total, shown) => {
    const faults = () => changing(counting(total))
    const { read, repository, github } = await arrange(history().by('ann', 250), { faults })
    const head = repository.git('rev-parse', 'HEAD').slice(0, 7)

    await expect(read()).rejects.toThrow(
      `GitHub counts ${shown} commits in the history of ann/pony at ${head}, which cannot be.`,
    )
    expect(github.requests).toHaveLength(1)
  })

  test('is told where it is none, although there is a head', async () => {
    const faults = () => changing({ ...counting(0), nodes: () => [] })
    const { read } = await arrange(history().by('ann', 250), { faults })

    await expect(read()).rejects.toThrow(/^GitHub counts 0 commits in the history of .*, but lists its head\./)
  })

  test('is asked for again where it is no number', async () => {
    const faults = [changing(counting('250'))]
    const { read, repository } = await arrange(history().by('ann', 250), { faults })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })
})

describe('a total that grows', () => {
  test('from answer to answer about one head is told', async () => {
    const faults = [changing(cut), changing({ ...cut, ...counting(251) })]
    const { read, github } = await arrange(history().by('ann', 250), { faults })

    await expect(read()).rejects.toThrow('GitHub counts first 250 and then 251 commits in the history of ann/pony at')
    expect(github.requests).toHaveLength(2)
  })

  test('by a push is that of another head', async () => {
    const told = history().by('ann', 250)
    const { read, repository } = await arrange(told, {
      faults: [changing(cut), { kind: 'push', push: () => repository.push(told.by('bob', 1)) }],
    })

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })
})

test('a pull request whose commits become more with each answer is read to its bound', async () => {
  let more = 0
  const growing = {
    totalCount: (total: unknown) => {
      more += 100
      return Number(total) > 1 ? Number(total) + more : total
    },
    hasNextPage: () => true,
  }
  const told = history().by('ann').on('feature').by('bob', 1_300)
  const { read, gitHub } = await sceneOf(told, {
    faults: ({ query }) => (query?.includes('pullRequest(') ? changing(growing) : null),
  })

  expect((await read())?.commits).toHaveLength(1_000)
  expect(gitHub.requests.length).toBeLessThan(20)
})

describe('a server that counts fifty million commits, and no points, is asked little', () => {
  const many = { ...counting(50_000_000), rateLimit: () => false, hasNextPage: () => true }

  test('where it lists fewer', async () => {
    const { read, github } = await arrange(history().by('ann', 250), { faults: () => changing(many) })

    await expect(read()).rejects.toThrow('GitHub failed 8 times in a row while reading the history of ann/pony')
    expect(github.requests.length).toBeLessThan(30)
  })

  test.each(['offset', 'opaque'] as const)(
    'where it lists the same ones again, by cursors that are %s',
    async cursorForm => {
      let page = 0
      let first: unknown
      const repeat = {
        ...many,
        nodes: (nodes: unknown) => {
          first ??= nodes
          return first
        },
        endCursor: (cursor: unknown) => {
          page += 1
          return String(cursor).replace(/(?<= )\d+$/, String(page * 100 - 1))
        },
      }
      const { read, github } = await arrange(history().by('ann', 5_000), { cursorForm, faults: () => changing(repeat) })

      await expect(read()).rejects.toThrow(
        /^GitHub counts 50,000,000 commits in the history of ann\/pony at .{7}, but lists \d+ different ones\./,
      )
      expect(github.requests.length).toBeLessThan(5)
    },
  )
})
