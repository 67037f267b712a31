/** The few pictures that the README shows, small enough to be checked in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where they are. */
export const README_FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/** How much of each form is shown: what somebody sees first, as wide as it is in a README. */
const SHOWN = {
  summary: { width: 880, height: 535 },
  comment: { width: 880, height: 808 },
  page: { width: 1100, height: 866 },
}

/** WebP has a fifth of the bytes of PNG here; at this quality no letter looks different. */
const QUALITY = 80

/** Where it ends: the README around it has the same ground. In the page, by its object model, which its policy allows. */
function drawEdge() {
  const edge = document.createElement('div')
  Object.assign(edge.style, { position: 'fixed', inset: '0', border: '1px solid #8888', pointerEvents: 'none' })
  document.body.append(edge)
}

async function shootFirst(browser, file, { form, size, theme }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, deviceScaleFactor: 1.5 })
  try {
    const page = await context.newPage()
    await page.goto(pathToFileURL(file).href)
    // What the comment says of the files is folded, and is what it is for. The page folds nothing so far up.
    if (form === 'comment') await page.locator('details > summary').first().click()
    await page.evaluate(drawEdge)
    // Playwright writes no WebP; the browser does.
    const devtools = await context.newCDPSession(page)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
    return Buffer.from(data, 'base64')
  } finally {
    await context.close()
  }
}

/**
 * Writes the pictures: the summary, the comment and the page, each on light and on dark ground, and the picture of people as it is.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ summary: string, comment: string, page: string, picture: string }} forms whole pages of HTML, and an SVG
 */
export async function takeReadmePictures(browser, forms) {
  mkdirSync(README_FOLDER, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'pony-factor-readme-'))
  try {
    for (const [form, size] of Object.entries(SHOWN)) {
      // As a file: only there does the page's own policy let its program run.
      const file = join(scratch, `${form}.html`)
      writeFileSync(file, forms[form])
      for (const theme of ['light', 'dark']) {
        writeFileSync(
          join(README_FOLDER, `${form}-${theme}.webp`),
          await shootFirst(browser, file, { form, size, theme }),
        )
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  writeFileSync(join(README_FOLDER, 'people.svg'), forms.picture)
}
