/**
 * Builds what the HTML report carries in itself: src/render/html/browser/ with all that it imports becomes build/page.js, its style sheet
 * build/page.css. Whoever runs or bundles src/render/html/page.ts needs both: jest runs this before the tests (as its
 * `globalSetup`), scripts/build.mjs before it bundles.
 *
 * Usage: node scripts/build-page.mjs
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { packageFolders } from './licenses.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/** Browsers of the last years: what they are asked for is BigInt and the Array methods of ES2023. */
const SCRIPT = { ...OPTIONS, entryPoints: ['src/render/html/browser/main.ts'], format: 'iife', target: 'es2023' }
const STYLE = { ...OPTIONS, entryPoints: ['src/render/html/browser/page.css'] }

/**
 * Builds both files.
 *
 * @returns the folders of the packages that went into them
 */
export default async function buildPage() {
  const [script, style] = await Promise.all([build(SCRIPT), build(STYLE)])
  const folders = packagesIn(script.metafile)
  writeWhole('page.js', `${licenses(folders)}${embeddable(script)}`)
  writeWhole('page.css', embeddable(style))
  return folders
}

/** The text of a build, which must not end the element that will hold it, nor change on its way through an HTML parser. */
function embeddable({ outputFiles: [{ text }] }) {
  if (/<\/(?:script|style)|<!--|\r/i.test(text))
    throw new Error('The page has a text that cannot stand within an HTML file.')
  return text
}

/** The folders of the packages of which something is left in what was built. */
function packagesIn({ outputs }) {
  const sources = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(path => inputs[path].bytesInOutput > 0),
  )
  return packageFolders(sources.map(path => join(root, path))).sort()
}

/** The licenses of these packages, as a comment: they ask to go wherever the code goes. */
function licenses(folders) {
  const bearers = new Map()
  for (const folder of folders) {
    const [copyright, ...terms] = readFileSync(join(folder, 'LICENSE'), 'utf8').trim().split('\n')
    const text = terms.join('\n').trim()
    bearers.set(text, [...(bearers.get(text) ?? []), `${folder.split('/node_modules/').at(-1)}: ${copyright}`])
  }
  return [...bearers].map(([text, names]) => `/*\n${names.join('\n')}\n\n${text}\n*/\n`).join('')
}

/** Writes a file so that whoever reads it meanwhile sees the old one or the new one. */
function writeWhole(name, text) {
  const folder = join(root, 'build')
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${name}.${process.pid}`)
  writeFileSync(temporary, text)
  renameSync(temporary, join(folder, name))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPage()
