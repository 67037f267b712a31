import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { conversationOf } from '../../src/github/comments.ts'
import { publishComment } from '../../src/publish/comment.ts'
import {
  renderComment as renderIn,
  renderResolvedComment as renderResolvedIn,
} from '../../src/render/markdown/comment.ts'
import { commentMarker, OLD_MARKER } from '../../src/render/markdown/comment-marker.ts'
import type { Report } from '../../src/report/report.ts'
import type { CommentPolicy } from '../../src/settings/settings.ts'
import { askedOf, connectedTo } from '../support/connected.ts'
import type { GitHubOptions } from '../support/github/options.ts'
import { type GitHubOnLoopback, startGitHub } from '../support/github/server.ts'
import { history } from '../support/history.ts'
import { pullRequestTouching } from '../support/pull-request.ts'
import { recordingLog } from '../support/recording-log.ts'
import { reportOf } from '../support/report.ts'
import { makeRepository, type Repository } from '../support/repository.ts'
import { workedExample } from '../support/worked-example.ts'

const failed = reportOf(workedExample(), { gate: { minimumApf: 6 } })
const passed = reportOf(workedExample(), { gate: { minimumApf: 5 } })
const ungated = reportOf(workedExample())

const BOT = 'github-actions[bot]'
const place = { repository: 'octo/pony', key: null }
const renderComment = (report: Report) => renderIn(report, place)
const renderResolvedComment = (report: Report) => renderResolvedIn(report, place)
const EARLIER = `${commentMarker(failed.subject, null)}\nWhat an earlier run said.`

let repository: Repository
let gitHub: GitHubOnLoopback

beforeAll(() => {
  repository = makeRepository(history().by('ann').on('feature').by('bob'))
})

afterAll(() => repository.remove())

afterEach(() => gitHub?.close())

/** Publishes to a pull request in which we have written these comments before, and tells what came of it. */
async function publishedTo(
  earlier: readonly string[],
  report: Report,
  policy: CommentPolicy,
  options: Partial<GitHubOptions> = {},
) {
  gitHub = await startGitHub({
    repositories: { 'octo/pony': repository },
    pullRequests: [{ repository: 'octo/pony', number: 5, base: 'main', head: 'feature', author: 'bob' }],
    comments: earlier.map(body => ({ repository: 'octo/pony', issue: 5, author: BOT, body })),
    ...options,
  })
  const conversation = conversationOf(connectedTo(gitHub), { repository: 'octo/pony', number: 5 })
  const { log, notices } = recordingLog()
  await publishComment(report, { comment: { policy, key: null }, subject: { ref: null } }, conversation, log)
  return { comments: gitHub.comments('octo/pony', 5).map(({ body }) => body), notices }
}

const commentsAfter = async (...given: Parameters<typeof publishedTo>) => (await publishedTo(...given)).comments

/** The requests that change something. */
const written = () => askedOf(gitHub).filter(asked => /^(POST|PATCH|DELETE) \/repos/.test(asked))

describe('never', () => {
  test('nothing is written, and nothing asked', async () => {
    await publishedTo([EARLIER], failed, 'never')
    expect(askedOf(gitHub)).toEqual([])
  })
})

describe('always', () => {
  test.each([
    ['fails', failed],
    ['passes', passed],
    ['is off', ungated],
  ])('the report is written where the gate %s', async (_, report) => {
    expect(await commentsAfter([], report, 'always')).toEqual([renderComment(report)])
  })

  test('an earlier comment is replaced in its place', async () => {
    expect(await commentsAfter(['Another action.', EARLIER], passed, 'always')).toEqual([
      'Another action.',
      renderComment(passed),
    ])
  })

  test('of several earlier comments the oldest is kept up to date', async () => {
    expect(await commentsAfter([`${EARLIER} 1`, `${EARLIER} 2`], passed, 'always')).toEqual([
      renderComment(passed),
      `${EARLIER} 2`,
    ])
  })

  test.each([
    ['is the same', (body: string) => body],
    ['differs only in its line breaks and at its end', (body: string) => `${body.replaceAll('\n', '\r\n').trimEnd()}`],
  ])('nothing is sent where the text %s', async (_, asShown) => {
    await publishedTo([asShown(renderComment(passed))], passed, 'always')
    expect(written()).toEqual([])
  })
})

describe('on-failure', () => {
  test('no comment is begun where the gate passes', async () => {
    await publishedTo([], passed, 'on-failure')
    expect(written()).toEqual([])
  })

  test('without a gate, nothing is written, and nothing asked', async () => {
    await publishedTo([EARLIER], ungated, 'on-failure')
    expect(askedOf(gitHub)).toEqual([])
  })

  test('the report is written where the gate fails', async () => {
    expect(await commentsAfter([], failed, 'on-failure')).toEqual([renderComment(failed)])
  })

  test('an earlier comment becomes one line once the gate passes again', async () => {
    expect(await commentsAfter([EARLIER], passed, 'on-failure')).toEqual([renderResolvedComment(passed)])
  })

  test('the one line is left alone as long as the gate passes', async () => {
    await publishedTo([renderResolvedComment(passed)], passed, 'on-failure')
    expect(written()).toEqual([])
  })

  test('the one line becomes the report where the gate fails again', async () => {
    expect(await commentsAfter([renderResolvedComment(passed)], failed, 'on-failure')).toEqual([renderComment(failed)])
  })
})

