import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerStore } from '../../../src/history/cache/runner-store.ts'
import { startCacheService } from './cache-service.ts'

const main = { family: 'abc', format: 'v1', member: 'main' }

const cleanUps: (() => unknown)[] = []

// The cache's client talks to the runner on the standard output.
beforeEach(() => {
  const { write } = process.stdout
  process.stdout.write = () => true
  cleanUps.push(() => {
    process.stdout.write = write
  })
})

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

/** A runner with a cache service; the cache's client reads the process's own variables. */
async function arrange(options: Parameters<typeof startCacheService>[0] = {}) {
  const service = await startCacheService(options)
  const temp = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  const before = { ...process.env }
  const runner = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${service.url}/`,
    ACTIONS_RUNTIME_TOKEN: 'loopback',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: temp,
  }
  Object.assign(process.env, runner)
  cleanUps.push(
    () => {
      for (const name of Object.keys(runner)) delete process.env[name]
      Object.assign(process.env, before)
    },
    () => rmSync(temp, { recursive: true }),
    service.close,
  )
  const lines: string[] = []
  const log = { info: () => {}, notice: () => {}, debug: (line: string) => lines.push(line) }
  return { service, temp, lines, store: runnerStore(process.env, log, 2_000) }
}

const textOf = (loaded: Uint8Array | null) => loaded && Buffer.from(loaded).toString()

describe('the cache of GitHub Actions', () => {
  test('gives back what was kept last', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.save(main, '2', Buffer.from('second'))

    expect(textOf(await store.load(main))).toBe('second')
  })

  test('keeps each edition under a key of its own', async () => {
    const { store, service } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.save(main, '2', Buffer.from('second'))

    expect(service.keys).toEqual(['pony-factor-history-abc-v1-main-1', 'pony-factor-history-abc-v1-main-2'])
  })

  test('gives what another ref of the repository has kept, where this one has nothing', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))

    expect(textOf(await store.load({ ...main, member: 'release' }))).toBe('first')
  })

  test('gives what another version has kept, where this one has nothing', async () => {
    const { store } = await arrange()
    await store.save({ ...main, format: 'v0' }, '1', Buffer.from('older'))
    const alone = textOf(await store.load(main))
    await store.save({ ...main, member: 'release' }, '1', Buffer.from('ours'))

    expect([alone, textOf(await store.load(main))]).toEqual(['older', 'ours'])
  })

  test('gives nothing of another repository', async () => {
    const { store } = await arrange()
    await store.save(main, '1', Buffer.from('first'))

    expect(await store.load({ ...main, family: 'xyz' })).toBeNull()
  })

  test('is asked for one thing after the other', async () => {
    const { store } = await arrange()
    const members = ['a', 'b', 'c']
    await Promise.all(members.map(member => store.save({ ...main, member }, '1', Buffer.from(member))))

    const found = await Promise.all(members.map(member => store.load({ ...main, member })))

    expect(found.map(textOf)).toEqual(members)
  })

  test('leaves no file behind', async () => {
    const { store, temp } = await arrange()
    await store.save(main, '1', Buffer.from('first'))
    await store.load(main)

    expect(existsSync(join(temp, 'pony-factor-history', 'history.json.gz'))).toBe(false)
  })

  test('is no error when it does not answer', async () => {
    const { store, lines } = await arrange({ isSilent: true })

    expect({ found: await store.load(main), lines }).toEqual({
      found: null,
      lines: ['The cache could not be read: it takes too long'],
    })
  })

  test('is no error when it fails', async () => {
    const { store } = await arrange({ isBroken: true })
    await store.save(main, '1', Buffer.from('first'))

    expect(await store.load(main)).toBeNull()
  })
})

test('where there is no cache, nothing is kept', async () => {
  const store = runnerStore({}, { info: () => {}, notice: () => {}, debug: () => {} })
  await store.save(main, '1', Buffer.from('first'))

  expect(await store.load(main)).toBeNull()
})
