import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type InputTexts, inputsOfTarget } from '../../../src/edge/desk/target.ts'
import { UserError } from '../../../src/errors.ts'

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

  test.each([
    'https://github.com/octo/pony',
    'https://github.com/octo/pony.git',
    'https://github.com/octo/pony/',
    'HTTPS://GitHub.com/octo/pony',
    'https://ann:secret@github.com/octo/pony.git',
    'ssh://git@github.com:22/octo/pony.git',
    'git+ssh://git@github.com/octo/pony.git',
    'https://ann:p@ss@github.com/octo/pony',
    'git@github.com:octo/pony.git',
    'git@github.com:octo/pony',
  ])('the repository with the address %s', address => {
    expect(read(address)).toEqual({ source: 'graphql', repository: 'octo/pony' })
  })

  test('a repository on the server that is asked', () => {
    const server = { GITHUB_SERVER_URL: 'https://github.example.com' }
    expect(read('git@github.example.com:octo/pony.git', {}, server).repository).toBe('octo/pony')
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
    ['https://ann:secret@github.com/octo/pony', { repository: 'a/b' }, 'The repository "octo/pony"', '--repository'],
    [undefined, { source: 'git', repository: 'octo/pony' }, '--source git', '--repository'],
    [undefined, { 'working-directory': '.', repository: 'octo/pony' }, '--working-directory', '--repository'],
  ])('%s with %j', (target, options, one, other) => {
    expect(refusalOf(target, options, { GITHUB_TOKEN: '' })).toBe(
      `${one} and ${other} contradict each other: leave one of them out.`,
    )
  })
})

describe('what can be no target is refused:', () => {
  test.each(['', ' '])('an empty one, "%s"', target => {
    expect(refusalOf(target)).toBe('The target is empty. Name the folder of a clone, or owner/name on GitHub.')
  })

  test('a path that is no folder, where there is no token to ask GitHub with', () => {
    expect(refusalOf('src/app', {}, { GITHUB_TOKEN: '' })).toBe(
      `There is no folder "${join(folder, 'src', 'app')}", and to measure src/app on GitHub takes a token in GITHUB_TOKEN.`,
    )
  })

  test.each([
    'https://gitlab.com/octo/pony',
    'https://github.com.example.com/octo/pony',
    'https://github.com@example.com/octo/pony',
    'https://github.com/octo',
    'https://github.com/octo/pony/issues/1',
    'https://github.com/a/octo/pony',
    'git@example.com:octo/pony.git',
    'https://ann:secret@example.com/octo/pony',
    'https://github.com/ghp_0123456789abcdefghij/pony',
  ])('another address, of which nothing is repeated: %s', address => {
    expect(refusalOf(address)).toBe(
      'The target is an address, but not that of a repository on github.com, such as https://github.com/owner/name. Clone it, and name the folder.',
    )
  })

  test('an address on GitHub, where another server is asked', () => {
    const server = { GITHUB_SERVER_URL: 'https://github.example.com' }
    expect(refusalOf('https://github.com/octo/pony', {}, server)).toMatch(
      'not that of a repository on github.example.com',
    )
  })
})
