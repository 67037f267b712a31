import { expect, test } from '@jest/globals'
import { type Dependency, packageName } from '../../src/dependencies/dependency.ts'
import { packageKey } from '../../src/dependencies/package-key.ts'
import { placeOf } from '../../src/dependencies/place.ts'
import { type Namer, resolveRepositories } from '../../src/dependencies/resolve.ts'
import { dependency } from '../support/dependencies.ts'

/** Knows `owner/name` by package, and remembers what it was asked for. */
function namer(namedBy: Namer['namedBy'], known: Readonly<Record<string, string>>) {
  const asked: string[][] = []
  const name = async (unnamed: readonly Dependency[]) => {
    asked.push(unnamed.map(packageName))
    return new Map(
      Object.entries(known).flatMap(([said, repository]) => {
        const place = placeOf(repository, 'https://github.com')
        return place === null ? [] : [[packageKey(dependency(said)), place] as const]
      }),
    )
  }
  return { namedBy, name, asked }
}

const said = (dependencies: readonly Dependency[]) =>
  dependencies.map(({ repository, namedBy }) => `${repository?.path} by ${namedBy}`)

test('each package has the repository that the first says who knows it, and nobody asks for what is known', async () => {
  const installed = namer('installed package', { 'npm/a': 'octo/a' })
  const graph = namer('graph', { 'npm/a': 'octo/wrong', 'npm/b': 'octo/b', 'npm/other': 'octo/other' })
  const dependencies = ['npm/a', 'npm/b', 'npm/c'].map(name => dependency(name))
  const named = [dependency('go/x', 'octo/x'), ...dependencies]
  expect(said(await resolveRepositories(named, [installed, graph]))).toEqual([
    'octo/x by lock file',
    'octo/a by installed package',
    'octo/b by graph',
    'undefined by null',
  ])
  expect([installed.asked, graph.asked]).toEqual([[['npm/a', 'npm/b', 'npm/c']], [['npm/b', 'npm/c']]])
})

test('nobody is asked where nothing is left', async () => {
  const graph = namer('graph', {})
  await resolveRepositories([dependency('npm/a', 'octo/a'), dependency('npm/a')], [graph])
  expect(graph.asked).toEqual([])
})

test('a package is asked for once, however often and however spelled it is there', async () => {
  const graph = namer('graph', { 'pypi/a-b': 'octo/ab' })
  const both = [dependency('pypi/A_b'), dependency('pypi/a-b', null, { version: '2' })]
  expect(said(await resolveRepositories(both, [graph]))).toEqual(['octo/ab by graph', 'octo/ab by graph'])
  expect(graph.asked).toEqual([['pypi/a-b']])
})
