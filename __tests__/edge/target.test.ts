import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type InputTexts, inputsOfTarget } from '../../src/edge/target.ts'
import { UserError } from '../../src/errors.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-target-'))
  mkdirSync(join(folder, 'octo', 'clone'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true }))

const environment = () => ({ npm_lifecycle_event: 'start', npm_package_name: 'pony-factor', INIT_CWD: folder })

const read = (target: string | undefined, options: InputTexts = {}, more: NodeJS.ProcessEnv = {}) =>
  inputsOfTarget(target, options, { ...environment(), GITHUB_TOKEN: 'a-token', ...more })

function refusalOf(target: string | undefined, options: InputTexts = {}, more: NodeJS.ProcessEnv = {}): string {
  try {
    return `accepted: ${JSON.stringify(read(target, options, more))}`
  } catch (error) {
    return error instanceof UserError ? error.message : `a defect: ${String(error)}`
  }
}

describe('what is measured is', () => {
  test('the clone where the user stands, without a target', () => {
    expect(read(undefined)).toEqual({ source: 'git', 'working-directory': folder })
  })

  test('the folder of that name', () => {
    expect(read('octo/clone')).toEqual({ source: 'git', 'working-directory': join(folder, 'octo', 'clone') })
  })

  test('the repository on GitHub, where there is no such folder', () => {
    expect(read('octo/pony')).toEqual({ source: 'graphql', repository: 'octo/pony' })
  })

  test('a folder, where the source can be nothing else', () => {
    expect(read('octo/pony', { source: 'git' })).toEqual({
      source: 'git',
      'working-directory': join(folder, 'octo', 'pony'),
    })
  })

  test('what the option names, where only that names it', () => {
    expect(read(undefined, { repository: 'octo/pony' })).toEqual({ source: 'graphql' })
  })
})

describe('two that contradict each other are refused:', () => {
  test.each<[string | undefined, InputTexts, string, string]>([
    ['octo/clone', { 'working-directory': '.' }, 'The folder "octo/clone"', '--working-directory'],
    ['octo/clone', { repository: 'octo/pony' }, 'The folder "octo/clone"', '--repository'],
    ['octo/clone', { source: 'graphql' }, 'The folder "octo/clone"', '--source graphql'],
    ['octo/pony', { 'working-directory': '.' }, 'The repository "octo/pony"', '--working-directory'],
    ['octo/pony', { repository: 'octo/other' }, 'The repository "octo/pony"', '--repository'],
    [undefined, { source: 'git', repository: 'octo/pony' }, '--source git', '--repository'],
    [undefined, { 'working-directory': '.', repository: 'octo/pony' }, '--working-directory', '--repository'],
  ])('%s with %j', (target, options, one, other) => {
    expect(refusalOf(target, options)).toBe(`${one} and ${other} contradict each other: leave one of them out.`)
  })
})
