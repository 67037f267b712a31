import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { Received } from '../../../../src/sources/fetch/server/received.ts'

const folder = mkdtempSync(join(tmpdir(), 'pony-received-'))

afterAll(() => rmSync(folder, { recursive: true }))

test('what several commands bring in at once is all counted', async () => {
  const received = new Received()
  const names = Array.from({ length: 20 }, (_, number) => `clone-${number}`)
  for (const name of names) mkdirSync(join(folder, name, 'objects', 'pack'), { recursive: true })
  await Promise.all(
    names.map(name =>
      received.during(join(folder, name), async () => {
        writeFileSync(join(folder, name, 'objects', 'pack', 'a.pack'), '0123456789')
      }),
    ),
  )
  expect(received.bytes).toBe(200)
})
