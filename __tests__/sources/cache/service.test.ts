import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type CacheService, openCacheService } from '../../../src/sources/cache/service.ts'

/** What a service answers to its calls, and with which status its storage answers. */
interface Answers {
  readonly find?: object
  readonly create?: object | null
  readonly finish?: object
  readonly storage?: number
}

/** In an answer, a place in the service's own storage. */
const PLACE = 'PLACE'

let close = () => {}

afterEach(() => close())

async function serviceThat({ find, create, finish, storage = 201 }: Answers): Promise<CacheService> {
  const answers: Readonly<Record<string, object | null | undefined>> = {
    GetCacheEntryDownloadURL: find,
    CreateCacheEntry: create,
    FinalizeCacheEntryUpload: finish,
  }
  const server = createServer((request, response) => {
    request.resume()
    const answer = answers[request.url?.split('/').at(-1) ?? '']
    response.writeHead(answer === undefined ? storage : 200, { 'content-type': 'application/json' })
    response.end(answer === undefined ? 'kept' : JSON.stringify(answer).replace(PLACE, `${url}/place`))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => {
    server.close()
    server.closeAllConnections()
  }
  return openCacheService({ url: `${url}/`, token: 'loopback' })
}

const bytes = Buffer.from('kept')
const granted = { ok: true, signed_upload_url: PLACE }

describe('an entry is not kept where', () => {
  test.each<[string, Answers, string]>([
    ['the service says no, with its reason', { create: { ok: false, message: 'no room' } }, 'no room'],
    ['the service says no without one', { create: { ok: false } }, 'there is such an entry'],
    ['the service says nothing', { create: null }, 'the service is not there'],
    ['the service names no place', { create: { ok: true } }, 'there is such an entry'],
    ['the storage does not take it', { create: granted, storage: 500 }, 'the storage answers 500'],
    ['it is refused in the end', { create: granted, finish: { ok: false, message: 'too late' } }, 'too late'],
    [
      'it is refused in the end without a reason',
      { create: granted, finish: { ok: false } },
      'the entry was not taken',
    ],
  ])('%s', async (_, answers, reason) => {
    await expect((await serviceThat(answers)).write('key', bytes)).rejects.toThrow(reason)
  })
})

describe('an entry is', () => {
  test.each<[string, Answers, boolean]>([
    ['found where it has a place', { find: { ok: true, signed_download_url: PLACE } }, true],
    ['not there without one', { find: { ok: true } }, false],
    ['not there where the service says no', { find: { ok: false, signed_download_url: PLACE } }, false],
  ])('%s', async (_, answers, isThere) => {
    expect((await (await serviceThat(answers)).find(['key'])) !== null).toBe(isThere)
  })

  test.each<[string, number, number, string | null]>([
    ['read as it is', 200, 4, null],
    ['not read where the storage has none', 404, 4, 'the storage answers 404'],
    ['not read where it is larger than it may be', 200, 3, 'the entry is larger than any of ours'],
  ])('%s', async (_, storage, most, reason) => {
    const service = await serviceThat({ find: { ok: true, signed_download_url: PLACE }, storage })
    const read = service.read((await service.find(['key'])) ?? '', most).then(String, error => error.message)
    expect(await read).toBe(reason ?? 'kept')
  })
})
