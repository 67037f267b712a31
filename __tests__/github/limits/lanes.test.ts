import { describe, expect, test } from '@jest/globals'
import { Lanes } from '../../../src/github/limits/lanes.ts'
import type { Pace } from '../../../src/github/limits/pace.ts'
import { testClock } from '../test-clock.ts'

type Kind = 'hourly-limit' | 'secondary-limit' | 'overload'

/** Lanes, and what is sent on them: each query is under way until it is ended. */
function arrange() {
  const clock = testClock()
  const lanes = new Lanes(clock)
  const sent: { readonly name: string; readonly pace: Pace; readonly end: (kind?: Kind) => void }[] = []

  function passing(name: string, signal?: AbortSignal): Promise<string> {
    const send = (pace: Pace) =>
      new Promise<string>((resolve, reject) => {
        sent.push({ name, pace, end: kind => (kind === undefined ? resolve(name) : reject(kind)) })
      })
    const judge = (thrown: unknown) =>
      thrown === 'overload'
        ? ({ kind: 'overload', reason: '' } as const)
        : ({
            kind: thrown === 'hourly-limit' ? thrown : 'secondary-limit',
            retryAfterMs: null,
            resetAt: null,
          } as const)
    return lanes.pass({ send, judge, ...(signal && { signal }) })
  }

  function pass(name: string): void {
    passing(name).catch(() => {})
  }

  return { clock, lanes, sent, pass, passing, names: () => sent.map(({ name }) => name) }
}

/** Lets everything go on that waits for nothing. */
const settled = () => new Promise(resolve => setImmediate(resolve))

test('two queries are under way at first, whoever sends them; the others wait for their turn', async () => {
  const { pass, sent, names } = arrange()
  for (const name of ['a', 'b', 'c', 'd']) pass(name)
  await settled()
  const first = [...names()]
  sent[1]?.end('overload')
  await settled()
  sent[0]?.end('overload')
  await settled()

  expect([first, names()]).toEqual([
    ['a', 'b'],
    ['a', 'b', 'c'],
  ])
})

test('an answer makes room for one more, and for wider ones', async () => {
  const { pass, sent } = arrange()
  for (const name of ['a', 'b', 'c', 'd', 'e']) pass(name)
  await settled()
  sent[0]?.end()
  await settled()

  expect(sent.map(({ name, pace }) => [name, pace.pages])).toEqual([
    ['a', 4],
    ['b', 4],
    ['c', 8],
    ['d', 8],
  ])
})

test('an answer that took long makes nothing wider', async () => {
  const { pass, sent, clock, lanes } = arrange()
  pass('a')
  await clock.sleep(5_000)
  sent[0]?.end()
  await settled()

  expect(lanes.width).toBe(2)
})

describe('after', () => {
  test.each<[string, Kind, readonly [number, number]]>([
    ['an overload, less is asked for', 'overload', [1, 2]],
    ['a secondary limit, less is asked for', 'secondary-limit', [1, 2]],
    ['the end of the hour’s budget, which says nothing of it, as much is asked for as before', 'hourly-limit', [2, 4]],
  ])('%s', async (_, kind, [width, pages]) => {
    const { pass, sent, lanes } = arrange()
    pass('a')
    sent[0]?.end(kind)
    await settled()
    pass('b')

    expect([lanes.width, sent[1]?.pace.pages]).toEqual([width, pages])
  })

  test('a secondary limit nothing grows any more', async () => {
    const { pass, sent, lanes } = arrange()
    pass('a')
    sent[0]?.end('secondary-limit')
    for (let query = 1; query < 20; query++) {
      await settled()
      pass('again')
      sent[query]?.end()
    }
    await settled()

    expect(lanes.width).toBe(1)
  })
})

describe('whoever waits for a lane', () => {
  test('and gives up, asks nothing, and keeps nobody behind from asking', async () => {
    const { pass, passing, sent, names } = arrange()
    const stop = new AbortController()
    for (const name of ['a', 'b']) pass(name)
    const given = passing('c', stop.signal)
    pass('d')
    await settled()
    stop.abort(new Error('Enough.'))
    await expect(given).rejects.toThrow('Enough.')
    sent[0]?.end()
    await settled()

    expect(names()).toEqual(['a', 'b', 'd'])
  })

  test('and finds nothing left to ask, takes no lane', async () => {
    const { lanes, pass, names } = arrange()
    const judge = () => ({ kind: 'unknown' }) as const
    for (let time = 0; time < 10; time++) expect(await lanes.pass({ send: () => null, judge })).toBe(null)
    for (const name of ['a', 'b']) pass(name)
    await settled()

    expect(names()).toEqual(['a', 'b'])
  })
})
