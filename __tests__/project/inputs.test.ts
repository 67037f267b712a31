import { describe, expect, test } from '@jest/globals'
import { INPUTS, type InputName } from '../../src/settings/inputs.ts'
import { parseSettings } from '../../src/settings/settings.ts'

/** Which inputs a run with this source asks for. */
function inputsRead(source: 'graphql' | 'git'): readonly string[] {
  const given: Partial<Record<InputName, string>> = { source, token: 'a-token', repository: 'apache/foo' }
  const read = new Set<string>()
  parseSettings(input => {
    read.add(input)
    return given[input] ?? ''
  })
  return [...read]
}

describe('the inputs of action.yml', () => {
  test('all have a meaning, with one source or the other', () => {
    const read = new Set([...inputsRead('graphql'), ...inputsRead('git')])
    expect([...read].sort()).toEqual(INPUTS.map(({ name }) => name).sort())
  })

  test.each(INPUTS)('$name is described in whole sentences', ({ description }) => {
    expect(description).toMatch(/^[A-Z].+\.$/)
  })
})
