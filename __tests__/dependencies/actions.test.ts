import { describe, expect, test } from '@jest/globals'
import { read, said } from './reading.ts'

describe('what a workflow uses', () => {
  const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: "Actions/Checkout@v5"
      - uses: actions/cache/save@0123abc # v4
      - uses: docker://alpine:3
      - uses: ./.github/actions/own
      - uses: .\\own
      - uses: ../own@v1
      - uses: $/own
      - uses: octo/pony@v1
      - uses: OCTO/Pony/dependencies@main
      - uses: https://github.com/cli/gh-extension-precompile/sub@v2.1.0
      - uses: http://code.example.org/owner/name@v1
      - uses: \${{ matrix.action }}
      - uses: ../../etc/passwd@x
      - uses: --upload-pack/x@v1
      - uses: [actions/setup-go@v5]
      - run: |
          uses: actions/setup-node@v5
  called:
    uses: octo-org/workflows/.github/workflows/ci.yml@main
  ours:
    uses: ./.github/workflows/ci.yml
`
  const used = [
    'actions/cli/gh-extension-precompile v2.1.0 direct actions github.com/cli/gh-extension-precompile by workflow not public',
    'actions/Actions/Checkout v5 direct actions github.com/Actions/Checkout by workflow not public',
    'actions/actions/cache 0123abc direct actions github.com/actions/cache by workflow not public',
    'actions/actions/checkout v5 direct actions github.com/actions/checkout by workflow not public',
    'actions/octo-org/workflows main direct actions github.com/octo-org/workflows by workflow not public',
    'actions/owner/name v1 direct actions code.example.org/owner/name by workflow not public',
  ].sort()

  test('is every repository that is not its own', async () => {
    const path = '.github/workflows/ci.yml'
    expect(await said('workflow', path, { [path]: workflow })).toEqual(used)
  })

  test('is what composite actions of the checkout use, too', async () => {
    const action = 'name: x\nruns:\n  using: composite\n  steps:\n    - uses: actions/checkout@v5\n    - run: echo\n'
    expect(await said('action', 'own/action.yml', { 'own/action.yml': action })).toEqual([
      'actions/actions/checkout v5 direct actions github.com/actions/checkout by workflow not public',
    ])
    expect(await said('action', 'action.yml', { 'action.yml': 'runs:\n  using: node24\n  main: x.js\n' })).toEqual([])
  })
})

describe('actions.lock', () => {
  const path = '.github/workflows/actions.lock'
  const second = `version: 'v0.0.2'
workflows:
    '.github/workflows/release.yml':
        - 'actions/checkout@v6.0.0'
dependencies:
    'actions/attest-build-provenance@0123456789abcdef0123456789abcdef01234567':
        ref: 'predicate@1.0.0'
        commit: 'sha1-0123456789abcdef0123456789abcdef01234567'
        owner_id: 1
        repo_id: 2
    'actions/checkout@v6.0.0':
        ref: 'v6.0.0'
    'actions/cache/save@v4':
        ref: 'v4'
`
  const lines = [
    'actions/actions/attest-build-provenance 0123456789abcdef0123456789abcdef01234567 actions github.com/actions/attest-build-provenance by lock file not public',
    'actions/actions/cache v4 actions github.com/actions/cache by lock file not public',
    'actions/actions/checkout v6.0.0 direct actions github.com/actions/checkout by lock file not public',
  ]

  test('has what workflows ask for, and what comes with it', async () => {
    expect(await said('actions lock', path, { [path]: second })).toEqual(lines)
  })

  test('is read whatever its version says', async () => {
    const first = second.replace(
      /^ {4}'(actions\/[^']+)':/gm,
      (_, key) => `    '${key}:sha1-0123456789abcdef0123456789abcdef01234567':`,
    )
    const next = second.replace('v0.0.2', 'v9').replace("- 'actions/checkout@v6.0.0'", "'actions/checkout@v6.0.0': {}")
    expect(await said('actions lock', path, { [path]: first })).toEqual(lines)
    expect(await said('actions lock', path, { [path]: next })).toEqual(lines)
  })
})

test('on another server, an action is where the run is', async () => {
  const path = '.github/workflows/ci.yml'
  const text = 'jobs: { a: { steps: [{ uses: actions/checkout@v5 }] } }'
  const { dependencies } = await read('workflow', path, { [path]: text }, null, 'https://git.corp')
  expect(dependencies.map(({ repository }) => repository)).toEqual([{ host: 'git.corp', path: 'actions/checkout' }])
})
