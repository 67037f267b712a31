import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { readPageAssets } from '../../../../src/publish/page-assets.ts'
import { renderProjectsPage } from '../../../../src/render/html/projects/page.ts'
import { buildProjectsReport, type ProjectsFindings } from '../../../../src/report/projects/build.ts'
import type { ProjectRow } from '../../../../src/report/projects.ts'
import { violations } from '../../../support/axe.ts'
import { describeWithBrowser, launchBrowser } from '../../../support/browser.ts'
import { type OpenPage, openPage } from '../../../support/page.ts'
import { DEFAULT_SETTINGS, findingsOn, rowOf, unmeasuredRow } from '../../../support/rows.ts'
import { variedProjects } from '../../../support/varied-projects.ts'

const left = { name: 'Old Hand', commits: 900, isActive: false }

/** In their order: nobody, one person, one person, two, four. */
const FIVE: readonly ProjectRow[] = [
  rowOf('octo/nobody', [left]),
  rowOf('octo/half', [{ name: 'Éva', commits: 600 }, { name: 'Bob', commits: 300 }, left]),
  rowOf('octo/alone', [{ name: 'Ann', login: 'ann', commits: 41 }]),
  rowOf(
    'octo/pair',
    ['Cy', 'Dee', 'Di'].map(name => ({ name, commits: 1000 })),
  ),
  rowOf(
    'octo/crew',
    ['Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lea'].map(name => ({ name, commits: 1 })),
  ),
]

const nastyNames = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  'a onfocus=alert(3) autofocus',
  '"><svg onload=alert(4)>',
]
const NASTY: readonly ProjectRow[] = nastyNames.map((name, index) => ({
  ...rowOf(name, [
    { name: nastyNames[(index + 1) % 4] ?? '', login: `x onclick=alert(5)${index}`, commits: index + 1 },
  ]),
  repositories: [
    { repository: name, ref: name, head: name, source: 'fetch', page: `javascript:alert(6)//${name}` },
    {
      repository: `o/${name}`,
      ref: name,
      head: name,
      source: 'fetch',
      page: 'https://github.com/o/n onclick=alert(7)',
    },
  ],
}))

let browser: Browser
const opened: OpenPage[] = []

async function show(
  rows: readonly ProjectRow[],
  options: BrowserContextOptions = {},
  changes: Partial<ProjectsFindings> = {},
): Promise<OpenPage> {
  const html = renderProjectsPage(buildProjectsReport(findingsOn(rows, changes)), await readPageAssets('projects'))
  const shown = await openPage(browser, html, options)
  opened.push(shown)
  return shown
}

