/**
 * Builds what the HTML report carries in itself: src/render/html/browser/ with all that it imports becomes build/page.js, its style sheet
 * build/page.css. Whoever runs or bundles src/render/html/page.ts needs both: jest runs this before the tests (as its
 * `globalSetup`), scripts/build.mjs before it bundles.
 *
 * Usage: node scripts/build-page.mjs
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, root } from './bundler.mjs'
import { licenseComment } from './licenses.mjs'

const OPTIONS = { minify: true, charset: 'utf8' }

/** Browsers of the last years: what they are asked for is BigInt and the Array methods of ES2023. */
const SCRIPT = { ...OPTIONS, entryPoints: ['src/render/html/browser/main.ts'], format: 'iife', target: 'es2023' }
const STYLE = { ...OPTIONS, entryPoints: ['src/render/html/browser/page.css'] }

/**
 * Builds both files.
 *
 * @returns the folders of the packages that went into them
 */
export default async function buildPage() {
  const [script, style] = await Promise.all([bundle(SCRIPT), bundle(STYLE)])
  writeWhole('page.js', `${licenseComment(script.packages)}${embeddable(script)}`)
  writeWhole('page.css', embeddable(style))
  return script.packages
}

/** The text of a build, which must not end the element that will hold it, nor change on its way through an HTML parser. */
function embeddable({ files: [{ text }] }) {
  if (/<\/(?:script|style)|<!--|\r/i.test(text))
    throw new Error('The page has a text that cannot stand within an HTML file.')
  return text
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
