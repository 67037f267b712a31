import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addressElsewhere, type InputTexts, inputsOfTarget, noteOnTarget } from '../../../src/edge/desk/target.ts'
import { UserError } from '../../../src/errors.ts'
import { urlOf } from '../../../src/history/address.ts'

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
    expect(read('octo/pony')).toEqual({ source: 'auto', repository: 'octo/pony' })
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
    expect(read(address)).toEqual({ source: 'auto', repository: 'octo/pony' })
  })

  test('a repository on the server that is asked', () => {
    const server = { GITHUB_SERVER_URL: 'https://github.example.com' }
    expect(read('git@github.example.com:octo/pony.git', {}, server).repository).toBe('octo/pony')
  })

  test.each([
    ['https://gitlab.com/group/sub/pony', {}, 'https://gitlab.com/group/sub/pony'],
    ['https://git.example.org/pony.git', {}, 'https://git.example.org/pony.git'],
    ['https://github.com.example.com/octo/pony', {}, 'https://github.com.example.com/octo/pony'],
    ['https://github.com/octo/pony', { GITHUB_SERVER_URL: 'https://other.example' }, 'https://github.com/octo/pony'],
    ['http://127.0.0.1:3000/octo/pony', {}, 'http://127.0.0.1:3000/octo/pony'],
  ])('the repository on another git server with the address %s', (target, more, url) => {
    const address = addressElsewhere(target, { ...environment(), ...more })
    expect([read(target, {}, more), address && urlOf(address)]).toEqual([{ source: 'fetch' }, url])
  })

  test('a repository of the run’s own server, by whatever scheme it is named', () => {
    const server = { GITHUB_SERVER_URL: 'http://127.0.0.1:3000' }
    expect(read('http://127.0.0.1:3000/octo/pony', {}, server)).toEqual({ source: 'auto', repository: 'octo/pony' })
  })

  test('a repository on the server, where there is no such folder, which is said before it is asked', () => {
    expect([noteOnTarget('src/app', environment()), noteOnTarget('octo/clone', environment())]).toEqual([
      `There is no folder "${join(folder, 'src', 'app')}", so src/app is looked for on github.com.`,
      null,
    ])
  })

  test('what the option names, where only that names it', () => {
    expect(read(undefined, { repository: 'octo/pony' })).toEqual({ source: 'auto' })
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
    ['octo/clone', { source: 'fetch' }, 'The folder "octo/clone"', '--source fetch'],
    [
      'https://git.example.org/a/b',
      { source: 'graphql' },
      'The address "https://git.example.org/a/b"',
      '--source graphql',
    ],
    ['https://git.example.org/a/b', { repository: 'a/b' }, 'The address "https://git.example.org/a/b"', '--repository'],
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

  test.each([
    'https://github.com@example.com/octo/pony',
    'https://github.com/octo',
    'https://github.com/octo/pony/issues/1',
    'https://github.com/a/octo/pony',
    'git@example.com:octo/pony.git',
    'ssh://git@example.com/octo/pony.git',
    'git://example.com/octo/pony.git',
    'file:///srv/git/pony.git',
    'http://example.com/octo/pony',
    'https://example.com/ghp_0123456789abcdefghij/pony',
    'https://ann:secret@example.com/octo/pony',
    'https://github.com/ghp_0123456789abcdefghij/pony',
  ])('another address, of which nothing is repeated: %s', address => {
    expect(refusalOf(address)).toBe(
      'The target is an address, but not that of a repository on github.com, such as https://github.com/owner/name. Name an https address without a user or a password, or clone it and name the folder.',
    )
  })

  test('an address over ssh on GitHub, where another server is asked', () => {
    const server = { GITHUB_SERVER_URL: 'https://github.example.com' }
    expect(refusalOf('git@github.com:octo/pony', {}, server)).toMatch('not that of a repository on github.example.com')
  })
})