describeWithBrowser()('the page of many projects in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterEach(async () => {
    for (const shown of opened.splice(0)) await shown.close()
  })

  afterAll(() => browser.close())

  test('it begins in the order of the report, and says so', async () => {
    const { page } = await show(FIVE)
    expect([await names(page), await sorting(page)]).toEqual([
      ['nobody', 'half', 'alone', 'pair', 'crew'],
      ['Risk descending'],
    ])
  })

  test('it sorts by every column, upwards and then downwards', async () => {
    const { page } = await show(FIVE)
    const orders: Record<string, string> = {}
    for (const head of await page.locator('thead button').allTextContents()) {
      for (let click = 0; click < 2; click++) {
        await page.getByRole('button', { name: head, exact: true }).click()
        orders[String(await sorting(page))] = (await names(page)).join(' ')
      }
    }
    expect(orders).toEqual({
      'Project ascending': 'alone crew half nobody pair',
      'Project descending': 'pair nobody half crew alone',
      'Risk ascending': 'crew pair alone half nobody',
      'Risk descending': 'nobody half alone pair crew',
      'APF active ascending': 'nobody half alone pair crew',
      'APF active descending': 'crew pair alone half nobody',
      'APF ascending': 'nobody alone half pair crew',
      'APF descending': 'crew pair half alone nobody',
      'Active share ascending': 'nobody half alone pair crew',
      'Active share descending': 'crew pair alone half nobody',
      'Commits ascending': 'crew alone nobody half pair',
      'Commits descending': 'pair half nobody alone crew',
      'Last commit ascending': 'nobody half alone pair crew',
      'Last commit descending': 'crew pair alone half nobody',
    })
  })

  test('it finds projects by parts of their names and of those who hold them', async () => {
    const { page } = await show(FIVE)
    const found: Record<string, readonly string[]> = {}
    for (const text of ['  PAIR', 'e\u0301va', 'octo fay', 'critical']) {
      await page.getByLabel('Find').fill(text)
      found[text] = await names(page)
    }
    expect(found).toEqual({ '  PAIR': ['pair'], 'e\u0301va': ['half'], 'octo fay': ['crew'], critical: [] })
  })

  test('it shows the projects of one risk, and says how many those are', async () => {
    const { page } = await show(FIVE)
    await page.getByLabel('Risk').selectOption('critical')
    expect([await names(page), await page.locator('#count').textContent()]).toEqual([
      ['nobody', 'half', 'alone'],
      '3 found among 5 projects',
    ])
  })

  test('a row unfolds by the keyboard, and has a bar of what its list says', async () => {
    const { page } = await show(FIVE)
    await page.locator('#p2 summary').press('Enter')
    expect(await page.locator('#p2 li').allTextContents()).toEqual([
      'Éva 33.3\u00a0%',
      'Bob 16.7\u00a0%',
      '1 has left 50.0\u00a0%',
    ])
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('#p2 rect')].map(rect => [rect.getAttribute('x'), rect.getAttribute('width')])`,
      ),
    ).toEqual([
      ['0', '33'],
      ['33.3', '16.4'],
    ])
  })

  test('all rows unfold at once, and fold again', async () => {
    const { page } = await show(FIVE)
    const open = () => page.locator('#list details[open]').count()
    await page.getByRole('button', { name: 'Unfold all' }).click()
    const unfolded = await open()
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect([unfolded, await open()]).toEqual([5, 0])
  })

  test('the keyboard is enough to sort, and stays where it was', async () => {
    const { page } = await show(FIVE)
    await page.getByRole('button', { name: 'Unfold all' }).focus()
    for (const key of ['Tab', 'Enter', 'Enter']) await page.keyboard.press(key)
    expect([await sorting(page), await page.evaluate('document.activeElement.textContent')]).toEqual([
      ['Project descending'],
      'Project',
    ])
  })

  test('a dot says what its row says, and leads to it, whatever was looked for', async () => {
    const { page } = await show(FIVE)
    await page.getByLabel('Find').fill('crew')
    await page.locator('.dots a[href="#p3"]').click()
    expect(await page.locator('.dots a[href="#p3"] title').textContent()).toBe(
      'octo/alone\nRisk: critical\nAPF active: 1\nAPF: 1\nActive share: 100.0\u00a0%\nCommits: 41\nLast commit: 2026-10-01\nheld by Ann',
    )
    expect([await names(page), await page.locator('#p3 details[open]').count()]).toEqual([
      ['nobody', 'half', 'alone', 'pair', 'crew'],
      1,
    ])
  })

  test('a link to a row unfolds it', async () => {
    const { page } = await show(FIVE)
    await page.goto(`${page.url()}#p4`)
    await page.reload()
    expect(await page.locator('#p4 details[open] li').count()).toBe(3)
  })

  test('without a program there is everything to read, and nothing that would not work', async () => {
    const { page } = await show(FIVE, { javaScriptEnabled: false })
    await page.locator('#p2 summary').click()
    expect({
      rows: (await names(page)).length,
      holders: await page.locator('#p2 li:visible').count(),
      controls: await page.locator('button:visible, input:visible, select:visible').count(),
    }).toEqual({ rows: 5, holders: 3, controls: 0 })
  })

  test('on paper there are the chart, every row with its headings as text, and what the reader has unfolded', async () => {
    const { page } = await show(FIVE)
    await page.locator('#p2 summary').click()
    await page.emulateMedia({ media: 'print' })
    expect({
      controls: await page.locator(':is(button, input, select):visible').count(),
      dots: await page.locator('.dots a circle:visible').count(),
      rows: (await names(page)).length,
      heads: await page.locator('#list thead th:visible').allInnerTexts(),
      unfolded: await page.locator('#list li:visible').count(),
    }).toEqual({
      controls: 0,
      dots: 5,
      rows: 5,
      heads: ['Project', 'Risk', 'APF active', 'APF', 'Active share', 'Commits', 'Last commit'],
      unfolded: 3,
    })
  })

  test.each([320, 390, 768])('at %d pixels nothing lies beyond the edge', async width => {
    const long = rowOf(`octo/${'a-long-name-'.repeat(9)}`, [
      { name: 'Somebody With A Long Name '.repeat(3), commits: 9 },
    ])
    const { page } = await show([...variedProjects(30), long], { viewport: { width, height: 800 } })
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
  })

  test.each([
    ['light', 390],
    ['dark', 1200],
  ] as const)(
    'axe finds nothing to complain about, and the console says nothing (%s, %d pixels)',
    async (colorScheme, width) => {
      const settings = { ...DEFAULT_SETTINGS, gate: { minimumApf: 2, minimumActiveShare: null } }
      // As high as all of it: what is not near the window is not laid out, and nothing would be found there.
      const options = { colorScheme, viewport: { width, height: 5000 } }
      const { page, complaints, requests } = await show([...FIVE, unmeasuredRow('octo/secret')], options, { settings })
      await doEverything(page)
      expect([await violations(page), complaints, requests]).toEqual([[], [], []])
    },
  )

  test('hostile names do nothing and become no elements, and are shown as they are', async () => {
    const { page, complaints, requests } = await show(NASTY)
    await doEverything(page)
    const forged = 'img, main script, svg[onload], [onclick], [onfocus], [onerror], [href^="javascript"], [autofocus]'
    expect([complaints, requests, await page.locator(forged).count()]).toEqual([[], [], 0])
    expect([...(await page.locator('#list tbody th').allTextContents())].sort()).toEqual([...nastyNames].sort())
  })
})

/** The projects that are shown, in their order, without their owner. */
async function names(page: Page): Promise<readonly string[]> {
  const shown = await page.locator('#list tbody th:visible').allTextContents()
  return shown.map(name => name.replace('octo/', ''))
}

function sorting(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('#list [aria-sort]')].map(head => head.textContent + ' ' + head.getAttribute('aria-sort'))`,
  )
}

async function doEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Unfold all' }).click()
  await page.locator('.dots a').last().hover()
  await page.locator('main > section > details > summary').first().click()
  await page.getByRole('button', { name: 'Commits' }).click()
  await page.getByLabel('Find').fill('zzz')
  await page.getByLabel('Find').fill('')
}
