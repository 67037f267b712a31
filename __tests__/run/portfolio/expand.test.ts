import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { expandList, type OwnedRepository } from '../../../src/run/portfolio/expand.ts'
import type { ListedProject, ProjectList } from '../../../src/settings/listed-project.ts'

function owned(repository: string, as: Partial<OwnedRepository> = {}): OwnedRepository {
  return { repository, isArchived: false, isFork: false, isEmpty: false, ...as }
}

function project(repository: string, ref: string | null = null): ListedProject {
  return { name: null, repositories: [{ kind: 'hosted', repository, ref }] }
}

const OWNED = [
  owned('octo/pony'),
  owned('octo/old', { isArchived: true, isFork: true }),
  owned('octo/fork', { isFork: true }),
  owned('octo/empty', { isEmpty: true }),
  owned('octo/part'),
]

async function ownedBy(owner: string): Promise<readonly OwnedRepository[]> {
  if (owner !== 'octo') throw new UserError(`There is no owner ${owner}.`)
  return OWNED
}

function list(given: Partial<ProjectList>): ProjectList {
  return { projects: [], owners: [], without: [], ...given }
}

describe('a list', () => {
  test('with an owner gets what they own, and says what of it is left out and why', async () => {
    expect(await expandList(list({ owners: ['octo'] }), ownedBy)).toEqual({
      projects: [project('octo/pony'), project('octo/part')],
      leftOut: [
        { repository: 'octo/old', reason: 'archived' },
        { repository: 'octo/fork', reason: 'a fork' },
        { repository: 'octo/empty', reason: 'empty' },
      ],
    })
  })

  test('measures what it names itself, whatever it is, once and first', async () => {
    const { projects } = await expandList(list({ projects: [project('Octo/Old')], owners: ['octo'] }), ownedBy)
    expect(projects).toEqual([project('Octo/Old'), project('octo/pony'), project('octo/part')])
  })

  test('measures a branch that it names beside the default branch', async () => {
    const { projects } = await expandList(list({ projects: [project('octo/pony', 'next')], owners: ['octo'] }), ownedBy)
    expect(projects).toEqual([project('octo/pony', 'next'), project('octo/pony'), project('octo/part')])
  })

  test('does not measure a part of a project once more by itself', async () => {
    const whole: ListedProject = { ...project('octo/part'), name: 'Whole' }
    const { projects, leftOut } = await expandList(list({ projects: [whole], owners: ['octo'] }), ownedBy)
    expect([projects, leftOut.at(-1)]).toEqual([
      [whole, project('octo/pony')],
      { repository: 'octo/part', reason: 'part of Whole' },
    ])
  })

  test.each([
    ['of an owner', list({ owners: ['octo'], without: ['OCTO/part'] })],
    ['that is listed', list({ projects: [project('octo/pony'), project('octo/part')], without: ['octo/Part'] })],
  ])('leaves out what it excludes %s', async (_, given) => {
    const { projects, leftOut } = await expandList(given, ownedBy)
    expect([projects, leftOut.at(-1)]).toEqual([
      [project('octo/pony')],
      { repository: 'octo/part', reason: 'excluded by the list' },
    ])
  })

  test('with an owner who is not there is refused, as nobody would know what is missing', async () => {
    await expect(expandList(list({ owners: ['octo', 'gone'] }), ownedBy)).rejects.toThrow('There is no owner gone.')
  })
})
