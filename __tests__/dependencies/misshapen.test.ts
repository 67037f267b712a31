import { describe, expect, test } from '@jest/globals'
import { stringify } from 'smol-toml'
import type { Format } from '../../src/dependencies/read/read.ts'
import { UserError } from '../../src/errors.ts'
import { read, written } from './reading.ts'

/** What may stand where something else is meant. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  7,
  true,
  '',
  'x',
  '@x@1',
  [],
  ['x'],
  [null],
  {},
  { x: 'y' },
  { x: { x: 1 } },
]

/** A value with each of the odd ones in the place of each of its parts, one at a time. */
function* misshapen(value: unknown): Generator<unknown> {
  yield* ODD
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const odd of misshapen(inner)) {
      const whole = Array.isArray(value) ? Object.assign([...value], { [key]: odd }) : { ...value, [key]: odd }
      yield whole
    }
  }
}

const json = (value: unknown) => JSON.stringify(value) ?? ''

/** TOML has no `null`, and its documents are objects. */
const toml = (value: unknown) => (isPlain(value) ? stringify(JSON.parse(json(value))) : '')

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !json(value).includes('null')
}

const WISHES = { dependencies: { a: '1' }, devDependencies: { b: '1' } }
const GIT = { type: 'git', url: 'https://github.com/a/b' }
const PURL = 'pkg:npm/a@1'

type Document = readonly [
  format: Format,
  value: unknown,
  write: (value: unknown) => string,
  beside?: Readonly<Record<string, string>>,
]

const DOCUMENTS: readonly Document[] = [
  [
    'npm',
    { packages: { '': WISHES, 'node_modules/a': { version: '1', resolved: 'git+https://github.com/a/b' } } },
    json,
  ],
  ['npm', { dependencies: { a: { version: 'npm:b@1', dependencies: { c: { version: '1' } } } } }, json],
  [
    'pnpm',
    {
      lockfileVersion: '9.0',
      importers: { '.': { dependencies: { a: { version: '1' } } } },
      packages: { 'a@1': { resolution: { tarball: 'https://codeload.github.com/a/b/tar.gz/1' } } },
      snapshots: { 'a@1': { dependencies: { b: '1' } } },
    },
    json,
  ],
  ['pnpm', { lockfileVersion: 5.4, dependencies: { a: '1.0.0' }, packages: { '/a/1.0.0': { dev: true } } }, json],
  [
    'yarn',
    { 'a@npm:1': { version: '1', resolution: 'a@npm:1', dependencies: { b: '1' } } },
    value => `__metadata: {}\n${json(value).replace(/^\{/, '').replace(/\}$/, '')}\n`,
  ],
  ['bun', { workspaces: { '': { name: 'a', ...WISHES } }, packages: { a: ['a@1', '', WISHES, 'sha512-x'] } }, json],
  [
    'cargo',
    { package: [{ name: 'a', version: '1', source: 'git+https://github.com/a/b', dependencies: ['b 1'] }] },
    toml,
  ],
  ['poetry', { package: [{ name: 'a', version: '1', groups: ['main'], source: GIT, dependencies: { b: '1' } }] }, toml],
  [
    'uv',
    {
      package: [{ name: 'a', version: '1', source: { git: 'https://github.com/a/b' }, dependencies: [{ name: 'b' }] }],
    },
    toml,
  ],
  [
    'pipenv',
    { _meta: { sources: [{ url: 'https://pypi.org/simple' }] }, default: { a: { version: '==1', git: GIT.url } } },
    json,
  ],
  [
    'composer',
    {
      packages: [{ name: 'a/b', version: '1', source: GIT, dist: { type: 'zip' } }],
      'packages-dev': [{ name: 'c/d' }],
    },
    json,
  ],
  ['swift', { pins: [{ identity: 'a', kind: 'x', location: GIT.url, state: { version: '1', branch: 'main' } }] }, json],
  ['workflow', { jobs: { a: { uses: 'a/b/c@d', steps: [{ uses: 'a/b@c' }] } } }, json],
  ['action', { runs: { steps: [{ uses: 'a/b@c' }] } }, json],
  ['actions lock', { workflows: { a: ['a/b@c'] }, dependencies: { 'a/b@c': {} } }, json],
  [
    'sbom',
    {
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'r' } },
      components: [
        {
          'bom-ref': 'a',
          purl: PURL,
          properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
          externalReferences: [{ type: 'vcs', url: GIT.url }],
          components: [{ purl: PURL }],
        },
      ],
      dependencies: [{ ref: 'r', dependsOn: ['a'] }],
    },
    json,
  ],
  [
    'sbom',
    {
      spdxVersion: 'SPDX-2.3',
      documentDescribes: ['r'],
      packages: [
        { SPDXID: 'a', versionInfo: '1', downloadLocation: GIT.url, externalRefs: [{ referenceLocator: PURL }] },
      ],
      relationships: [
        { spdxElementId: 'a', relationshipType: 'DEV_DEPENDENCY_OF', relatedSpdxElement: 'r' },
        { spdxElementId: 'r', relationshipType: 'DESCRIBED_BY', relatedSpdxElement: 'd' },
      ],
    },
    json,
  ],
]

const MANIFESTS: readonly (readonly [
  format: Format,
  name: string,
  value: unknown,
  write: (value: unknown) => string,
  lock: string,
])[] = [
  ['yarn', 'package.json', { workspaces: { packages: ['*'] }, ...WISHES }, json, written('javascript/yarn-1.lock')],
  ['yarn', 'package.json', { workspaces: ['*'], ...WISHES }, json, written('javascript/yarn-4.lock')],
  [
    'cargo',
    'Cargo.toml',
    {
      package: { name: 'a' },
      workspace: { dependencies: { x: { package: 'y' } } },
      target: { z: { dependencies: { x: { workspace: true } } } },
    },
    toml,
    '[[package]]\nname = "a"\nversion = "1"\ndependencies = ["y"]\n',
  ],
  [
    'poetry',
    'pyproject.toml',
    {
      project: { dependencies: ['a'], 'optional-dependencies': { x: ['b'] } },
      tool: { poetry: { group: { dev: { dependencies: { c: '1' } } } } },
    },
    toml,
    '',
  ],
  ['pipenv', 'Pipfile', { packages: { a: '*' } }, toml, '{"_meta":{},"default":{"a":{}}}'],
  ['composer', 'composer.json', { require: { a: '1' }, 'require-dev': { b: '1' } }, json, '{"packages":[]}'],
]

async function isRead(format: Format, checkout: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    return Array.isArray((await read(format, 'lock', checkout)).dependencies)
  } catch (error) {
    return error instanceof UserError
  }
}

describe('whatever stands where something else is meant, the answer is packages or one sentence:', () => {
  test.each(DOCUMENTS)('%s, %j', async (format, value, write) => {
    const texts = new Set([...misshapen(value)].map(write))
    const wrong: string[] = []
    for (const text of texts) if (!(await isRead(format, { lock: text }))) wrong.push(text)
    expect(wrong).toEqual([])
  })

  test.each(MANIFESTS)('beside a lock file of %s, in %s', async (format, name, value, write, lock) => {
    const texts = new Set([...misshapen(value)].map(write))
    const wrong: string[] = []
    for (const text of texts) if (!(await isRead(format, { lock, [name]: text }))) wrong.push(text)
    expect(wrong).toEqual([])
  })
})
