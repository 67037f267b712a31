import { describe, expect, test } from '@jest/globals'
import { windowsOf } from '../../../src/run/portfolio/windows.ts'
import type { ListedProject, ListedRepository } from '../../../src/settings/listed-project.ts'

function listing(...sizes: readonly number[]): readonly ListedProject[] {
  return sizes.map(size => {
    const one: ListedRepository = { kind: 'hosted', repository: 'octo/pony', ref: null }
    return { name: 'some', repositories: [one, ...Array.from({ length: size - 1 }, () => one)] }
  })
}

const clone: ListedProject = { name: null, repositories: [{ kind: 'clone', folder: '../pony' }] }

describe('windows', () => {
  test.each<[string, readonly ListedProject[], readonly number[]]>([
    ['of nothing are none', [], []],
    ['hold 25 repositories', listing(...Array.from({ length: 60 }, () => 1)), [25, 25, 10]],
    ['part no project', listing(20, 10, 15, 1), [1, 2, 1]],
    ['grow for a project of more', listing(1, 30, 1), [1, 1, 1]],
    ['count only what is on the run’s own server', [...listing(25), clone, clone, ...listing(1)], [3, 1]],
  ])('%s', (_, projects, sizes) => {
    expect(windowsOf(projects).map(window => window.length)).toEqual(sizes)
  })

  test('have every project once, in its order', () => {
    const projects = listing(3, 20, 5, 1, 40, 2)
    expect(windowsOf(projects).flat()).toEqual(projects)
  })
})
