/**
 * Builds what the HTML report carries in itself: src/page/ with all that it imports becomes build/page.js, its style sheet
 * build/page.css. Whoever runs or bundles src/report/html.ts needs both: jest runs this before the tests (as its
 * `globalSetup`), scripts/build.mjs before it bundles.
 *
 * Usage: node scripts/build-page.mjs
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

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
const SCRIPT = { ...OPTIONS, entryPoints: ['src/page/main.ts'], format: 'iife', target: 'es2023' }
const STYLE = { ...OPTIONS, entryPoints: ['src/page/page.css'] }

/** Builds both files. */
export default async function buildPage() {
  const [script, style] = await Promise.all([build(SCRIPT), build(STYLE)])
  writeWhole('page.js', `${licenses(script.metafile)}${embeddable(script)}`)
  writeWhole('page.css', embeddable(style))
}

/** The text of a build, which must not end the element that will hold it, nor change on its way through an HTML parser. */
function embeddable({ outputFiles: [{ text }] }) {
  if (/<\/(?:script|style)|<!--|\r/i.test(text))
    throw new Error('The page has a text that cannot stand within an HTML file.')
  return text
}

/** The licenses of the packages in the bundle, as a comment: they ask to go wherever the code goes. */
function licenses({ outputs }) {
  const sources = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(path => inputs[path].bytesInOutput > 0),
  )
  const packages = new Set(sources.flatMap(path => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  const bearers = new Map()
  for (const folder of [...packages].sort()) {
    const [copyright, ...terms] = readFileSync(join(root, folder, 'LICENSE'), 'utf8')
      .trim()
      .split('\n')
    const text = terms.join('\n').trim()
    bearers.set(text, [...(bearers.get(text) ?? []), `${folder.slice('node_modules/'.length)}: ${copyright}`])
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
