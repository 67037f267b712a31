/**
 * Builds what is run: the HTML report's own program goes to build/, src/ is compiled to lib/, and each of the two entries
 * is bundled with all that it needs, so that dist/ runs without an install. Each bundle is a main.js, which the index.js
 * beside it starts where Node can read it. The same sources and the same lock file always give the same bytes.
 *
 * Usage: node scripts/build.mjs [folder]   (the folder is dist/ unless another is named; it is emptied first)
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import buildPage from './build-page.mjs'
import { licensesOf } from './licenses.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const lib = join(root, 'lib')
const target = resolve(process.argv[2] ?? join(root, 'dist'))
const scratch = mkdtempSync(join(tmpdir(), 'pony-factor-build-'))

/** Runs a package's script, which says nothing unless it fails. */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`The build stopped: ${script} failed.`)
}

/** Bundles an entry, and returns the path of the list of what went into it. */
function bundle(entry, folder) {
  const stats = join(scratch, `${entry}.json`)
  run('@vercel/ncc/dist/ncc/cli.js', 'build', join(lib, entry), '-o', folder, '--quiet', '--stats-out', stats)
  renameSync(join(folder, 'index.js'), join(folder, 'main.js'))
  copyFileSync(join(root, 'scripts', 'entry.js'), join(folder, 'index.js'))
  return stats
}

/** Makes a command that can be started by its path. */
function makeExecutable(file) {
  const shebang = '#!/usr/bin/env node\n'
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith(shebang)) writeFileSync(file, shebang + code)
  chmodSync(file, 0o755)
}

try {
  // Neither compiler empties its folder: a chunk of an older build would stay, and be published.
  rmSync(lib, { recursive: true, force: true })
  rmSync(target, { recursive: true, force: true })

  const inPage = await buildPage()
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  const stats = [bundle('index.js', target), bundle('cli.js', join(target, 'cli'))]
  writeFileSync(join(target, 'licenses.txt'), licensesOf(stats, inPage))
  makeExecutable(join(target, 'cli', 'index.js'))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
