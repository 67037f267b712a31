/**
 * Prints the npm package that holds the Node which the action runs on, for this machine, in the version that .node-version
 * pins: an exact one, whose content the registry never changes. The package `node` would choose it by a program of its own
 * while it is installed, which we let no package do.
 */
import { readFileSync } from 'node:fs'

const version = readFileSync(new URL('../.node-version', import.meta.url), 'utf8').trim()
const platform = process.platform === 'win32' ? 'win' : process.platform
const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'

console.log(`${prefix}-${platform}-${process.arch}@${version}`)
