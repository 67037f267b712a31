import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { GitFault } from '../../../support/git-server/options.ts'
import { startGitServer } from '../../../support/git-server/server.ts'
import { history } from '../../../support/history.ts'
import { afterThisTest, commandLines, hub } from '../arrangement.ts'

const told = history().by('ann', 40).by('bob', 30)

/** Something happens to the first so many requests. */
function first(requests: number, fault: GitFault, rateLimitWaitMs = 0) {
  return {
    rateLimitWaitMs,
    server: { faults: ({ number }: { readonly number: number }) => (number <= requests ? fault : null) },
  }
}

describe('a git server', () => {
  test('that fails once is asked again', async () => {
    const { read, clock } = await hub(told, first(1, { kind: 'status', status: 500 }))

    expect([(await read()).commits.length, clock.waits]).toEqual([70, [750]])
  })

  test('that cuts a pack off is asked for all of it again', async () => {
    const cut: GitFault = { kind: 'cut', afterBytes: 2_000 }
    const { read, server } = await hub(told, {
      server: { faults: ({ number }) => (number === 2 ? cut : null) },
    })

    expect([(await read()).commits.length, server.requests.length]).toEqual([70, 4])
  })

  test('that goes on failing is given up after three times', async () => {
    const { read, temporary, server } = await hub(told, first(9, { kind: 'status', status: 500 }))

    await expect(read()).rejects.toThrow(
      'The git server failed while fetching ann/pony on 127.0.0.1: HTTP 500. Check the network and the proxy, or try again later.',
    )
    expect([readdirSync(temporary), server.requests.length]).toEqual([[], 3])
  })

  test.each([
    [429, { 'retry-after': '30' }, 30_000],
    [503, { 'retry-after': 'Thu, 01 Jan 2026 12:00:45 GMT' }, 45_000],
    [429, {}, 60_000],
  ])('that asks for a pause with HTTP %i gets it: %j', async (status, headers, pause) => {
    const { read, clock, lines } = await hub(told, first(1, { kind: 'status', status, headers }, 60_000))

    const { commits } = await read()

    expect([commits.length, clock.waits]).toEqual([70, [pause]])
    expect(lines).toContainEqual(
      expect.stringMatching(/^info: The git server asks for a pause; going on at 12:0\d UTC/),
    )
  })

  test('that asks for a longer pause than the run may wait gets none', async () => {
    const { read, clock } = await hub(
      told,
      first(1, { kind: 'status', status: 429, headers: { 'retry-after': '61' } }, 60_000),
    )

    await expect(read()).rejects.toThrow(
      'The git server asks for a pause while fetching ann/pony on 127.0.0.1, and rate-limit-wait leaves no time for it. Run again later, or raise rate-limit-wait.',
    )
    expect(clock.waits).toEqual([])
  })

  test('waits within what GitHub has left of the waits of the run', async () => {
    const asked = first(1, { kind: 'status', status: 429, headers: { 'retry-after': '31' } }, 60_000)
    const { read, github, options } = await hub(told, asked)
    options.github.waits.take(30_000)

    await expect(read()).rejects.toThrow('rate-limit-wait leaves no time for it')
    expect(github.requests).toHaveLength(1)
  })

  test.each([
    [403, 'The git server does not give ann/pony on 127.0.0.1 to whoever asks so (HTTP 403).'],
    [404, 'The git server shows no repository ann/pony on 127.0.0.1: it is not there, or the token may not see it.'],
  ])('that says no with HTTP %i is not asked again', async (status, message) => {
    const { read, server } = await hub(told, first(9, { kind: 'status', status }))

    await expect(read()).rejects.toThrow(message)
    expect(server.requests).toHaveLength(1)
  })

  test('that does not take the token is asked for a public repository without it', async () => {
    const { read, server, options } = await hub(told, { server: { refuses: ['loopback-token'] } })

    const { commits } = await read()

    expect([commits.length, server.requests.map(({ token }) => token)]).toEqual([70, [options.token, null, null]])
  })

  test('that needs a token gets it with every request, once', async () => {
    const { read, server, options } = await hub(told, { server: { needs: 'loopback-token' } })

    const { commits } = await read()

    expect(commits).toHaveLength(70)
    expect(server.requests.map(({ token, authorizations }) => [token, authorizations])).toEqual([
      [options.token, 1],
      [options.token, 1],
    ])
  })

  test('that gives a private repository to nobody else says so', async () => {
    const { read } = await hub(told, { server: { needs: 'another token' } })

    await expect(read()).rejects.toThrow(
      'The git server shows no repository ann/pony on 127.0.0.1: it is not there, or the token may not see it. Check the name, and that the token has the permission contents: read.',
    )
  })

  test('that sends to another host is not followed, and that host hears nothing', async () => {
    const other = await startGitServer({ repositories: {} })
    afterThisTest(other.close)
    const headers = { location: `${other.url}/ann/pony/info/refs?service=git-upload-pack` }
    const { read } = await hub(told, first(9, { kind: 'status', status: 302, headers }))

    await expect(read()).rejects.toThrow(
      'The git server of ann/pony on 127.0.0.1 sends whoever asks to another place, which is not asked. Name the repository by where it is now.',
    )
    expect(other.requests).toEqual([])
  })

  test('that sends to another name of its own is followed', async () => {
    const { read, server } = await hub(told, {
      server: { faults: ({ path }) => (path.startsWith('/ann/pony/') ? moved : null) },
    })
    const moved: GitFault = {
      kind: 'status',
      status: 301,
      headers: { location: '/ann/horse/info/refs?service=git-upload-pack' },
    }

    await expect(read()).rejects.toThrow('The git server shows no repository ann/horse on 127.0.0.1')
    expect(server.requests.map(({ path }) => path)).toEqual(['/ann/pony/info/refs', '/ann/horse/info/refs'])
  })

  test('that sends in a circle is left', async () => {
    const headers = { location: '/ann/pony/info/refs?service=git-upload-pack' }
    const { read, server } = await hub(told, first(99, { kind: 'status', status: 301, headers }))

    await expect(read()).rejects.toThrow('sends whoever asks to another place')
    expect(server.requests).toHaveLength(4)
  })

  test('that stops in the middle is not waited for for ever', async () => {
    const { read, temporary } = await hub(told, {
      server: { faults: ({ number }) => (number === 2 ? { kind: 'stall', afterBytes: 500 } : null) },
    })

    await expect(read({}, { longestMs: 700 })).rejects.toThrow(
      'Git could not fetch ann/pony on 127.0.0.1: it takes too long.',
    )
    expect(readdirSync(temporary)).toEqual([])
  })

  test('that is not there is not reached, and that is said', async () => {
    const { read, server } = await hub(told)
    await server.close()

    await expect(read()).rejects.toThrow(
      /^The git server failed while fetching ann\/pony on 127\.0\.0\.1: Failed to connect to /,
    )
  })

  test('that stops in the middle is left as soon as the run is cancelled', async () => {
    const controller = new AbortController()
    const running: string[] = []
    const ours = () => commandLines().filter(line => line.includes(temporary))
    const { read, temporary } = await hub(told, {
      server: {
        faults: ({ number }) => {
          const cancel = () => {
            running.push(...ours())
            controller.abort()
          }
          if (number === 2) setTimeout(cancel, 300)
          return number === 2 ? { kind: 'stall', afterBytes: 500 } : null
        },
      },
    })

    await expect(read({}, { signal: controller.signal })).rejects.toThrow(
      'The run was cancelled while fetching ann/pony on 127.0.0.1',
    )
    expect([running.length > 0, ours(), readdirSync(temporary)]).toEqual([true, [], []])
  })

  test('that is slow is told of from time to time', async () => {
    let ticks = 0
    const { read, lines, options } = await hub(told)
    const clock = { ...options.clock, now: () => options.clock.now() + 2_000 * ticks++ }

    await read({}, { clock })

    const progress = lines.filter(line => line.includes('Fetching'))
    expect(progress.length).toBeGreaterThan(2)
    expect(progress[0]).toMatch(/^info: Fetching ann\/pony: \d+ of 70 commits \(\d+ %\)\.$/)
  })
})
