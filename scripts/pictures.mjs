/**
 * Takes pictures of every form of a report, as people see them: the summary and the comment as GitHub shows them, the page, the terminal,
 * the picture of people and the badge; wide and on a telephone, on light and on dark ground, printed, and with people clicked away. From the sources as they
 * are, without a build.
 *
 * Usage: node scripts/pictures.mjs [--into FOLDER] [--only FORM] [--as-of DATE] [--clone PATH]…
 *        node scripts/pictures.mjs --readme   (the few of the README alone, into docs/pictures)
 *
 * Without a clone: the worked example (docs/measure.md). FORM is one of summary, comment, page, terminal, picture and badge. FOLDER is
 * build/pictures unless another is named.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import buildPage from './build-page.mjs'
import { README_FOLDER, takeReadmePictures } from './pictures/readme.mjs'
import { drawSigns } from './pictures/signs.mjs'
import { terminalPage } from './pictures/terminal.mjs'
import { EXAMPLE_DAY, makeExample } from './worked-example.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const githubStyle = readFileSync(new URL('./pictures/github.css', import.meta.url), 'utf8')
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')

const SIZES = { wide: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } }
const THEMES = ['light', 'dark']

/** Higher pictures are of no use to anybody. */
const HIGHEST = 8000

const { values } = parseArgs({
  options: {
    into: { type: 'string', default: join(root, 'build/pictures') },
    only: { type: 'string', default: '' },
    'as-of': { type: 'string', default: '' },
    clone: { type: 'string', multiple: true, default: [] },
    readme: { type: 'boolean', default: false },
  },
})

/** Loads a module of TypeScript with all that it imports. */
async function load(path) {
  // As deep as the sources, which look for build/ from where they are.
  const outfile = join(root, 'build/pictures-program', `${basename(path, '.ts')}.mjs`)
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' }
  await build({ ...options, entryPoints: [join(root, path)], outfile })
  return import(pathToFileURL(outfile).href)
}

/** Takes the pictures of a page: its first screen, and the whole of it. */
async function shoot(browser, html, name, { size, theme, media = 'screen', act = async () => {} }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, deviceScaleFactor: 1.5 })
  try {
    const page = await context.newPage()
    // As a file: only there does the page's own policy let its program run.
    const file = join(values.into, `${name}.html`)
    writeFileSync(file, html)
    await page.goto(pathToFileURL(file).href)
    rmSync(file)
    await act(page)
    await page.emulateMedia({ media })
    if (media === 'screen') await page.screenshot({ path: join(values.into, `${name}.first.png`) })
    const height = Math.min(HIGHEST, await page.evaluate('document.documentElement.scrollHeight'))
    await page.setViewportSize({ width: size.width, height })
    await page.screenshot({ path: join(values.into, `${name}.png`) })
  } finally {
    await context.close()
  }
}

/** A picture for each size and theme. */
async function shootAll(browser, html, name, options = {}) {
  for (const [called, size] of Object.entries(SIZES)) {
    for (const theme of THEMES) await shoot(browser, html, `${name}.${called}.${theme}`, { size, theme, ...options })
  }
}

/** Markdown's HTML on a page like GitHub's, with its diagrams drawn. */
function githubPage(html) {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${githubStyle}</style>${drawSigns(html)}`
}

/** Draws the diagrams, as GitHub's own page does. */
async function drawDiagrams(page) {
  await page.addScriptTag({ path: mermaid })
  await page.evaluate(`(async () => {
    mermaid.initialize({ startOnLoad: false, theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' })
    for (const [index, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
      const { svg } = await mermaid.render('diagram' + index, code.textContent)
      code.parentElement.outerHTML = '<p>' + svg + '</p>'
    }
  })()`)
}

/** Clicks the first two people away. */
async function clickAway(page) {
  for (const index of [0, 1]) {
    const chip = page.locator('.chip').nth(index)
    if ((await chip.count()) > 0) await chip.click()
  }
}

const TAKE = {
  summary: (browser, { summary }, name) => shootAll(browser, githubPage(summary), name, { act: drawDiagrams }),
  comment: (browser, { comment }, name) => shootAll(browser, githubPage(comment), name, { act: drawDiagrams }),
  page: async (browser, { page }, name) => {
    await shootAll(browser, page, name)
    await shootAll(browser, page, `${name}.away`, { act: clickAway })
    // As wide as a sheet of A4 within its margins.
    const paper = { size: { width: 718, height: 1000 }, theme: 'light', media: 'print' }
    await shoot(browser, page, `${name}.print`, paper)
    await shoot(browser, page, `${name}.away.print`, { ...paper, act: clickAway })
  },
  terminal: async (browser, { terminal }, name) => {
    for (const [columns, text] of Object.entries(terminal)) {
      const size = { width: Number(columns) * 9 + 24, height: 24 * 17.5 + 24 }
      for (const theme of THEMES) {
        const html = terminalPage(text, Number(columns))
        await shoot(browser, html, `${name}.${columns}.${theme}`, { size, theme })
      }
    }
  },
  picture: (browser, { picture }, name) => shootAll(browser, githubPage(picture), name),
  badge: (browser, { badge }, name) => shootAll(browser, githubPage(badge), name),
}

/** The pictures of the README, of the worked example on its day. */
async function readmeMain() {
  await buildPage()
  const { formsOf } = await load('__tests__/support/forms.ts')
  const { launchBrowser } = await load('__tests__/support/chromium.ts')
  const scratch = mkdtempSync(join(tmpdir(), 'pony-factor-pictures-'))
  const browser = await launchBrowser()
  try {
    const { clone } = makeExample(scratch)
    const { summary, comment, page, picture } = await formsOf(clone, { 'as-of': EXAMPLE_DAY })
    await takeReadmePictures(browser, { summary: githubPage(summary), comment: githubPage(comment), page, picture })
  } finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log(`The pictures are in ${README_FOLDER}.`)
}

async function main() {
  mkdirSync(values.into, { recursive: true })
  await buildPage()
  const { formsOf } = await load('__tests__/support/forms.ts')
  const { launchBrowser } = await load('__tests__/support/chromium.ts')
  const scratch = mkdtempSync(join(tmpdir(), 'pony-factor-pictures-'))
  const asOf = values['as-of']
  const targets = values.clone.map(clone => ({ clone, inputs: { 'as-of': asOf } }))
  if (targets.length === 0)
    targets.push({ clone: makeExample(scratch).clone, inputs: { 'as-of': asOf || EXAMPLE_DAY } })
  const browser = await launchBrowser()
  try {
    for (const { clone, inputs } of targets) {
      const forms = await formsOf(clone, inputs)
      for (const [form, take] of Object.entries(TAKE)) {
        if (values.only === '' || values.only === form) {
          await take(browser, forms, `${forms.repository.replace('/', '+')}.${form}`)
        }
      }
    }
  } finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log(`The pictures are in ${values.into}.`)
}

await (values.readme ? readmeMain() : main())
