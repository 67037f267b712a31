import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { readPageAssets } from '../../src/publish/page-assets.ts'
import { renderHtml } from '../../src/render/html/page.ts'
import type { Element, Tree } from '../../src/render/html/tree.ts'
import type { Report } from '../../src/report/report.ts'

/** Nothing on the page takes long; whatever is not there by then never will be. */
const SLOW_MS = 10_000

/** A page in a browser, and what went wrong or went out while it was open. */
export interface OpenPage {
  readonly page: Page
  /** Errors and warnings on the console, and exceptions that nobody caught. */
  readonly complaints: readonly string[]
  /** The address of every request but that of the file itself. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** Renders a report as the action does. */
export async function htmlOf(report: Report): Promise<string> {
  return renderHtml(report, await readPageAssets())
}

/** The pages of a browser that nobody looks at just now, by how they were opened. */
const idle = new WeakMap<Browser, Map<string, Page>>()

/**
 * Opens a page as a reader does: as a file on disk. A page that was closed serves again where it is to be opened in the same way, as
 * the process of a new one costs more than all that most tests do with it.
 */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const page = await takePage(browser, options)
  page.setDefaultTimeout(SLOW_MS)
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => requests.push(request.url()))
  const address = pathToFileURL(file).href
  await page.goto(address)
  return {
    page,
    complaints,
    get requests() {
      return requests.filter(url => url !== address)
    },
    close: async () => {
      await leave(page)
      idlePages(browser).set(JSON.stringify(options), page)
      rmSync(folder, { recursive: true })
    },
  }
}

async function takePage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const [pages, way] = [idlePages(browser), JSON.stringify(options)]
  const page = pages.get(way)
  pages.delete(way)
  return page ?? (await browser.newContext(options)).newPage()
}

function idlePages(browser: Browser): Map<string, Page> {
  const pages = idle.get(browser) ?? new Map<string, Page>()
  idle.set(browser, pages)
  return pages
}

/** Leaves nothing of what was on the page or done with it. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.emulateMedia({ media: null })
  for (const event of ['console', 'pageerror', 'dialog', 'request'] as const) page.removeAllListeners(event)
}

/** The text of a piece of a page, as a reader sees it but for the spaces between elements. */
export function textOf(...trees: readonly Tree[]): string {
  return trees.map(tree => (typeof tree === 'string' ? tree : textOf(...tree.children))).join('')
}

/** Every element of a piece of a page, from the outside in. */
export function elementsOf(trees: readonly Tree[]): readonly Element[] {
  return trees.flatMap(tree => (typeof tree === 'string' ? [] : [tree, ...elementsOf(tree.children)]))
}
