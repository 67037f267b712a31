/**
 * Builds what is run, so that dist/ works without an install: the HTML report's own program, and the actions and the command with
 * all that they need. What both need lies in chunks that they share, and what few runs need in chunks that are loaded on
 * demand. Each entry is a main.js, which the index.js beside it starts where Node can read it. The same sources and the same
 * lock file always give the same bytes.
 *
 * Usage: node scripts/build.mjs [folder]   (the folder is dist/ unless another is named; it is emptied first)
 */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import buildPage, { PAGE_FILES } from './build-page.mjs'
import { bundle, root } from './bundler.mjs'
import { licensesOf } from './licenses.mjs'

const target = resolve(process.argv[2] ?? join(root, 'dist'))
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The page's files lie beside the chunk that reads them. */
const pageBeside = {
  name: 'page-beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]publish[\\/]page-assets\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const contents = text.replaceAll("'../../build/", "'./")
      if (contents === text) throw new Error(`${path} does not read the page from build/.`)
      return { contents, loader: 'ts' }
    }),
}

/** The actions in folders of their own, by the folders of dist/ that their action.yml name. */
const OTHER_ACTIONS = ['projects', 'plan', 'measure', 'merge', 'dependencies']

const PROGRAMS = {
  entryPoints: {
    main: 'src/index.ts',
    'cli/main': 'src/cli.ts',
    ...Object.fromEntries(OTHER_ACTIONS.map(name => [`${name}/main`, `src/entries/${name}.ts`])),
  },
  // Nothing depends on where this is; what is written below it is.
  outdir: join(root, 'dist'),
  chunkNames: '[name]-[hash]',
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: engines.node.replace('>=', 'node'),
  // Packages of the older kind ask for Node's own modules by a function that a module does not have.
  banner: {
    js: `import { createRequire as requireOf } from 'node:module'\nconst require = requireOf(import.meta.url)`,
  },
  plugins: [pageBeside],
}

/** Writes a file of dist/, with the folders that it needs. */
function write(path, text) {
  const file = join(target, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const pagePackages = await buildPage()
const { files, packages } = await bundle(PROGRAMS)
const entry = readFileSync(join(root, 'scripts', 'entry.js'), 'utf8')

// A chunk of an older build would stay, and be published.
rmSync(target, { recursive: true, force: true })
for (const { path, text } of files) write(relative(PROGRAMS.outdir, path), text)
write('package.json', `${JSON.stringify({ type: 'module' })}\n`)
write('index.js', entry)
for (const name of OTHER_ACTIONS) write(`${name}/index.js`, entry)
write('cli/index.js', `#!/usr/bin/env node\n${entry}`)
chmodSync(join(target, 'cli/index.js'), 0o755)
for (const name of PAGE_FILES) copyFileSync(join(root, 'build', name), join(target, name))
write('licenses.txt', licensesOf([...packages, ...pagePackages]))
