import type { Format } from './read/read.ts'

/** Files that have one name wherever they are. */
const BY_NAME: ReadonlyMap<string, Format> = new Map([
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['go.mod', 'go'],
  ['Cargo.lock', 'cargo'],
  ['poetry.lock', 'poetry'],
  ['uv.lock', 'uv'],
  ['Pipfile.lock', 'pipenv'],
  ['Gemfile.lock', 'bundler'],
  ['gems.locked', 'bundler'],
  ['composer.lock', 'composer'],
  ['Package.resolved', 'swift'],
])

/** What lock files do not say of themselves, and readers look for beside them. */
const MANIFESTS: ReadonlySet<string> = new Set([
  ...[
    'package.json',
    'Cargo.toml',
    'pyproject.toml',
    'Pipfile',
    'Gemfile',
    'gems.rb',
    'composer.json',
    'Package.swift',
  ],
])

/** `requirements.txt`, `requirements-dev.txt`, `dev_requirements.txt`, and what is in a folder `requirements`. */
const REQUIREMENTS = /(?:^|\/)(?:requirements\/[^/]+|(?:[\w.-]+[-_.])?requirements(?:[-_.\d][\w.-]*)?)\.txt$/

/** Where others' programs are kept, and what tests read: those lock files say nothing about the checkout. */
const OF_OTHERS =
  /(?:^|\/)(?:node_modules|bower_components|vendor|\.git|\.venv|site-packages|(?:test-?)?fixtures|__fixtures__|testdata)\//

/** What is looked for, in the words of a sentence. */
export const LOOKED_FOR: readonly string[] = [
  ...BY_NAME.keys(),
  'requirements*.txt',
  '.gitmodules',
  '.github/workflows/*.yml',
  'action.yml',
]

/**
 * How a file of the checkout is read, if it is one that says what the checkout depends on.
 *
 * @param path from the checkout's root, with slashes
 */
export function formatOf(path: string): Format | null {
  if (OF_OTHERS.test(path)) return null
  // A workflow's own folder is at the root alone; and git looks for its file nowhere else.
  if (path === '.github/workflows/actions.lock') return 'actions lock'
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return 'workflow'
  if (path === '.gitmodules') return 'submodules'
  if (/(?:^|\/)action\.ya?ml$/.test(path)) return 'action'
  return REQUIREMENTS.test(path) ? 'requirements' : (BY_NAME.get(nameIn(path)) ?? null)
}

/**
 * How a file is read that somebody has named: also a list for pip of any name, and a CycloneDX or SPDX document.
 *
 * @returns `null` where its name says nothing that is known
 */
export function formatOfNamed(path: string): Format | null {
  const isDocument = /\.(?:json|xml|spdx)$/.test(path)
  return (
    formatOf(path) ?? BY_NAME.get(nameIn(path)) ?? (isDocument ? 'sbom' : path.endsWith('.txt') ? 'requirements' : null)
  )
}

/** Whether a reader may ask for a file: those that a list of the checkout's paths has to have. */
export function isWorthReading(path: string): boolean {
  return formatOf(path) !== null || (MANIFESTS.has(nameIn(path)) && !OF_OTHERS.test(path))
}

/** Whether a format says what workflows run, which is read where the scope `actions` is asked for. */
export function isOfActions(format: Format): boolean {
  return format === 'workflow' || format === 'action' || format === 'actions lock'
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
