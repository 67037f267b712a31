import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../__tests__/support/chromium.ts'
import { MEASURED_AT } from '../generated-history.ts'
import { count, kilobytes, time, times } from '../numbers.ts'
import { withRepository } from '../repository.ts'
import { median, repeat } from '../samples.ts'
import type { Section } from '../section.ts'

/** The larger one has as many people as git. */
const SIZES = [
  { commits: 5_000, people: 250 },
  { commits: 82_000, people: 2_460 },
]
const RUNS = 15
const SLOWDOWN = 4
const MOST_BYTES = 300_000
const MOST_TIMES_EMPTY = 6
const COMMAND = fileURLToPath(new URL('../../../dist/cli/index.js', import.meta.url))
const EMPTY = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>'

/** A page as it was opened, beside an empty one. */
interface Opened {
  readonly people: number
  readonly bytes: number
  readonly ours: number
  readonly empty: number
  readonly oursSlow: number
  readonly emptySlow: number
}

/** The HTML page: how large it is, and when it answers its reader. */
export async function htmlPage(): Promise<Section> {
  const browser = await launchBrowser()
  const pages: Opened[] = []
  try {
    for (const size of SIZES) {
      pages.push(await withRepository(size, ({ path }) => withPage(path, file => opened(browser, file, size.people))))
    }
  } finally {
    await browser.close()
  }
  return {
    title: 'The HTML page',
    method: [
      'Generated clones, measured with all parts of the report. A page answers as soon as its program has run: from the start of the',
      `navigation until then, in Chromium on the machine’s own speed and on a quarter of it, as the browser’s own tools slow it down; medians of ${RUNS} openings, in`,
      'turn with those of a page that has one word.',
    ].join('\n'),
    table: {
      columns: ['People', 'size', 'answers after', 'to an empty page', 'at a quarter of the speed', 'to an empty page'],
      rows: pages.map(({ people, bytes, ours, empty, oursSlow, emptySlow }) => [
        count(people),
        kilobytes(bytes),
        time(ours),
        times(ours / empty),
        time(oursSlow),
        times(oursSlow / emptySlow),
      ]),
    },
    goals: pages.slice(-1).flatMap(({ people, bytes, oursSlow, emptySlow }) => [
      {
        promise: `The page of ${count(people)} people has less than ${kilobytes(MOST_BYTES)}`,
        found: kilobytes(bytes),
        isMet: bytes < MOST_BYTES,
      },
      {
        promise: `At a quarter of the speed, it answers its reader in at most ${MOST_TIMES_EMPTY} times the time of an empty page`,
        found: times(oursSlow / emptySlow),
        isMet: oursSlow <= MOST_TIMES_EMPTY * emptySlow,
      },
    ]),
  }
}

async function withPage<Result>(clone: string, read: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-bench-'))
  try {
    const file = join(folder, 'page.html')
    const asOf = new Date(MEASURED_AT).toISOString()
    const written = ['--html-report-path', file, '--report-path', join(folder, 'report.json')]
    execFileSync(process.execPath, [COMMAND, clone, '--as-of', asOf, ...written], { stdio: 'ignore' })
    writeFileSync(join(folder, 'empty.html'), EMPTY)
    return await read(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opened(browser: Browser, file: string, people: number): Promise<Opened> {
  const addresses = { ours: pathToFileURL(file).href, empty: new URL('empty.html', pathToFileURL(file)).href }
  const runs = await repeat(RUNS, async () => ({
    ours: await answersAfter(browser, addresses.ours, 1),
    empty: await answersAfter(browser, addresses.empty, 1),
    oursSlow: await answersAfter(browser, addresses.ours, SLOWDOWN),
    emptySlow: await answersAfter(browser, addresses.empty, SLOWDOWN),
  }))
  return {
    people,
    bytes: readFileSync(file).length,
    ours: median(runs.map(({ ours }) => ours)),
    empty: median(runs.map(({ empty }) => empty)),
    oursSlow: median(runs.map(({ oursSlow }) => oursSlow)),
    emptySlow: median(runs.map(({ emptySlow }) => emptySlow)),
  }
}

/** Milliseconds until all of the page's program has run once. */
async function answersAfter(browser: Browser, address: string, rate: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await page.goto(address, { waitUntil: 'load' })
    return await page.evaluate<number>('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd')
  } finally {
    await context.close()
  }
}
