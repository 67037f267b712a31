import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { readPageAssets } from '../../../../src/publish/page-assets.ts'
import { renderDependenciesPage } from '../../../../src/render/html/dependencies/page.ts'
import type { FoundDependency } from '../../../../src/report/dependencies/build.ts'
import { violations } from '../../../support/axe.ts'
import { describeWithBrowser, launchBrowser } from '../../../support/browser.ts'
import { active, type DependenciesOptions, dependenciesReportOf, found } from '../../../support/dependencies.ts'
import { EXAMPLE, EXAMPLE_ROWS } from '../../../support/dependencies-example.ts'
import { type OpenPage, openPage } from '../../../support/page.ts'

let browser: Browser
const opened: OpenPage[] = []

async function show(
  rows: readonly FoundDependency[],
  options: BrowserContextOptions = {},
  changes: DependenciesOptions = EXAMPLE,
): Promise<OpenPage> {
  const html = renderDependenciesPage(dependenciesReportOf(rows, changes), await readPageAssets('projects'))
  const shown = await openPage(browser, html, options)
  opened.push(shown)
  return shown
}

describeWithBrowser()('the page on what a checkout depends on, in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterEach(async () => {
    for (const shown of opened.splice(0)) await shown.close()
  })

  afterAll(() => browser.close())

  test('a repository is found by its name, by its packages and by its people, and by who is there', async () => {
    const { page } = await show(EXAMPLE_ROWS)
    const shown: Record<string, readonly string[]> = {}
    for (const text of ['LOST', '@types/semver', 'kim']) {
      await page.getByLabel('Find').fill(text)
      shown[text] = await names(page)
    }
    await page.getByLabel('Find').fill('')
    await page.getByLabel('Who is there').selectOption({ label: 'archived (1)' })
    expect([shown, await names(page)]).toEqual([
      { LOST: ['octo/lost'], '@types/semver': ['types/all'], kim: ['octo/new'] },
      ['octo/old'],
    ])
  })

  test('a dot leads to its row, which has the packages behind it', async () => {
    const { page } = await show(EXAMPLE_ROWS)
    const row = page.locator('#list tbody').filter({ hasText: 'types/all' })
    await page.locator(`.dots a[href="#${await row.getAttribute('id')}"]`).click()
    expect(await row.locator('details[open]').innerText()).toContain('npm/@types/node')
  })

  test.each([
    ['light', 390],
    ['dark', 1200],
  ] as const)(
    'axe finds nothing, the console says nothing, and nothing lies beyond the edge (%s, %d pixels)',
    async (colorScheme, width) => {
      const long = found(`octo/${'a-long-name-'.repeat(8)}`, [active('Somebody With A Long Name '.repeat(3), 9)], {
        packages: ['npm/a', ...Array.from({ length: 30 }, (_, index) => `npm/${'a-long-package-'.repeat(6)}${index}`)],
      })
      // As high as all of it: what is not near the window is not laid out, and nothing would be found there.
      const options = { colorScheme, viewport: { width, height: 6000 } }
      const { page, complaints, requests } = await show([...EXAMPLE_ROWS, long], options)
      await doEverything(page)
      const edge = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect([await violations(page), complaints, requests, edge]).toEqual([[], [], [], width])
    },
  )

  test('what packages say of themselves does nothing and becomes no element', async () => {
    const nasty = ['<img src=x onerror=alert(1)>', '</script><script>alert(2)</script>', '"><svg onload=alert(3)>']
    const rows = nasty.map((name, index) =>
      found(`octo/x${index}`, [active(name, 3)], {
        packages: [`npm/${name}`],
        state: { funding: ['javascript:alert(4)', 'https://example.org/" onclick=alert(5)'] },
      }),
    )
    const { page, complaints, requests } = await show(rows, {}, { unknown: nasty.map(name => `npm/${name}`) })
    await doEverything(page)
    const forged = 'img, main script, svg[onload], [onclick], [onerror], [href^="javascript"]'
    expect([complaints, requests, await page.locator(forged).count()]).toEqual([[], [], 0])
  })
})

/** The repositories that are shown, in their order. */
function names(page: Page): Promise<readonly string[]> {
  return page.locator('#list tbody th:visible').allInnerTexts()
}

async function doEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Unfold all' }).click()
  await page.locator('.dots a').last().hover()
  await page.getByRole('button', { name: 'Packages' }).click()
}
