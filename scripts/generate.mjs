/**
 * action.yml is the one place where inputs and outputs are described, package.json that of the version and of the project's
 * home, and our own workflows that of the commits of others' actions, as Dependabot moves them. This writes what follows from
 * them: the tables in README.md, src/settings/inputs.ts and src/edge/version.ts, the home wherever it is named, and those
 * commits in the documents. With `--check` it writes nothing and fails when one of them is out of date.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { HOME, noteOfHome, withHome } from './home.mjs'
import { pinsIn, withPins } from './pins.mjs'

const root = new URL('../', import.meta.url)
const read = path => readFileSync(new URL(path, root), 'utf8')

const INPUTS_MODULE = 'src/settings/inputs.ts'
const VERSION_MODULE = 'src/edge/version.ts'

/** A cell of a Markdown table: a bar would end it. */
const cell = text => text.replaceAll('|', '\\|')

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}

function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === '' ? '' : `\`${cell(input.default)}\``,
    cell(input.description),
  ])
  return table(['Input', 'Default', 'Meaning'], rows)
}

function outputsTable(outputs) {
  const rows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)])
  return table(['Output', 'Value'], rows)
}

function between(text, marker, replacement) {
  const start = `<!-- ${marker}:start -->`
  const end = `<!-- ${marker}:end -->`
  const [before, rest, ...again] = text.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined || again.length > 0) throw new Error(`README.md needs ${start} and ${end}, each once.`)
  return `${before}${start}\n\n${replacement}\n\n${end}${after}`
}

function readme({ inputs, outputs }) {
  const withInputs = between(read('README.md'), 'inputs', inputsTable(inputs))
  const withOutputs = between(withInputs, 'outputs', outputsTable(outputs))
  return between(withOutputs, 'home', noteOfHome(HOME))
}

/** Only the runner can fill in `${{ … }}`; anywhere else such a default is empty. */
const plainDefault = value => (value.includes('${{') ? '' : value)

function inputsModule({ inputs }) {
  const entries = Object.entries(inputs).map(
    ([name, input]) => `{
      name: ${JSON.stringify(name)},
      default: ${JSON.stringify(plainDefault(input.default))},
      description: ${JSON.stringify(input.description)},
    },`,
  )
  return formatted(`// Made from action.yml by \`npm run generate\`. Change that file, not this one.

/** Every input of the action, in the order of action.yml. A default that only the runner knows is empty here. */
export const INPUTS = [${entries.join('\n')}] as const

/** The name of an input. */
export type InputName = (typeof INPUTS)[number]['name']
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
  const command = [biome, 'format', `--stdin-file-path=${INPUTS_MODULE}`]
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
const isWorkflow = path => /^\.github\/workflows\/[^/]+\.yml$/.test(path)

const action = parse(read('action.yml'))
const texts = new Map(ownPaths().map(path => [path, currentText(path)]))
texts.set('README.md', readme(action))
texts.set(INPUTS_MODULE, inputsModule(action))
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
  console.error(`${paths}: out of date with action.yml, package.json or the workflows. Run: npm run generate`)
  process.exitCode = 1
}
