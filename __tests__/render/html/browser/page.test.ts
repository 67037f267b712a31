import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type FigureValues, valuesOf } from '../../../../src/measure/figures/figures.ts'
import { formatPercent } from '../../../../src/measure/figures/fraction.ts'
import { factorValue } from '../../../../src/measure/figures/pony-factor.ts'
import type { Report } from '../../../../src/report/report.ts'
import { riskTitle } from '../../../../src/words/answer/risk.ts'
import { whatIfPart } from '../../../../src/words/parts/what-if.ts'
import { violations } from '../../../support/axe.ts'
import { describeWithBrowser, launchBrowser } from '../../../support/browser.ts'
import { history } from '../../../support/history.ts'
import { htmlOf, type OpenPage, openPage } from '../../../support/page.ts'
import { reportOf } from '../../../support/report.ts'
import { workedExample } from '../../../support/worked-example.ts'

const example = reportOf(workedExample())

const solo = reportOf(history().at('2026-10-01').by('a person with a long name', 3))

/** Without Ann, the others share what is left more evenly. */
const oneOfFew = reportOf(history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cy', 3).by('dee', 3))

const failedGate = reportOf(workedExample(), { gate: { minimumApf: 6 } })

/** Some have logins and long names, some have neither; one has left. */
const longNames = reportOf(
  history()
    .at('2026-10-01')
    .by(
      {
        name: 'A name that is much longer than any line of a table',
        email: 'a@example.com',
        login: 'a-long-login-too',
      },
      5,
    )
    .by('bob', 4)
    .at('2020-01-01')
    .by('cy', 3),
)

/** 5,000 people, of whom every second is still here. */
const crowd = reportOf(
  Array.from({ length: 5000 }, (_, index) => index).reduce(
    (told, index) =>
      told.at(index % 2 === 0 ? '2026-10-01' : '2020-01-01').by(`person ${index + 1}`, index < 20 ? 21 - index : 1),
    history(),
  ),
  { quarters: null },
)

const nastyNames = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  '<!--<script>alert(4)',
  "' onfocus='alert(5)' autofocus='",
  '{{alert(6)}}\u2028alert(7)',
]
const nasty = reportOf(
  nastyNames.reduce(
    (told, name, index) => told.by({ name, email: `${index}@example.com`, login: `"><b id=${index}>` }, 9 - index),
    history().at('2026-10-01'),
  ),
  {
    subject: {
      repository: '</title><script>alert(8)</script>',
      ref: '<iframe srcdoc="<script>alert(9)</script>">',
      serverUrl: 'javascript:alert(10)',
    },
  },
)

let browser: Browser
const opened: OpenPage[] = []

async function show(report: Report, options: BrowserContextOptions = {}): Promise<OpenPage> {
  return open(await htmlOf(report), options)
}

async function open(html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const shown = await openPage(browser, html, options)
  opened.push(shown)
  return shown
}

