import { describe, expect, test } from '@jest/globals'
import { packageInPurl } from '../../src/dependencies/read/sbom/purl.ts'
import { read, said, written } from './reading.ts'

/** What `npm sbom` says of the project that javascript.test.ts reads: a workspace is one package more, which asks for the rest. */
const HOUSE = [
  'npm/@house/a 1.0.0 direct runtime',
  'npm/balanced-match 1.0.1 direct runtime',
  'npm/balanced-match 1.0.2 runtime',
  'npm/brace-expansion 2.0.1 direct runtime',
  'npm/inflight 1.0.6 runtime',
  'npm/lru-cache 6.0.0 development',
  'npm/once 1.4.0 direct runtime',
  'npm/semver 7.6.0 development',
  'npm/wrappy 1.0.2 runtime',
  'npm/yallist 4.0.0 runtime',
]

describe('a document that npm has written', () => {
  test.each(['cyclonedx', 'spdx'])('is read: %s', async name => {
    const lines = await said('sbom', 'bom.json', { 'bom.json': written(`sbom/${name}.json`) })
    expect(lines).toEqual(HOUSE)
  })
})

const component = (purl: string, more = {}) => ({ 'bom-ref': purl, purl, ...more })

describe('a CycloneDX document', () => {
  const document = {
    bomFormat: 'CycloneDX',
    metadata: { component: { 'bom-ref': 'root' } },
    components: [
      component('pkg:npm/%40octo/a@1.0.0?vcs_url=git%2Bhttps://github.com/octo/a.git%40v1'),
      component('pkg:pypi/Flask_Login@2', {
        externalReferences: [
          { type: 'website', url: 'https://github.com/octo/website' },
          { type: 'vcs', url: 'https://example.org' },
          { type: 'vcs', url: 'git+https://github.com/maxcountryman/flask-login.git@0123abc' },
        ],
        components: [component('pkg:cargo/inner@1', { scope: 'excluded' })],
      }),
      component('pkg:gem/dev@1', { properties: [{ name: 'cdx:pipenv:category', value: 'docs' }] }),
      component('pkg:gem/run@1?repository_url=gems.corp.example', {
        properties: [{ name: 'cdx:pipenv:category', value: 'default' }],
      }),
      component('pkg:golang/golang.org/x/net@v0.1.0'),
      component('pkg:github/actions/checkout@v5'),
      component('pkg:maven/org.apache/commons@1'),
      component('pkg:deb/debian/curl@1'),
      { name: 'no package' },
    ],
    dependencies: [{ ref: 'root', dependsOn: ['pkg:github/actions/checkout@v5', 'pkg:gem/dev@1'] }],
  }

  test('says what is direct, what for, where from, and what of it is not read', async () => {
    expect(await said('sbom', 'bom.json', { 'bom.json': JSON.stringify(document) })).toEqual([
      'actions/actions/checkout v5 direct actions github.com/actions/checkout by sbom',
      'cargo/inner 1 development',
      'gem/dev 1 direct development',
      'gem/run 1 runtime not public',
      'go/golang.org/x/net v0.1.0 runtime github.com/golang/net by sbom',
      'npm/@octo/a 1.0.0 runtime github.com/octo/a by sbom',
      'pypi/flask-login 2 runtime github.com/maxcountryman/flask-login by sbom',
      'bom.json: 3 of 10 entries are of kinds that are not read (deb, maven and no package URL).',
    ])
  })

  test('that does not say what is direct has everything direct', async () => {
    const { dependencies } = await read('sbom', 'bom.json', {
      'bom.json': JSON.stringify({ ...document, dependencies: [] }),
    })
    expect(dependencies.filter(({ direct }) => !direct)).toEqual([])
  })
})

describe('an SPDX document', () => {
  const entry = (id: string, purl: string, more = {}) => ({
    SPDXID: id,
    externalRefs: [{ referenceLocator: 'cpe:x' }, { referenceLocator: purl }],
    ...more,
  })
  const relation = (spdxElementId: string, relationshipType: string, relatedSpdxElement: string) => ({
    spdxElementId,
    relationshipType,
    relatedSpdxElement,
  })
  const document = {
    spdxVersion: 'SPDX-2.3',
    packages: [
      { SPDXID: 'root', name: 'pony' },
      entry('a', 'pkg:npm/a@1', { downloadLocation: 'git+https://github.com/octo/a.git@0123' }),
      entry('b', 'pkg:npm/b', { versionInfo: '2', downloadLocation: 'https://registry.npmjs.org/b/-/b-2.tgz' }),
      entry('c', 'pkg:githubactions/github/codeql-action/init@v3', { downloadLocation: 'NOASSERTION' }),
      entry('d', 'pkg:swift/github.com/vapor/vapor@4'),
      entry('e', 'pkg:nuget/e@1'),
    ],
    relationships: [
      relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'root'),
      relation('root', 'DEPENDS_ON', 'a'),
      relation('b', 'TEST_DEPENDENCY_OF', 'root'),
      relation('d', 'DEPENDENCY_OF', 'a'),
      relation('x', 'OTHER', 'y'),
    ],
  }
  const lines = [
    'actions/github/codeql-action v3 actions github.com/github/codeql-action by sbom',
    'npm/a 1 direct runtime github.com/octo/a by sbom',
    'npm/b 2 direct development',
    'swift/vapor 4 runtime github.com/vapor/vapor by sbom',
    'bom.json: 1 of 5 entries are of kinds that are not read (nuget).',
  ]

  test('says what is direct, what for, and where from, also as GitHub wraps it', async () => {
    expect(await said('sbom', 'bom.json', { 'bom.json': JSON.stringify(document) })).toEqual(lines)
    expect(await said('sbom', 'bom.json', { 'bom.json': JSON.stringify({ sbom: document }) })).toEqual(lines)
  })
})

test.each([
  ['<?xml version="1.0"?><bom/>', 'of CycloneDX and SPDX documents, only JSON is read.'],
  ['SPDXVersion: SPDX-2.3\n', 'of CycloneDX and SPDX documents, only JSON is read.'],
  ['{"@graph": []}', 'it is neither a CycloneDX document nor one of SPDX 2.'],
])('%j is no document that is read', async (text, why) => {
  await expect(read('sbom', 'bom.json', { 'bom.json': text })).rejects.toThrow(`bom.json could not be read: ${why}`)
})

test.each(['', 'npm/a@1', 'pkg:npm', 'pkg:npm/', 'pkg:constructor/a@1', 'pkg:maven/a/b@1'])(
  '%j names no package',
  purl => {
    expect(packageInPurl(purl, 'https://github.com')).toBeNull()
  },
)

test('what is wrongly escaped in a package URL stays as it is', () => {
  expect(packageInPurl('pkg:npm/%zz@%', 'https://github.com')).toEqual({
    ecosystem: 'npm',
    name: '%zz',
    version: '%',
    repository: null,
  })
})
