import { describe, expect, test } from '@jest/globals'
import { parseDependenciesSettings } from '../../src/settings/dependencies-settings.ts'
import { DEPENDENCIES_INPUTS } from '../../src/settings/inputs/dependencies.ts'
import { MEASURE_INPUTS } from '../../src/settings/inputs/measure.ts'
import { MERGE_INPUTS } from '../../src/settings/inputs/merge.ts'
import { PLAN_INPUTS } from '../../src/settings/inputs/plan.ts'
import { PROJECTS_INPUTS } from '../../src/settings/inputs/projects.ts'
import { INPUTS } from '../../src/settings/inputs.ts'
import { parseMergeSettings, parsePartSettings, parsePlanSettings } from '../../src/settings/parts-settings.ts'
import { parseProjectsSettings } from '../../src/settings/projects-settings.ts'
import { parseSettings } from '../../src/settings/settings.ts'

const GIVEN: Readonly<Partial<Record<string, string>>> = {
  token: 'a-token',
  repository: 'apache/foo',
  repositories: 'apache/*',
  plan: 'plan.json',
  part: '1',
  parts: 'parts',
}

const SERVER = 'https://github.com'

type Read = (input: string) => string

/** Every action: its inputs, and who gives them a meaning. */
const ACTIONS = [
  [
    'action.yml',
    INPUTS,
    (read: Read) => {
      parseSettings(read)
      // What only a clone needs.
      parseSettings(input => (input === 'source' ? 'git' : read(input)))
    },
  ],
  ['projects/action.yml', PROJECTS_INPUTS, (read: Read) => parseProjectsSettings(read, SERVER)],
  ['projects/plan/action.yml', PLAN_INPUTS, (read: Read) => parsePlanSettings(read, SERVER)],
  ['projects/measure/action.yml', MEASURE_INPUTS, (read: Read) => parsePartSettings(read)],
  ['projects/merge/action.yml', MERGE_INPUTS, (read: Read) => parseMergeSettings(read)],
  ['dependencies/action.yml', DEPENDENCIES_INPUTS, (read: Read) => parseDependenciesSettings(read)],
] as const

describe.each(ACTIONS)('the inputs of %s', (_path, inputs, parse) => {
  test('all have a meaning', () => {
    const read = new Set<string>()
    parse(input => {
      read.add(input)
      return GIVEN[input] ?? ''
    })
    expect([...read].sort()).toEqual(inputs.map(({ name }) => name).sort())
  })

  test.each(inputs.map(({ name, description }) => [name, description]))(
    '%s is described in whole sentences',
    (_name, description) => {
      expect(description).toMatch(/^[A-Z].+\.$/)
    },
  )
})