describeWithBrowser()('the HTML page in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterEach(async () => {
    for (const shown of opened.splice(0)) await shown.close()
  })

  afterAll(() => browser.close())

  test.each(
    whatIfPart
      .in(example)
      .map(({ without, figures }) => [without.map(({ name }) => name).join(' and '), without, figures] as const),
  )('without %s, it shows the figures of the report', async (_names, without, figures) => {
    const { page } = await show(example)
    for (const { name } of without) await page.locator('.chip', { hasText: name }).click()
    expect(await shownFigures(page)).toEqual(figuresInWords(figures, example))
  })

  test('nobody who is clicked away makes the risk better', async () => {
    const { page } = await show(oneOfFew)
    await page.locator('.chip', { hasText: 'Ann' }).click()
    expect(await shownFigures(page)).toMatchObject({ 'APF active': '2', Risk: 'Critical risk' })
  })

  test('what would be takes the place of what is, and nothing that is only true of the report is left', async () => {
    const { page } = await show(failedGate)
    const seen = async () => [
      await page.locator('#hypothesis .eyebrow').isVisible(),
      await page.locator('header .gate').isVisible(),
      await page.locator('main > [data-when=measured]').first().isVisible(),
      await page.locator('.as-measured:visible').count(),
    ]
    const before = await seen()
    await page.locator('.chip').first().click()
    const during = await seen()
    await page.emulateMedia({ media: 'print' })
    const printed = await seen()
    expect({ before, during, printed }).toEqual({
      before: [false, true, true, 0],
      during: [true, false, false, 3],
      printed: [true, false, false, 3],
    })
  })

  test('the bar of people gives them a place of their own', async () => {
    const { page } = await show(example)
    for (const name of ['Jane', 'Ellen']) await page.locator('.chip', { hasText: name }).click()
    expect(await page.locator('.of-people li').allTextContents()).toContain('2 clicked away: 22.0\u00a0%')
  })

  test('the scenario is in the address, and a link to it shows the same', async () => {
    const { page } = await show(example)
    for (const name of ['Jane', 'Ellen']) await page.locator('.chip', { hasText: name }).click()
    const address = await page.evaluate<string>('location.hash')
    const figures = await shownFigures(page)
    await page.getByRole('button', { name: 'Everybody back' }).click()
    const back = await page.evaluate<string>('location.hash')
    await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
    await page.locator('#hypothesis .answer').waitFor()
    expect([address, back, await shownFigures(page)]).toEqual(['#without=2,3', '', figures])
  })

  test('a link to a scenario opens it', async () => {
    const { page } = await show(example)
    await page.goto(`${page.url()}#without=2`)
    await page.reload()
    expect(await page.locator('.chip[aria-pressed=true]').allTextContents()).toEqual(['Jane 12.0\u00a0%'])
  })

  test('the settings’ what-if is there from the start', async () => {
    const { page } = await show(reportOf(workedExample(), { whatIf: ['jane', 'bob'] }))
    expect(await page.locator('.chip[aria-pressed=true]').allTextContents()).toEqual([
      'Jane 12.0\u00a0%',
      'Bob 8.0\u00a0%',
    ])
  })

  test('a button copies the link', async () => {
    const { page } = await show(example, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('.chip').first().click()
    await page.locator('#copy-scenario').click()
    await page.locator('#copy-scenario', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url())
  })

  test('where the browser lets nobody copy, the button says where the link is', async () => {
    const { page } = await show(example)
    await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })')
    await page.locator('#copy-page').click()
    expect(await page.locator('#copy-page').textContent()).toBe('The address bar has it')
  })

  test('everybody comes back by Escape, but not out of the search', async () => {
    const { page } = await show(example)
    await page.locator('.chip').first().click()
    await page.getByLabel('Find').press('Escape')
    const inSearch = await page.locator('.chip[aria-pressed=true]').count()
    await page.getByRole('checkbox').last().press('Escape')
    expect([inSearch, await page.locator('.chip[aria-pressed=true]').count()]).toEqual([1, 0])
  })

  test('what was clicked stays below the finger', async () => {
    const { page } = await show(example, { viewport: { width: 390, height: 600 } })
    const chip = page.locator('.chip').nth(3)
    await chip.scrollIntoViewIfNeeded()
    const before = await chip.boundingBox()
    await chip.click()
    const after = await chip.boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(2)
  })

  test.each([390, 1200])(
    'all rows are of one height, whoever can leave and however long a name is (%d pixels)',
    async width => {
      const { page } = await show(longNames, { viewport: { width, height: 800 } })
      const heights = await page.evaluate<number[]>(
        '[...document.querySelectorAll("#rows tr")].map(row => Math.round(row.getBoundingClientRect().height))',
      )
      expect(new Set(heights).size).toBe(1)
    },
  )

  test('whoever is clicked away is struck through, with a login or without', async () => {
    const { page } = await show(longNames)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').last().check()
    const struck = await page.evaluate<string[]>(
      '[...document.querySelectorAll("#rows .away .name")].map(name => getComputedStyle(name).textDecorationLine)',
    )
    expect(struck).toEqual(['line-through', 'line-through'])
  })

  test('all who have left can be shown', async () => {
    const { page } = await show(crowd)
    await page.getByRole('button', { name: 'Show all who have left' }).click()
    expect([await focusedId(page), await page.locator('#count').textContent()]).toEqual([
      'count',
      '50 of 2,500 found among 5,000 people',
    ])
  })

  test('a box in the table clicks somebody away as a button does', async () => {
    const { page } = await show(example)
    await page.getByRole('checkbox', { name: 'Without Other24' }).check()
    expect(await page.locator('.chip[aria-pressed=true]').allTextContents()).toEqual(['Other24 0.8\u00a0%'])
  })

  test('everybody comes back at once', async () => {
    const { page } = await show(example)
    for (const name of ['Jane', 'Bob']) await page.locator('.chip', { hasText: name }).click()
    await page.getByRole('button', { name: 'Everybody back' }).click()
    expect(await shownFigures(page)).toEqual(figuresInWords(valuesOf(example.measurement.figures), example))
  })

  test('whoever was clicked away comes back by the same button', async () => {
    const { page } = await show(example)
    for (let click = 0; click < 2; click++) await page.locator('.chip', { hasText: 'Jane' }).click()
    expect(await shownFigures(page)).toEqual(figuresInWords(valuesOf(example.measurement.figures), example))
  })

  test('it says what changed to those who do not see it', async () => {
    const { page } = await show(example)
    await page.locator('.chip', { hasText: 'Jane' }).click()
    expect(await page.locator('#status[role=status]').textContent()).toBe(
      'Without Jane, 68.0 → 56.0\u00a0% of this code still has somebody. The risk would be moderate, as it is.',
    )
  })

  test('the keyboard is enough, and stays where it was', async () => {
    const { page } = await show(example)
    await page.locator('.chip').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('.chip[aria-pressed=true]').allTextContents()).toEqual([
      'Jane 12.0\u00a0%',
      'Ellen 10.0\u00a0%',
    ])
  })

  test.each([390, 1200])("the table's head never hides what has the focus (%d pixels)", async width => {
    const { page } = await show(example, { viewport: { width, height: 500 } })
    await page.getByRole('checkbox').last().focus()
    const hidden: string[] = []
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Shift+Tab')
      hidden.push(...(await page.evaluate<string[]>(FOCUS_BELOW_HEAD)))
    }
    expect(hidden).toEqual([])
  })

  test('from the last of the buttons it is two steps to the one that brings everybody back', async () => {
    const { page } = await show(example)
    await page.locator('.chip').first().press('Enter')
    await page.locator('.chip').last().focus()
    for (let step = 0; step < 2; step++) await page.keyboard.press('Tab')
    expect(await focusedId(page)).toBe('reset')
  })

  test('the focus goes to a place nearby when its button is gone', async () => {
    const { page } = await show(example)
    await page.locator('.chip').first().click()
    await page.getByRole('button', { name: 'Everybody back' }).press('Enter')
    expect(await focusedId(page)).toBe('what-if-title')
  })

  test.each([
    ['Who', 'Bill', 'Bob'],
    ['Commits', 'Other24', 'Other23'],
    ['Last commit', 'Other24', 'Other23'],
    ['Standing', 'Jane', 'Ellen'],
  ])('the table sorts by %s', async (column, first, second) => {
    const { page } = await show(example)
    await page.getByRole('button', { name: column }).press('Enter')
    expect((await names(page)).slice(0, 2)).toEqual([first, second])
  })

  test('the table sorts the other way round at the second click', async () => {
    const { page } = await show(example)
    for (let click = 0; click < 2; click++) await page.getByRole('button', { name: 'Who' }).click()
    expect((await names(page))[0]).toBe('Rich')
  })

  test('it says by which column it is sorted, and how', async () => {
    const { page } = await show(example)
    await page.getByRole('button', { name: 'Who' }).click()
    expect(await page.locator('th[aria-sort]').evaluateAll(describeSorting)).toEqual(['Who ascending'])
  })

  test('the table finds people by a part of their name', async () => {
    const { page } = await show(example)
    await page.getByLabel('Find').fill('  ELL')
    expect(await names(page)).toEqual(['Ellen'])
  })

  test('the table says how many it found', async () => {
    const { page } = await show(example)
    await page.getByLabel('Find').fill('other0')
    expect(await page.locator('#count').textContent()).toBe('9 found among 30 people')
  })

  test('the table shows one group of people', async () => {
    const { page } = await show(example)
    await page.getByLabel('Show').selectOption('those who have left')
    expect(await names(page)).toEqual(['Bill'])
  })

  test('of 5,000 people it shows the first, and more when it is asked for', async () => {
    const { page } = await show(crowd)
    await page.getByRole('button', { name: 'Show more people' }).click()
    expect(await page.locator('#rows tr').count()).toBe(250)
  })

  test('of 5,000 people it finds any', async () => {
    const { page } = await show(crowd)
    await page.getByLabel('Find').fill('person 4998')
    expect(await names(page)).toEqual(['Person 4998'])
  })

  test('whatever is done, nothing goes wrong and nothing goes out', async () => {
    const { page, complaints, requests } = await show(example)
    await doEverything(page)
    expect([...complaints, ...requests]).toEqual([])
  })

  test.each(schemesAndWidths())('axe finds nothing to complain about (%s, %d pixels)', async (colorScheme, width) => {
    // As high as all of it: what is not near the window is not laid out, and nothing would be found there.
    const { page } = await show(failedGate, { colorScheme, viewport: { width, height: 9000 } })
    await doEverything(page)
    expect(await violations(page)).toEqual([])
  })

  test.each<[number, string, Report]>([
    [320, 'many people', crowd],
    [390, 'many people', crowd],
    [768, 'many people', crowd],
    [320, 'one person', solo],
    [768, 'one person', solo],
  ])('at %d pixels, with %s, nothing lies beyond the edge', async (width, _who, report) => {
    const { page } = await show(report, { viewport: { width, height: 800 } })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
  })

  test('hostile names do nothing', async () => {
    const { page, complaints, requests } = await show(nasty)
    await doEverything(page)
    expect([...complaints, ...requests]).toEqual([])
  })

  test('hostile names become no elements', async () => {
    const { page } = await show(nasty)
    await doEverything(page)
    expect(await page.locator('img, iframe, b, main script, [onload], [onerror], [onfocus], a[href]').count()).toBe(0)
  })

  test('hostile names are shown as they are', async () => {
    const { page } = await show(nasty)
    expect(await page.locator('#rows .full').allTextContents()).toEqual(
      nastyNames.map(name => name.replace('\u2028', ' ')),
    )
  })

  test('the policy runs no script but ours, not even one that stands in the file', async () => {
    const html = await htmlOf(example)
    const { page } = await open(html.replace('<main>', '<main><script>document.title = "run"</script>'))
    expect(await page.title()).toBe('Pony Factor of apache/foo')
  })

  test.each([
    ['markup', 'document.body.innerHTML = "<i>x</i>"'],
    ['a handler', 'document.body.setAttribute("onclick", "alert(1)")'],
    ['a script', 'document.createElement("script").text = "alert(1)"'],
  ])('the policy lets no text become %s', async (_what, program) => {
    const { page } = await show(example)
    await expect(page.evaluate(program)).rejects.toThrow(/requires 'Trusted/)
  })

  test('without a script there are the answer, the figures and the table, and nothing that would not work', async () => {
    const { page } = await show(example, { javaScriptEnabled: false })
    expect({
      answer: await page.locator('.answer').isVisible(),
      figures: await page.locator('.tile').count(),
      rows: await page.locator('#rows tr').count(),
      controls: await page.locator('button:visible, input:visible, select:visible').count(),
    }).toEqual({ answer: true, figures: 4, rows: 30, controls: 0 })
  })

  test('on paper there is everything to read and nothing to click', async () => {
    const { page } = await show(example)
    await page.emulateMedia({ media: 'print' })
    expect({
      controls: await page.locator(':is(button, input, select):visible').count(),
      rows: await page.locator('#rows tr:visible').count(),
      parts: await page.locator('details table:visible').count(),
    }).toEqual({ controls: 0, rows: 30, parts: await page.locator('details table').count() })
  })

  test('on paper the table has its headings, as plain text, which browsers repeat on every sheet', async () => {
    const { page } = await show(example)
    await page.emulateMedia({ media: 'print' })
    // The browser tells the page's program of it when it comes to it.
    await page.locator('#head button').first().waitFor({ state: 'detached' })
    expect(await page.locator('#head th:visible').allInnerTexts()).toEqual([
      '#',
      'Who',
      'Commits',
      'Share',
      'Last commit',
      'Standing',
    ])
  })
})