describe('a comment that cannot be written', () => {
  test('because the token may not: a notice with the missing line and the way out for forks', async () => {
    const { notices } = await publishedTo([], failed, 'always', { permissions: { pullRequests: 'read' } })
    expect(notices).toEqual([
      expect.stringMatching(
        /^The comment in the pull request could not be brought up to date\. .*`pull-requests: write` under `permissions:`.* fork .*pull_request_target\.$/,
      ),
    ])
  })

  test('because GitHub is down: a notice that does not speak of permissions', async () => {
    const { notices } = await publishedTo([], failed, 'always', {
      faults: () => ({ kind: 'time-out', status: 502, body: 'html' }),
    })
    expect(notices).toEqual([expect.not.stringContaining('permission')])
  })

  test('because the pull request is not there: a notice without the way out for forks', async () => {
    const { notices } = await publishedTo([], failed, 'always', { pullRequests: [] })
    expect(notices).toEqual([expect.not.stringContaining('pull_request_target')])
  })
})

test('outside of pull requests there is nothing to do', async () => {
  const { log, notices } = recordingLog()
  await publishComment(failed, { comment: { policy: 'always', key: null }, subject: { ref: null } }, null, log)
  expect(notices).toEqual([])
})

describe('each measured subject and each key has a comment of its own', () => {
  const [branch, other] = [{ ref: 'next' }, { repository: 'octo/other' }].map(subject =>
    reportOf(workedExample(), { gate: { minimumApf: 5 }, subject }),
  )

  test.each([
    ['another branch', branch, null],
    ['another repository', other, null],
    ['another key', passed, 'committers'],
  ])('so that a passing gate of %s never hides a failure', async (_, report, commentKey) => {
    const failure = renderComment(failed)
    gitHub = await startGitHub({
      repositories: { 'octo/pony': repository },
      pullRequests: [{ repository: 'octo/pony', number: 5, base: 'main', head: 'feature', author: 'bob' }],
      comments: [{ repository: 'octo/pony', issue: 5, author: BOT, body: failure }],
    })
    const conversation = conversationOf(connectedTo(gitHub), { repository: 'octo/pony', number: 5 })
    for (const policy of ['on-failure', 'always'] as const) {
      const settings = { comment: { policy, key: commentKey }, subject: { ref: null } }
      await publishComment(report ?? passed, settings, conversation, recordingLog().log)
    }
    expect(gitHub.comments('octo/pony', 5).map(({ body }) => body)).toEqual([
      failure,
      renderIn(report ?? passed, { repository: 'octo/pony', key: commentKey }),
    ])
  })
})

describe('the one comment that version 1.0 has left', () => {
  const OLD = `${OLD_MARKER}\nWhat version 1.0 said.`
  const here = reportOf(workedExample(), { gate: { minimumApf: 6 }, subject: { repository: 'Octo/Pony' } })
  const pullRequest = pullRequestTouching({ 'a.c': ['Jane'] })
  const onBase = reportOf(workedExample(), { subject: { repository: 'octo/pony' }, pullRequest })

  async function commentsAfterOld(report: Report, { key, ref }: { key: string | null; ref: string | null }) {
    gitHub = await startGitHub({
      repositories: { 'octo/pony': repository },
      pullRequests: [{ repository: 'octo/pony', number: 5, base: 'main', head: 'feature', author: 'bob' }],
      comments: [{ repository: 'octo/pony', issue: 5, author: BOT, body: OLD }],
    })
    const conversation = conversationOf(connectedTo(gitHub), { repository: 'octo/pony', number: 5 })
    const { log } = recordingLog()
    for (const policy of ['always', 'always'] as const) {
      await publishComment(report, { comment: { policy, key }, subject: { ref } }, conversation, log)
    }
    return gitHub.comments('octo/pony', 5).map(({ body }) => body === OLD)
  }

  test.each<[string, Report, string | null, string | null, boolean[]]>([
    ['becomes that of the default branch', here, null, null, [false]],
    ['becomes that of the pull request’s base', onBase, null, 'main', [false]],
    ['stays as it is beside that of another branch', here, null, 'next', [true, false]],
    ['stays as it is beside that of another repository', failed, null, null, [true, false]],
    ['stays as it is beside one with a key', here, 'committers', null, [true, false]],
  ])('%s', async (_, report, commentKey, ref, areOld) => {
    expect(await commentsAfterOld(report, { key: commentKey, ref })).toEqual(areOld)
  })
})
