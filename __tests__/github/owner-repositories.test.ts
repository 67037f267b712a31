import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listRepositories } from '../../src/github/owner-repositories.ts'
import { pointsOf } from '../sources/graphql/arrangement.ts'
import { connectedTo } from '../support/connected.ts'
import { type GitHubOnLoopback, startGitHub } from '../support/github/server.ts'
import { history } from '../support/history.ts'
import { makeRepository } from '../support/repository.ts'
import { answering } from './answering.ts'

const full = makeRepository(history().by('ann'))
const bare = makeRepository(history())
let github: GitHubOnLoopback

beforeAll(async () => {
  const { path } = full
  const many = Array.from({ length: 250 }, (_, index) => [`herd/r${String(index).padStart(3, '0')}`, path])
  github = await startGitHub({
    repositories: {
      'Ann/pony': path,
      'Ann/archived': { path, isArchived: true },
      'Ann/fork': { path, isFork: true },
      'Ann/empty': bare.path,
      ...Object.fromEntries(many),
    },
    owners: ['nobody-yet'],
  })
})

afterAll(async () => {
  await github.close()
  for (const repository of [full, bare]) repository.remove()
})

describe('the repositories of an owner', () => {
  test('are told apart by what makes one leave them out', async () => {
    expect(await listRepositories(connectedTo(github), 'ann')).toEqual([
      { repository: 'Ann/archived', isArchived: true, isFork: false, isEmpty: false },
      { repository: 'Ann/empty', isArchived: false, isFork: false, isEmpty: true },
      { repository: 'Ann/fork', isArchived: false, isFork: true, isEmpty: false },
      { repository: 'Ann/pony', isArchived: false, isFork: false, isEmpty: false },
    ])
  })

  test('cost a point a hundred', async () => {
    const before = { requests: github.requests.length, points: pointsOf(github) }
    const found = await listRepositories(connectedTo(github), 'herd')

    expect([
      new Set(found.map(({ repository }) => repository)).size,
      github.requests.length - before.requests,
      pointsOf(github) - before.points,
    ]).toEqual([250, 3, 3])
  })

  test('are none where there are none', async () => {
    expect(await listRepositories(connectedTo(github), 'nobody-yet')).toEqual([])
  })
})

test('an owner whom nobody knows is told in a sentence', async () => {
  await expect(listRepositories(connectedTo(github), 'gone')).rejects.toThrow(
    'There is no user or organisation gone that the token can see. Check the name, and that the token may see it.',
  )
})

describe('an answer is asked for again when', () => {
  const whole = { nameWithOwner: 'ann/pony', isArchived: false, isFork: false, isEmpty: false }
  const list = (nodes: unknown, pageInfo: unknown = { endCursor: null, hasNextPage: false }) => ({
    repositoryOwner: { repositories: { nodes, pageInfo } },
  })

  test.each<[string, unknown]>([
    ['nothing is said of the owner', {}],
    ['there is no list', list(null)],
    ['a repository is missing', list([whole, null])],
    ['a part of one is missing', list([{ ...whole, isEmpty: undefined }])],
    ['it does not say where the next page begins', list([whole], { endCursor: null, hasNextPage: true })],
  ])('%s', async (_, data) => {
    await expect(listRepositories(answering(data), 'ann')).rejects.toThrow('not whole')
  })

  test('the next page begins where this one did', async () => {
    const data = list([whole], { endCursor: 'x', hasNextPage: true })

    await expect(listRepositories(answering(data), 'ann')).rejects.toThrow('a page of repositories is not whole')
  })
})
