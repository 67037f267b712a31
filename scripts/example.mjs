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

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = join(root, 'README.md')
const START = '<!-- example:start -->'
const END = '<!-- example:end -->'

/** Who made how many commits from which day on: the shares of the example, and its 24 others. */
const PEOPLE = [
  ['Bill', 128, '2019-05-01'],
  ['Jane', 48, '2026-10-01'],
  ['Rich', 40, '2026-09-02'],
  ['Ellen', 40, '2026-10-15'],
  ['Joe', 40, '2026-06-20'],
  ['Bob', 32, '2026-11-02'],
  ...Array.from({ length: 24 }, (_, index) => [`Other ${index + 1}`, 3, '2026-08-01']),
]

/** The example as git's own import language, a commit a minute. */
function fastImport() {
  return PEOPLE.flatMap(([name, commits, day]) => {
    const email = `${name.toLowerCase().replace(' ', '')}@example.com`
    return Array.from({ length: commits }, (_, index) => {
      const date = `${Date.parse(day) / 1000 + index * 60} +0000`
      return `commit refs/heads/main\ncommitter ${name} <${email}> ${date}\ndata 0\n\n`
    })
  }).join('')
}

function summaryOfExample(folder) {
  const clone = join(folder, 'foo')
  // A file of its own, so that nothing in the user's configuration changes the commits.
  const configuration = join(folder, 'gitconfig')
  writeFileSync(configuration, '')
  const env = { ...process.env, GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...args) => execFileSync('git', args, { env, input: fastImport(), stdio: ['pipe', 'ignore', 'inherit'] })
  git('init', '--quiet', '--bare', '--initial-branch=main', clone)
  git('-C', clone, 'fast-import', '--quiet')
  git('-C', clone, 'remote', 'add', 'origin', 'https://github.com/apache/foo.git')
  const options = ['--as-of', '2026-11-22', '--trend', '4 quarters', '--report-path', join(folder, 'report.json')]
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
