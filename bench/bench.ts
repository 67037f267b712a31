import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.ts'
import { renderGoals, renderPage, renderSection } from './page.ts'
import { clone } from './parts/clone.ts'
import { coldGitHub } from './parts/cold-github.ts'
import { fetched } from './parts/fetch.ts'
import { htmlPage } from './parts/html-page.ts'
import { manyRepositories } from './parts/many.ts'
import { wholeReport } from './parts/report.ts'
import { start } from './parts/start.ts'
import { warmGitHub } from './parts/warm-github.ts'
import type { Section } from './section.ts'

const PAGE = new URL('../../docs/performance.md', import.meta.url)

/**
 * Measures how fast, how cheap and how large the program is, and prints it.
 *
 * Usage: npm run bench -- [--large] [--write] [part …]
 *   --large  also 640,000 commits, cloned and fetched, which takes minutes to generate
 *   --write  writes docs/performance.md; for that, no part may be left out
 *   part     any of cold, warm, fetch, many, clone, report, page and start; all where none is named
 */
const { values, positionals } = parseArgs({
  options: { large: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const parts: Readonly<Record<string, () => Promise<Section>>> = {
  cold: coldGitHub,
  warm: warmGitHub,
  fetch: () => fetched(values.large),
  many: manyRepositories,
  clone: () => clone(values.large),
  report: wholeReport,
  page: htmlPage,
  start,
}

const machine = describeMachine()
const sections: Section[] = []
process.stdout.write(`${machine}\n`)
for (const name of positionals.length === 0 ? Object.keys(parts) : positionals) {
  const measure = parts[name]
  if (measure === undefined) throw new Error(`There is no part ${name}, but ${Object.keys(parts).join(', ')}.`)
  const section = await measure()
  sections.push(section)
  process.stdout.write(`\n${renderSection(section)}\n`)
}
process.stdout.write(`\n${renderGoals(sections.flatMap(({ goals }) => goals))}\n`)
if (values.write && positionals.length === 0) {
  await writeFile(PAGE, renderPage(sections, machine, new Date().toISOString().slice(0, 10)))
}
