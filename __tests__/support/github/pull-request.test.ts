import { describe, expect, test } from '@jest/globals'
import { history } from '../history.ts'
import { ask } from './ask.ts'
import { inRepository } from './queries.ts'
import { HOSTED, host } from './stage.ts'

describe('a pull request', () => {
  const branches = history()
    .by('ann', 1, { files: { 'old.txt': 'one\ntwo\nthree\n', 'gone.txt': 'x\n', 'same.txt': 'y\n' } })
    .on('topic')
    .by('bob', 1, { files: { 'old.txt': null, 'new.txt': 'one\ntwo\nthree\n', 'gone.txt': null, 'more.txt': 'z\n' } })
    .on('main')
    .by('cy')
  const pullRequests = [{ repository: HOSTED, number: 7, base: 'main', head: 'topic', author: 'bob-hub' }]

  test('tells its people, branches, commits, files and comments', async () => {
    const comments = [
      { repository: HOSTED, issue: 7, author: 'github-actions[bot]', body: 'Ours' },
      { repository: HOSTED, issue: 7, author: 'ann-hub', body: 'Hers' },
    ]
    const { github, repository } = await host(branches, { pullRequests, comments })
    const { body } = await ask(
      github,
      inRepository(`pullRequest(number: 7) {
        number author { login } baseRefName baseRefOid headRefOid
        commits(first: 10) { nodes { commit { author { name } } } }
        files(first: 10) { nodes { path changeType } }
        comments(first: 10) { nodes { databaseId body viewerDidAuthor author { __typename login } } }
      }`),
    )
    expect(body).toEqual({
      data: {
        repository: {
          pullRequest: {
            number: 7,
            author: { login: 'bob-hub' },
            baseRefName: 'main',
            baseRefOid: repository.git('rev-parse', 'main'),
            headRefOid: repository.git('rev-parse', 'topic'),
            commits: { nodes: [{ commit: { author: { name: 'Bob' } } }] },
            files: {
              nodes: [
                { path: 'gone.txt', changeType: 'DELETED' },
                { path: 'more.txt', changeType: 'ADDED' },
                { path: 'new.txt', changeType: 'RENAMED' },
              ],
            },
            comments: {
              nodes: [
                {
                  databaseId: 1001,
                  body: 'Ours',
                  viewerDidAuthor: true,
                  author: { __typename: 'Bot', login: 'github-actions' },
                },
                {
                  databaseId: 1002,
                  body: 'Hers',
                  viewerDidAuthor: false,
                  author: { __typename: 'User', login: 'ann-hub' },
                },
              ],
            },
          },
        },
      },
    })
  })

  test('that is not there is null and an error', async () => {
    const { github } = await host(branches)
    expect((await ask(github, inRepository('pullRequest(number: 8) { number }'))).body).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a PullRequest with the number of 8.' }],
    })
  })

  test('lists no more of its commits than it is told to, and counts all', async () => {
    const told = branches.on('topic').by('bob', 4)
    const { github } = await host(told, { pullRequests, listedCommits: 3 })
    const asked =
      'commits(first: 2, after: "Y3Vyc29yOnYyOjE=") { totalCount pageInfo { hasNextPage } nodes { __typename } }'
    expect((await ask(github, inRepository(`pullRequest(number: 7) { ${asked} }`))).body).toEqual({
      data: {
        repository: {
          pullRequest: {
            commits: {
              totalCount: 5,
              pageInfo: { hasNextPage: false },
              nodes: [{ __typename: 'PullRequestCommit' }],
            },
          },
        },
      },
    })
  })

  test('cannot be read without permission', async () => {
    const { github } = await host(branches, { pullRequests, permissions: { pullRequests: 'none' } })
    expect((await ask(github, inRepository('pullRequest(number: 7) { number }'))).body).toMatchObject({
      errors: [{ type: 'FORBIDDEN' }],
    })
  })
})
