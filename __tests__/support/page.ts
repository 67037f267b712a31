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

/** Opens a page as a reader does: as a file on disk. */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const context = await browser.newContext(options)
  const page = await context.newPage()
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
      await context.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The text of a piece of a page, as a reader sees it but for the spaces between elements. */
export function textOf(...trees: readonly Tree[]): string {
  return trees.map(tree => (typeof tree === 'string' ? tree : textOf(...tree.children))).join('')
}

/** Every element of a piece of a page, from the outside in. */
export function elementsOf(trees: readonly Tree[]): readonly Element[] {
  return trees.flatMap(tree => (typeof tree === 'string' ? [] : [tree, ...elementsOf(tree.children)]))
}
