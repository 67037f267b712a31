import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { peopleBarChart } from '../../../../src/render/html/charts/people-bar.ts'
import { peopleTimelineChart } from '../../../../src/render/html/charts/people-timeline.ts'
import { markup } from '../../../../src/render/html/tree.ts'
import { violations } from '../../../support/axe.ts'
import { describeWithBrowser, launchBrowser } from '../../../support/browser.ts'
import { openPage } from '../../../support/page.ts'
import { barOf, exampleBar, exampleTimeline } from '../../../support/people-chart.ts'

const style = readFileSync(new URL('../../../../build/page.css', import.meta.url), 'utf8')

const hebrew = barOf(['שלום עולם', 9, 'holder'], ['Bob', 1, 'away'])

function pageOf(...trees: Parameters<typeof markup>[0]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>People</title><style>${style}</style><main><h1>People</h1>${markup(trees)}</main></html>`
}

describeWithBrowser()('the pictures of people, in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser.close())

  /** What is found on the page with both of them, at a width and in a theme. */
  async function onPage<Found>(
    width: number,
    colorScheme: 'light' | 'dark',
    look: (page: Page) => Promise<Found>,
  ): Promise<Found> {
    const html = pageOf(peopleBarChart(exampleBar), peopleBarChart(hebrew), peopleTimelineChart(exampleTimeline))
    const shown = await openPage(browser, html, { colorScheme, viewport: { width, height: 800 } })
    try {
      return await look(shown.page)
    } finally {
      await shown.close()
    }
  }

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [1200, 'light'],
    [1200, 'dark'],
  ] as const)('axe finds nothing to complain about (%d pixels, %s)', async (width, theme) => {
    expect(await onPage(width, theme, violations)).toEqual([])
  })

  test.each([320, 390, 1200])('nothing lies beyond the edge (%d pixels)', async width => {
    expect(await onPage(width, 'light', page => page.evaluate<number>('document.documentElement.scrollWidth'))).toBe(
      width,
    )
  })

  test('the keyboard brings up who a segment is, in the place of the majority', async () => {
    const seen = await onPage(390, 'light', async page => {
      await page.keyboard.press('Tab')
      const visible = (selector: string) => page.locator(selector).first().isVisible()
      return [await visible('.hint'), await visible('.majority text')]
    })
    expect(seen).toEqual([true, false])
  })

  test('a name that is written from right to left turns nothing around', async () => {
    const order = await onPage(390, 'light', page =>
      page.evaluate<boolean>(`(() => {
        const entry = [...document.querySelectorAll('.of-people li')].find(({ textContent }) => textContent.includes('90'))
        const range = document.createRange()
        const [name, share] = entry.querySelector('span').childNodes
        range.selectNode(share)
        return range.getBoundingClientRect().left >= name.getBoundingClientRect().right - 1
      })()`),
    )
    expect(order).toBe(true)
  })
})
