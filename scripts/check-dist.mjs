/**
 * Fails unless dist/ is, byte for byte, what the sources build. It compares with a fresh build in a temporary folder and
 * not with what git has, so that a forgotten build and a forgotten file are both found, and dist/ is left alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Every file below a folder, by its path. */
function filesIn(folder) {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(paths.map(path => [path.slice(folder.length + 1), readFileSync(path)]))
}

/** How two sets of files differ, one line a file. */
function differences(committed, built) {
  const paths = [...new Set([...committed.keys(), ...built.keys()])].sort()
  return paths.flatMap(path => {
    const [old, fresh] = [committed.get(path), built.get(path)]
    if (old === undefined) return `dist/${path} is missing`
    if (fresh === undefined) return `dist/${path} is not part of a build`
    return old.equals(fresh) ? [] : `dist/${path} is out of date`
  })
}

const scratch = mkdtempSync(join(tmpdir(), 'pony-factor-dist-'))
try {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), scratch], { stdio: 'inherit' })
  const found =
    build.status === 0
      ? differences(filesIn(join(root, 'dist')), filesIn(scratch))
      : ['There is no build to compare dist/ with.']
  if (found.length > 0) {
    console.error(`${found.join('\n')}\nRun: npm run bundle`)
    process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
