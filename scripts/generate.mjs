/**
 * The action.yml of each action is the one place where its inputs and outputs are described, package.json that of the version
 * and of the project's home, and our own workflows that of the commits of others' actions, as Dependabot moves them. This
 * writes what follows from them: the tables in README.md and docs/, the modules of inputs in src/settings/ and
 * src/edge/version.ts, the home wherever it is named, and those commits in the documents. With `--check` it writes nothing and
 * fails when one of them is out of date.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { ACTIONS } from './actions.mjs'
import { HOME, noteOfHome, withHome } from './home.mjs'
import { pinsIn, withPins } from './pins.mjs'

const root = new URL('../', import.meta.url)
const read = path => readFileSync(new URL(path, root), 'utf8')

const VERSION_MODULE = 'src/edge/version.ts'

/** A cell of a Markdown table: a bar would end it. */
const cell = text => text.replaceAll('|', '\\|')

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}

/** An input that must be given has no default. */
const defaultOf = input => input.default ?? ''

function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    defaultOf(input) === '' ? '' : `\`${cell(defaultOf(input))}\``,
    cell(input.description),
  ])
  return table(['Input', 'Default', 'Meaning'], rows)
}

function outputsTable(outputs) {
  const rows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)])
  return table(['Output', 'Value'], rows)
}

/** What stands between which marks: the name of each mark, and what is written there. */
const MARKED = new Map([
  ['home', noteOfHome(HOME)],
  ...ACTIONS.flatMap(({ path, mark }) => {
    const { inputs, outputs } = parse(read(path))
    return [
      [`${mark}inputs`, inputsTable(inputs)],
      [`${mark}outputs`, outputsTable(outputs)],
    ]
  }),
])

const startOf = mark => `<!-- ${mark}:start -->`
const endOf = mark => `<!-- ${mark}:end -->`

/** A document with everything that belongs between its marks. */
function filled(text) {
  return [...MARKED].reduce((document, [mark, content]) => {
    const [before, after] = document.split(startOf(mark))
    const [, rest] = after?.split(endOf(mark)) ?? []
    return rest === undefined ? document : `${before}${startOf(mark)}\n\n${content}\n\n${endOf(mark)}${rest}`
  }, text)
}

/** Every mark stands in one document, whichever its author has chosen. */
function refuseStrayMarks(documents) {
  const all = documents.join('\n')
  for (const mark of MARKED.keys()) {
    const parts = all.split(startOf(mark))
    if (parts.length !== 2 || parts[1].split(endOf(mark)).length !== 2) {
      throw new Error(`README.md or a page of docs/ needs ${startOf(mark)} and ${endOf(mark)}, each once.`)
    }
  }
}

/** Only the runner can fill in `${{ … }}`; anywhere else such a default is empty. */
const plainDefault = value => (value.includes('${{') ? '' : value)

function inputsModule({ path, constant, type }) {
  const entries = Object.entries(parse(read(path)).inputs).map(
    ([name, input]) => `{
      name: ${JSON.stringify(name)},
      default: ${JSON.stringify(plainDefault(defaultOf(input)))},
      description: ${JSON.stringify(input.description)},
    },`,
  )
  return formatted(`// Made from ${path} by \`npm run generate\`. Change that file, not this one.

/** Every input of the action, in the order of ${path}. A default that only the runner knows is empty here. */
export const ${constant} = [${entries.join('\n')}] as const

/** The name of an input. */
export type ${type} = (typeof ${constant})[number]['name']
`)
}

function versionModule({ version }) {
  return formatted(`// Made from package.json by \`npm run generate\`. Change that file, not this one.

/** The version of the package. */
export const VERSION = ${JSON.stringify(version)}
`)
}

function formatted(source) {
  const biome = fileURLToPath(new URL('node_modules/@biomejs/biome/bin/biome', root))
  const command = [biome, 'format', `--stdin-file-path=${VERSION_MODULE}`]
  return execFileSync(process.execPath, command, { cwd: root, input: source, encoding: 'utf8' })
}

function currentText(path) {
  try {
    return read(path)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** The paths of the texts that git has or would have, but for what is built and what is only tried. */
function ownPaths() {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const paths = ['.', ':(exclude)dist', ':(exclude)__tests__']
  const listed = execFileSync('git', [...listing, '--', ...paths], { cwd: root, encoding: 'utf8' })
  return listed.split('\0').filter(isText)
}

const isText = path => /(?:\.(?:css|json|md|ts|ya?ml)|\/CODEOWNERS)$/.test(path)
const isDocument = path => path === 'README.md' || /^docs\/[^/]+\.md$/.test(path)
const isWorkflow = path => /^\.github\/workflows\/[^/]+\.yml$/.test(path)

const texts = new Map(ownPaths().map(path => [path, currentText(path)]))
const documents = [...texts].filter(([path, text]) => isDocument(path) && text !== null)
refuseStrayMarks(documents.map(([, text]) => text))
for (const [path, text] of documents) texts.set(path, filled(text))
for (const action of ACTIONS) texts.set(action.module, inputsModule(action))
texts.set(VERSION_MODULE, versionModule(JSON.parse(read('package.json'))))
const pins = pinsIn([...texts].flatMap(([path, text]) => (isWorkflow(path) ? [text ?? ''] : [])))
const made = [...texts].flatMap(([path, text]) => {
  // What git has and the work tree has not is deleted, and stays so.
  if (text === null) return []
  const ofHome = withHome(text, HOME)
  return [[path, path.endsWith('.md') ? withPins(ofHome, pins) : ofHome]]
})
const outOfDate = made.filter(([path, text]) => currentText(path) !== text)

if (!process.argv.includes('--check')) {
  for (const [path, text] of outOfDate) writeFileSync(new URL(path, root), text)
} else if (outOfDate.length > 0) {
  const paths = outOfDate.map(([path]) => path).join(' and ')
  console.error(`${paths}: out of date with an action.yml, package.json or the workflows. Run: npm run generate`)
  process.exitCode = 1
}
