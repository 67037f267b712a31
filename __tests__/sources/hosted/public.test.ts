import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { Waiting } from '../../../src/github/limits/waiting.ts'
import { withoutRepeats } from '../../../src/log.ts'
import { Received } from '../../../src/sources/fetch/server/received.ts'
import { publicHistories } from '../../../src/sources/hosted/public.ts'
import { testClock } from '../../github/test-clock.ts'
import { history } from '../../support/history.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { asked, isFound, readAll, type Stable, shortly, stable } from './arrangement.ts'

let arranged: Stable

beforeAll(async () => {
  arranged = await stable(
    {
      'ann/one': history().by('ann', 3).tag('v1').by('ann'),
      'ann/two': history('trunk').by('bob', 2),
      'ann/empty': history(),
    },
    { server: { renames: { 'old/name': 'ann/one' } } },
  )
})

afterEach(() => expect(arranged.leftovers()).toEqual([]))

afterAll(() => arranged.end())

function open(signal?: AbortSignal) {
  const recording = recordingLog()
  const clock = testClock()
  const received = new Received()
  const { server, temporary } = arranged
  const many = publicHistories({
    ...{ serverUrl: server.url, temporary, clock, log: withoutRepeats(recording.log), signal, received },
    ...{ waits: new Waiting(clock, 0), mirrorOf: null, coAuthors: false },
  })
  return { ...recording, received, many }
}

test('public histories are each read or refused by itself, and it is said once that nobody has an account', async () => {
  const { many, notices, received } = open()
  const outcomes = await readAll(many, ['ann/one', 'ann/gone', 'old/name@v1', 'ann/two', 'ann/empty'])

  expect(outcomes.map(shortly)).toEqual([
    'fetch 4',
    'The git server shows no repository ann/gone on 127.0.0.1: it is not there, or nobody may see it without a token. Check the address.',
    'fetch 3',
    'fetch 2',
    'fetch 0',
  ])
  expect(notices).toEqual([
    expect.stringMatching(/^The history is fetched without a token, so nobody’s account is known/),
  ])
  expect(received.bytes).toBeGreaterThan(500)
})

test('their heads are known before anything is fetched, under the names that they have now', async () => {
  const { many, received } = open()
  const { 'ann/one': one, 'ann/two': two } = arranged.repositories

  expect(await many.find(['old/name', 'ann/two', 'ann/empty'].map(asked))).toEqual([
    { repository: 'ann/one', ref: 'main', head: one?.head, commits: null, state: null },
    { repository: 'ann/two', ref: 'trunk', head: two?.head, commits: null, state: null },
    { repository: 'ann/empty', ref: 'HEAD', head: null, commits: 0, state: null },
  ])
  expect(received.bytes).toBe(0)
})

test('what was made ready and not read is gone when it is released', async () => {
  const { many } = open()
  const ready = await many.ready((await many.find([asked('ann/one')])).filter(isFound))
  await ready.histories[0]?.()
  await ready.release()

  expect(arranged.leftovers()).toEqual([])
})

test('a cancelled run ends all', async () => {
  const { many } = open(AbortSignal.abort())

  await expect(many.find([asked('ann/one'), asked('ann/two')])).rejects.toThrow('The run was cancelled')
})

test('only what was found here is made ready', async () => {
  const [found] = await open().many.find([asked('ann/one')])
  if (found === undefined || found instanceof UserError) throw new Error('nothing was found')

  await expect(open().many.ready([found])).rejects.toThrow('The history of ann/one was not found here.')
})
