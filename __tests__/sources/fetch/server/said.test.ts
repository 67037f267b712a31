import { expect, test } from '@jest/globals'
import { type PackProgress, Said } from '../../../../src/sources/fetch/server/said.ts'

function hear(...texts: readonly string[]) {
  const progress: PackProgress[] = []
  const said = new Said(step => progress.push(step))
  for (const text of texts) said.take(text)
  said.end()
  return { progress, complaint: said.complaint, answer: said.answer }
}

const SILENCE = { progress: [], complaint: '', answer: { status: null, retryAfter: null, location: null } }

test('progress is taken, wherever it is divided', () => {
  const { progress } = hear(
    'Receiving objects:   1% (820/82',
    '000)\rReceiving objects:  50% (41000/82000), 17.20 MiB | 8.00 MiB/s\r',
    'Receiving objects: 100% (82000/82000), 35.10 MiB | 8.00 MiB/s, done.\n',
  )

  expect(progress).toEqual([
    { objects: 820, of: 82_000, size: '' },
    { objects: 41_000, of: 82_000, size: '17.20 MiB' },
    { objects: 82_000, of: 82_000, size: '35.10 MiB' },
  ])
})

test('other progress says nothing', () => {
  expect(
    hear(
      'remote: Enumerating objects: 82000, done.        \n',
      'remote: Counting objects:  10% (1/10)        \r',
      'remote: Total 82000 (delta 0), reused 82000 (delta 0)        \n',
      'Resolving deltas:  12% (1/8)\r',
    ),
  ).toEqual(SILENCE)
})

test('what is complained about is kept, and its end where it is long', () => {
  expect(hear("fatal: unable to access 'https://host/': ", 'no\n').complaint).toBe(
    "fatal: unable to access 'https://host/': no\n",
  )
  expect(hear(...Array.from({ length: 1_000 }, (_, line) => `error: ${line}\n`)).complaint).toMatch(/error: 999\n$/)
  expect(hear(`error: ${'x'.repeat(1e6)}`).complaint.length).toBeLessThan(5_000)
})

test('of a trace, the last answer and its headers are kept', () => {
  expect(
    hear(
      '12:00:00.000001 http.c:756              == Info: Connected to host\n',
      '12:00:00.000001 http.c:703              <= Recv header: HTTP/1.1 200 OK\n',
      '12:00:00.000001 http.c:703              <= Recv header: Retry-After: 1\n',
      '12:00:00.000002 http.c:703              <= Recv header: HTTP/2 429\n',
      '12:00:00.000003 http.c:703              <= Recv header: retry-after: 30\n',
      '12:00:00.000003 http.c:703              <= Recv header: location: https://host/a/b\n',
      '12:00:00.000003 http.c:703              <= Recv header: set-cookie: secret\n',
    ),
  ).toEqual({ ...SILENCE, answer: { status: 429, retryAfter: '30', location: 'https://host/a/b' } })
})

test('a server cannot pass its words off as a trace', () => {
  const { answer } = hear('remote: 12:00:00.000001 http.c:703 <= Recv header: HTTP/1.1 301 Moved\n')

  expect(answer.status).toBeNull()
})