/** The values of the tiles by their names, and the risk before the answer. */
function shownFigures(page: Page): Promise<Record<string, string>> {
  return page.evaluate<Record<string, string>>(`({
    ...Object.fromEntries([...document.querySelectorAll('.tile')].map(tile => [tile.querySelector('dt').textContent, tile.querySelector('.value').firstChild.textContent])),
    Risk: [...document.querySelectorAll('.answer .risk')].find(risk => risk.checkVisibility()).textContent,
  })`)
}

function figuresInWords(figures: FigureValues, { measurement }: Report): Record<string, string> {
  return {
    'Augmented Pony Factor': String(figures.augmented.all ?? 'none'),
    'APF active': String(figures.augmented.active ?? 'none'),
    'Pony Factor': String(factorValue(measurement.figures.ponyFactor)),
    'Active share': figures.activeShare === null ? 'none' : `${formatPercent(figures.activeShare)}\u00a0%`,
    Risk: riskTitle(figures.risk),
  }
}

function names(page: Page): Promise<readonly string[]> {
  return page.locator('#rows .name').allTextContents()
}

function focusedId(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.id')
}

function describeSorting(heads: readonly { textContent: string | null; getAttribute(name: string): string | null }[]) {
  return heads.map(head => `${head.textContent} ${head.getAttribute('aria-sort')}`)
}

/** The id of what has the focus, if the head of the table lies over it. */
const FOCUS_BELOW_HEAD = `(() => {
  const { id } = document.activeElement
  const { top } = document.activeElement.getBoundingClientRect()
  return top < document.querySelector('#head th').getBoundingClientRect().bottom ? [id] : []
})()`

async function doEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
  for (const sorter of await page.locator('thead button:visible').all()) await sorter.click()
  await page.getByLabel('Find').fill('zzz')
  await page.getByLabel('Find').fill('')
  await page.getByLabel('Show').selectOption('those who are active')
  await page.locator('.chip').first().click()
  await page.getByRole('checkbox').last().click()
}

function schemesAndWidths(): ['light' | 'dark', number][] {
  return (['light', 'dark'] as const).flatMap(scheme =>
    [390, 1200].map((width): ['light' | 'dark', number] => [scheme, width]),
  )
}
