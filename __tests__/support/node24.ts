import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Prints the package that holds the pinned Node. From where npm starts scripts, as the benchmark runs compiled from elsewhere. */
const PINNED = resolve('scripts/node24.mjs')

/**
 * The path of a Node 24, the runtime that GitHub gives the action; `null` where none is to be had. In this order: what
 * the environment variable `NODE24` names, the Node that runs the tests, the npm package of the pinned one, which the first
 * call downloads.
 */
export function findNode24(): string | null {
  return process.env.NODE24 ?? (process.version.startsWith('v24.') ? process.execPath : fromRegistry())
}

// Not a dependency of the project: its command would take the place of the machine's Node in every npm script.
function fromRegistry(): string | null {
  try {
    const pinned = execFileSync(process.execPath, [PINNED], { encoding: 'utf8' }).trim()
    const command = ['--yes', '--prefer-offline', '--fetch-retries=0', `--package=${pinned}`, '--']
    const path = execFileSync('npx', [...command, 'node', '-p', 'process.execPath'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 50_000,
    })
    return path.trim()
  } catch {
    return null
  }
}
