import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

/** What `mermaid` draws. */
export interface Drawn {
  readonly kind: string
  /** What the drawing is called and told as, to those who do not see it. */
  readonly title: string
  readonly told: string
  /** All text in it. */
  readonly text: string
}

/** Mermaid itself in a browser, for the tests of one `describe`: what it draws of a diagram without its fence. */
export function mermaidInBrowser(): (diagram: string) => Promise<Drawn> {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
    const script = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
    await page.addScriptTag({ content: readFileSync(script, 'utf8') })
  })

  afterAll(() => browser.close())

  return diagram =>
    page.evaluate(`(async () => {
      const kind = await mermaid.parse(${JSON.stringify(diagram)})
      const { svg } = await mermaid.render('chart', ${JSON.stringify(diagram)})
      const { body } = new DOMParser().parseFromString(svg, 'text/html')
      const text = selector => body.querySelector('svg > ' + selector).textContent
      return { kind: kind.diagramType, title: text('title'), told: text('desc'), text: body.textContent }
    })()`)
}
