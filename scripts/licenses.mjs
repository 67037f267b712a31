/**
 * Which packages a bundle holds, and under which licenses they may be passed on.
 *
 * ncc can write this itself, but it writes one list for each chunk into the same file, so that only the list of the
 * last chunk is left as soon as a part is loaded on demand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

function sourcesOf(module) {
  return [module.nameForCondition ?? '', ...(module.modules ?? []).flatMap(sourcesOf)]
}

function packageFolders(stats) {
  const sources = stats.modules.flatMap(sourcesOf).map(path => path.replaceAll('\\', '/'))
  return sources.flatMap(path => PACKAGE_FOLDER.exec(path)?.[0] ?? [])
}

function entry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter(file => LICENSE_FILE.test(file))
  const texts = files.sort().map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return [`${name} ${version}`, `License: ${license}`, ...texts].join('\n\n')
}

/**
 * The license texts of every package in the bundles, sorted by name, each once.
 *
 * @param {string[]} statsFiles what `ncc build --stats-out` wrote, one file for each bundle
 */
export function licensesOf(statsFiles) {
  const folders = statsFiles.flatMap(file => packageFolders(JSON.parse(readFileSync(file, 'utf8'))))
  const entries = new Set([...new Set(folders)].map(entry))
  return `${[...entries].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
