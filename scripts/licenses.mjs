/**
 * Under which licenses the packages in what is built may be passed on: they ask to go wherever the code goes.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENSE_FILE = /^(?:(?:un)?licen[cs]e|copying|notice)(?:[.-].*)?$/i
const LICENSE_SECTION = /^(?:#+ *licen[cs]e\b.*|licen[cs]e\n-+)\n+(?<text>(?:(?!#).*\n?)+)/im

/** A name alone, such as "MIT", is less than this. */
const SHORTEST_TEXT = 80

/** What a package says that only names its license: the words that the name stands for. */
const TEXTS = {
  MIT: holder => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

/** The folders of the packages that paths lie in, each once. */
export function packageFolders(paths) {
  return [...new Set(paths.flatMap(path => PACKAGE_FOLDER.exec(path.replaceAll('\\', '/'))?.[0] ?? []))]
}

const textOf = path => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()

/** What a package says of its license in its files, or else in its README. */
function ownTexts(folder) {
  const names = readdirSync(folder).sort()
  const files = names.filter(name => LICENSE_FILE.test(name)).map(name => textOf(join(folder, name)))
  if (files.length > 0) return files
  const readmes = names.filter(name => /^readme\b/i.test(name)).map(name => textOf(join(folder, name)))
  const sections = readmes.flatMap(text => LICENSE_SECTION.exec(text)?.groups.text.trim() ?? [])
  return sections.filter(text => text.length >= SHORTEST_TEXT)
}

/** @returns what its package.json says, and the texts of its license */
function licensed(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const own = ownTexts(folder)
  const texts = own.length > 0 ? own : [TEXTS[license]?.(author?.name ?? author ?? `the authors of ${name}`)]
  if (texts.includes(undefined))
    throw new Error(`${name} ${version} comes without the text of its license, ${license}: licenses.mjs needs it.`)
  return { name, version, license, texts }
}

function entry({ name, version, license, texts }) {
  return [`${name} ${version}`, `License: ${license}`, ...texts].join('\n\n')
}

/**
 * The license texts of packages, sorted by name, each once.
 *
 * @param {string[]} folders those of the packages
 */
export function licensesOf(folders) {
  const entries = new Set(folders.map(folder => entry(licensed(folder))))
  return `${[...entries].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/**
 * The licenses of packages as a comment at the head of a script: whose each is, and the same terms only once.
 *
 * @param {string[]} folders those of the packages
 */
export function licenseComment(folders) {
  const bearers = new Map()
  for (const { name, texts } of folders.map(licensed)) {
    const [copyright, ...lines] = texts.join('\n\n').split('\n')
    const terms = lines.join('\n').trim()
    bearers.set(terms, [...(bearers.get(terms) ?? []), `${name}: ${copyright}`])
  }
  return [...bearers].map(([terms, names]) => `/*\n${names.join('\n')}\n\n${terms}\n*/\n`).join('')
}
