/**
 * Puts the summary of the worked example (docs/measure.md) into the README, as the built command writes it.
 *
 * Usage: node scripts/example.mjs [--check]   (with --check it only says whether the README is up to date)
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXAMPLE_DAY, makeExample } from './worked-example.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = join(root, 'README.md')
const START = '<!-- example:start -->'
const END = '<!-- example:end -->'

function summaryOfExample(folder) {
  const { clone, env } = makeExample(folder)
  const options = ['--as-of', EXAMPLE_DAY, '--trend', '4 quarters', '--report-path', join(folder, 'report.json')]
  execFileSync(process.execPath, [join(root, 'dist/cli/index.js'), clone, ...options], { env, stdio: 'ignore' })
  const summary = readFileSync(join(folder, 'report.md'), 'utf8')
  // What is folded in the summary is long, and only named here.
  const folded = [...summary.matchAll(/<summary><b>(.+?)<\/b>/g)].map(([, title]) => title)
  return `${summary.slice(0, summary.indexOf('<details>'))}*Folded below it: ${folded.join(', ')}.*`
}

const folder = mkdtempSync(join(tmpdir(), 'pony-factor-example-'))
try {
  const quoted = summaryOfExample(folder).trimEnd().replace(/^/gm, '> ').replace(/ +$/gm, '')
  const text = readFileSync(readme, 'utf8')
  const updated = `${text.slice(0, text.indexOf(START) + START.length)}\n\n${quoted}\n\n${text.slice(text.indexOf(END))}`
  if (process.argv.includes('--check')) {
    if (updated !== text)
      throw new Error('The example in README.md is not up to date. Run: npm run bundle && npm run example')
  } else {
    writeFileSync(readme, updated)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
