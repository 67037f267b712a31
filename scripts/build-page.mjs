/**
 * Builds what the HTML reports carry in themselves: the programs of src/render/html/browser/ with all that they import, and their style
 * sheets. build/page.js and build/page.css are those of the report on one subject, build/projects.js and build/projects.css those of
 * the one on many. Whoever renders or bundles a page needs them: jest runs this before the tests (as its `globalSetup`),
 * scripts/build.mjs before it bundles.
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
const SCRIPT = { ...OPTIONS, format: 'iife', target: 'es2023' }

/** The program of each page, by the name of what is built of it; its style sheet lies beside it and is called as that is. */
const PROGRAMS = { page: 'main.ts', projects: 'projects.ts' }

/** What is built, as file names. */
export const PAGE_FILES = Object.keys(PROGRAMS).flatMap(name => [`${name}.js`, `${name}.css`])

/**
 * Builds all of them.
 *
 * @returns the folders of the packages that went into them
 */
export default async function buildPage() {
  const packages = await Promise.all(Object.entries(PROGRAMS).map(([name, program]) => buildOne(name, program)))
  return [...new Set(packages.flat())]
}

async function buildOne(name, program) {
  const folder = 'src/render/html/browser'
  const [script, style] = await Promise.all([
    bundle({ ...SCRIPT, entryPoints: [`${folder}/${program}`] }),
    bundle({ ...OPTIONS, entryPoints: [`${folder}/${name}.css`] }),
  ])
  writeWhole(`${name}.js`, `${licenseComment(script.packages)}${embeddable(script)}`)
  writeWhole(`${name}.css`, embeddable(style))
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
