/** The worked example (docs/measure.md) as a clone, for the README and for pictures. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The day on which the example is measured. */
export const EXAMPLE_DAY = '2026-11-22'

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

/**
 * Makes the clone in a folder.
 *
 * @returns where it is, and the environment in which git does not look at the user's configuration
 */
export function makeExample(folder) {
  const clone = join(folder, 'foo')
  // A file of its own, so that nothing in the user's configuration changes the commits.
  const configuration = join(folder, 'gitconfig')
  writeFileSync(configuration, '')
  const env = { ...process.env, GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...args) => execFileSync('git', args, { env, input: fastImport(), stdio: ['pipe', 'ignore', 'inherit'] })
  git('init', '--quiet', '--bare', '--initial-branch=main', clone)
  git('-C', clone, 'fast-import', '--quiet')
  git('-C', clone, 'remote', 'add', 'origin', 'https://github.com/apache/foo.git')
  return { clone, env }
}
