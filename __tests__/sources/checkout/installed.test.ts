import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { installedPackages } from '../../../src/sources/checkout/installed.ts'
import { dependency } from '../../support/dependencies.ts'
import { makeFolder, type TemporaryFolder } from '../../support/folder.ts'

let [checkout, outside]: TemporaryFolder[] = []

const manifest = (name: string, repository: unknown) => JSON.stringify({ name, repository })

beforeAll(() => {
  outside = makeFolder({ 'package.json': manifest('stolen', 'octo/stolen') })
  checkout = makeFolder({
    'node_modules/text/package.json': manifest('text', 'octo/text'),
    'node_modules/@octo/object/package.json': `\uFEFF${manifest('@octo/object', { type: 'git', url: 'git+https://github.com/octo/object.git', directory: 'x' })}`,
    'web/node_modules/inner/package.json': manifest('inner', 'https://gitlab.com/a/b/c'),
    'node_modules/.pnpm/deep@1.0.0/node_modules/deep/package.json': manifest('deep', 'octo/deep'),
    'node_modules/.pnpm/node_modules/deep': { linkTo: '../deep@1.0.0/node_modules/deep' },
    'node_modules/stolen': { linkTo: outside.path },
    'node_modules/alias/package.json': manifest('other', 'octo/other'),
    'node_modules/broken/package.json': '{',
    'node_modules/silent/package.json': manifest('silent', undefined),
    'node_modules/evil/package.json': manifest('evil', 'ext::sh -c touch% /tmp/x'),
    'node_modules/large/package.json': manifest('large', 'octo/large') + ' '.repeat(2 ** 20),
    'package.json': manifest('../..', 'octo/root'),
  })
})

afterAll(() => {
  checkout?.remove()
  outside?.remove()
})

async function named(name: string, ecosystem: 'npm' | 'pypi' = 'npm') {
  const { name: ask } = installedPackages({
    root: checkout?.path ?? '',
    found: ['package-lock.json', 'web/package-lock.json'],
    ownServer: 'https://github.com',
  })
  return [...(await ask([dependency(`${ecosystem}/${name}`)]))]
}

test.each([
  ['text', 'github.com', 'octo/text'],
  ['@octo/object', 'github.com', 'octo/object'],
  ['inner', 'gitlab.com', 'a/b/c'],
  ['deep', 'github.com', 'octo/deep'],
])('what is installed names its repository: %s', async (name, host, path) => {
  expect(await named(name)).toEqual([[`npm/${name}`, { host, path }]])
})

test.each(['gone', 'stolen', 'alias', 'broken', 'silent', 'evil', 'large', '../..', '..', 'text/../text', 'a/b/c'])(
  'what is none of it, says nothing, or leads elsewhere names nothing: %s',
  async name => {
    expect(await named(name)).toEqual([])
  },
)

test("only npm's packages are installed there", async () => {
  expect(await named('text', 'pypi')).toEqual([])
})
