import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { comesFromOutside, occasionOf } from '../../src/github/event.ts'

const repository = { id: 7, full_name: 'octo/pony' }
const pullRequest = { number: 5, base: { ref: 'main', repo: { id: 7 } } }
const none = { pullRequest: null, notice: null }

/** A workflow_run that follows a run which `event` started. */
const runAfter = (event: string, pullRequests: unknown) => ({
  repository,
  workflow_run: { event, pull_requests: pullRequests },
})

describe('whether others can start a run of the default branch:', () => {
  const here = { id: 7, full_name: 'octo/pony' }
  const following = (headRepository: unknown) => ({ repository, workflow_run: { head_repository: headRepository } })

  test.each<[string, unknown, boolean]>([
    ['push', { repository }, false],
    ['schedule', { repository }, false],
    ['workflow_dispatch', { repository }, false],
    ['pull_request', { repository, pull_request: pullRequest }, false],
    ['merge_group', { repository }, false],
    ['pull_request_target', { repository, pull_request: pullRequest }, true],
    ['issue_comment', { repository, issue: {} }, true],
    ['issues', { repository, issue: {} }, true],
    ['workflow_run', following(here), false],
    ['workflow_run', following({ id: 8, full_name: 'eve/pony' }), true],
    ['workflow_run', following(null), true],
    ['workflow_run', null, true],
    ['', null, false],
  ])('%s with %j: %p', (name, payload, expected) => {
    expect(comesFromOutside(name, payload)).toBe(expected)
  })
})

describe('which pull request an event is about', () => {
  test.each([
    ['pull_request and pull_request_target', { repository, number: 5, pull_request: pullRequest }],
    ['a review', { repository, review: {}, pull_request: pullRequest }],
    ['workflow_run, after the run of a pull request', runAfter('pull_request', [pullRequest])],
  ])('%s: the one in the payload', (_, payload) => {
    expect(occasionOf(payload)).toEqual({
      pullRequest: { repository: 'octo/pony', number: 5, base: 'main' },
      notice: null,
    })
  })

  test('a comment on a pull request: the one it is on, whose branch the event does not tell', () => {
    const payload = { repository, comment: {}, issue: { number: 6, pull_request: { url: '…' } } }
    expect(occasionOf(payload)).toEqual({
      pullRequest: { repository: 'octo/pony', number: 6, base: null },
      notice: null,
    })
  })

  test('workflow_run: of several, the first that wants to change this repository', () => {
    const upstream = { number: 900, base: { ref: 'main', repo: { id: 1 } } }
    expect(occasionOf(runAfter('pull_request', [upstream, pullRequest])).pullRequest?.number).toBe(5)
  })

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'workflow_run after %s of a fork: none, and a notice that says why',
    event => {
      expect(occasionOf(runAfter(event, []))).toEqual({
        pullRequest: null,
        notice:
          'GitHub does not tell a workflow_run which pull request from a fork it follows, so that this run knows of none. ' +
          'For pull requests from forks, use the event pull_request_target.',
      })
    },
  )

  test.each([
    ['a comment on an issue', { repository, issue: { number: 6 } }],
    ['workflow_run after a push', runAfter('push', [])],
    ['a push', { repository, ref: 'refs/heads/main', commits: [] }],
    ['a merge group', { repository, merge_group: { base_ref: 'refs/heads/main' } }],
    ['a schedule', { repository, schedule: '0 0 * * *' }],
    ['a release', { repository, release: { tag_name: 'v1' } }],
    ['nothing', null],
    ['a list', [pullRequest]],
    ['a number that is none', { repository, pull_request: { ...pullRequest, number: '5; rm -rf /' } }],
    ['a number below one', { repository, pull_request: { ...pullRequest, number: 0 } }],
    ['a number that is no count', { repository, pull_request: { ...pullRequest, number: 0.5 } }],
    ['no repository', { pull_request: pullRequest }],
    ['a repository that is none', { repository: { full_name: 'a/b/../c' }, pull_request: pullRequest }],
  ])('%s: none', (_, payload) => {
    expect(occasionOf(payload)).toEqual(none)
  })

  test.each([
    ['no text', { evil: true }],
    ['empty', ''],
    ['missing', undefined],
  ])('a branch that is %s is one that the event does not tell', (_, ref) => {
    const payload = { repository, pull_request: { number: 5, base: { ref } } }
    expect(occasionOf(payload).pullRequest?.base).toBeNull()
  })

  test('no JSON makes it throw', () => {
    const keys = fc.constantFrom('repository', 'pull_request', 'issue', 'workflow_run', 'pull_requests', 'base', 'repo')
    const { json } = fc.letrec(tie => ({
      json: fc.oneof(fc.jsonValue(), fc.dictionary(keys, tie('json')), fc.array(tie('json'))),
    }))
    fc.assert(fc.property(json, payload => typeof occasionOf(payload) === 'object'))
  })
})
