import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSamePlace, placeOf, placeOnOwn } from '../../src/dependencies/place.ts'

const GITHUB = 'https://github.com'

/** What is read, as `host/path`. */
function read(said: unknown, ownServer = GITHUB): string | null {
  const place = placeOf(said, ownServer)
  return place === null ? null : `${place.host} ${place.path}`
}

describe('the repository is found in', () => {
  test.each([
    'https://github.com/isaacs/minimatch',
    'http://github.com/isaacs/minimatch.git',
    'https://www.github.com/isaacs/minimatch/',
    'https://GitHub.com/isaacs/minimatch#readme',
    'https://github.com/isaacs/minimatch?tab=readme',
    'https://github.com:443/isaacs/minimatch',
    'https://github.com/isaacs/minimatch/tree/main/packages/x',
    'https://github.com/isaacs/minimatch/tree/main/packages/@x/y',
    'https://github.com/isaacs/minimatch/archive/refs/tags/v1.0.0.tar.gz',
    'https://codeload.github.com/isaacs/minimatch/tar.gz/0123abc',
    'git+https://github.com/isaacs/minimatch.git#0123abc',
    'git+https://git@github.com/isaacs/minimatch.git',
    'git://github.com/isaacs/minimatch.git',
    'git@github.com:isaacs/minimatch.git',
    'ssh://git@github.com/isaacs/minimatch.git',
    'ssh://git@github.com:22/isaacs/minimatch.git',
    'git+ssh://git@github.com/isaacs/minimatch.git#v1',
    'git+ssh://git@github.com:isaacs/minimatch.git',
    'github:isaacs/minimatch',
    'github:isaacs/minimatch#semver:^1',
    'isaacs/minimatch',
    'github.com/isaacs/minimatch',
    ' https://github.com/isaacs/minimatch\n',
    { type: 'git', url: 'git+https://github.com/isaacs/minimatch.git', directory: 'x' },
  ])('%j', said => {
    expect(read(said)).toBe('github.com isaacs/minimatch')
  })

  test.each([
    ['https://gitlab.com/group/subgroup/project/-/tree/main/x', 'gitlab.com group/subgroup/project'],
    ['gitlab:group/project', 'gitlab.com group/project'],
    ['bitbucket:team/project', 'bitbucket.org team/project'],
    ['https://bitbucket.org/team/project/src/master/', 'bitbucket.org team/project'],
    [
      'https://gitlab.com/api/v4/projects/group%2Fsubgroup%2fproject/repository/archive.tar.gz?sha=0123abc',
      'gitlab.com group/subgroup/project',
    ],
    [
      'https://gitlab.example.org/api/v4/projects/group/subgroup%2Fproject/repository/archive.zip',
      'gitlab.example.org group/subgroup/project',
    ],
    ['https://gitlab.com/group/project/repository/archive.tar.gz?ref=0123abc', 'gitlab.com group/project'],
    ['https://bitbucket.org/team/project/get/0123abc.tar.gz', 'bitbucket.org team/project'],
    ['https://git.sr.ht/~ann/project', 'git.sr.ht ~ann/project'],
    ['https://codeberg.org/ann/project.git', 'codeberg.org ann/project'],
    ['https://git.example.org:8443/pub/scm/git/git.git', 'git.example.org:8443 pub/scm/git/git'],
    ['github.com/ann_octo/.github', 'github.com ann_octo/.github'],
  ])('%s', (said, place) => {
    expect(read(said)).toBe(place)
  })
})

test.each([
  null,
  undefined,
  7,
  {},
  { url: null },
  { url: { url: 'isaacs/minimatch' } },
  '',
  'null',
  'minimatch',
  '@scope/name',
  './isaacs/minimatch',
  '../minimatch',
  'a/../b',
  'file:///isaacs/minimatch',
  'file:isaacs/minimatch',
  'link:isaacs/minimatch',
  'workspace:isaacs/minimatch',
  'ext::sh -c touch% /tmp/x',
  'ext::sh/x',
  '--upload-pack=touch/x',
  '-u/x',
  'https://github.com/--upload-pack/x',
  'https://github.com/isaacs/-x',
  'https://github.com/isaacs/..',
  'https://github.com/isaacs/../minimatch',
  'https://github.com/isaacs//minimatch',
  'https://github.com/isaacs/.git',
  'https://github.com/isaacs/mini%6datch',
  'https://gitlab.com/api/v4/projects/group%2F..%2Fproject/repository/archive.tar.gz',
  'https://gitlab.com/api/v4/projects/group%2Fpro%6aect/repository/archive.tar.gz',
  'https://gitlab.com/api/v4/projects/7/repository/archive.tar.gz',
  'https://github.com/isaacs/minimatch/%2e%2e/x',
  'https://github.com/isaacs/mini match',
  'https://github.com/isaacs/mini\u0000match',
  'https://github.com/isaacs/mini\u202ematch',
  'https://github.com\\isaacs/minimatch',
  'https://github.com/isaacs',
  'https://github.com/orgs/isaacs',
  'https://github.com/sponsors/isaacs',
  'https://gist.github.com/isaacs/0123abc',
  'gist:0123abc',
  'gist:isaacs/0123abc',
  'https://ann:secret@github.com/isaacs/minimatch',
  'https://secret@github.com/isaacs/minimatch',
  'https://github.com@evil.example/isaacs/minimatch',
  'ssh://git@github.com:2222/isaacs/minimatch',
  'git://github.com:1/isaacs/minimatch',
  'https://github.com:0x50/isaacs/minimatch',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/isaacs/minimatch',
  'https://localhost/isaacs/minimatch',
  'ftp://github.com/isaacs/minimatch',
  'svn+https://github.com/isaacs/minimatch',
  'javascript:isaacs/minimatch',
  'constructor:isaacs/minimatch',
  `https://github.com/isaacs/${'m'.repeat(101)}`,
  `https://github.com/isaacs/minimatch/${'m/'.repeat(300)}`,
])('%j names no repository', said => {
  expect(read(said)).toBeNull()
})

test('a port other than the usual one belongs to the server', () => {
  expect(read('https://github.com:8443/isaacs/minimatch')).toBe('github.com:8443 isaacs/minimatch')
})

describe('the own server', () => {
  test('may be one without a dot or a name, and is a GitHub', () => {
    expect(read('http://127.0.0.1:3000/octo/pony/tree/main', 'http://127.0.0.1:3000')).toBe('127.0.0.1:3000 octo/pony')
    expect(read('git@git.corp:octo/pony.git', 'https://git.corp')).toBe('git.corp octo/pony')
    expect(read('https://git.corp/octo/pony/pulls', 'https://git.corp')).toBe('git.corp octo/pony')
  })

  test('is not what a shorthand in metadata means', () => {
    expect(read('isaacs/minimatch', 'https://git.corp')).toBe('github.com isaacs/minimatch')
  })

  test('is where an action is', () => {
    expect(placeOnOwn('actions/cache/save', 'https://git.corp')).toEqual({ host: 'git.corp', path: 'actions/cache' })
    expect(['actions', '../cache', 'a/b c', 'a/%62', '-a/b'].map(path => placeOnOwn(path, GITHUB))).toEqual(
      Array(5).fill(null),
    )
  })
})

test('places are the same whatever their capitals', () => {
  const place = placeOf('Isaacs/MiniMatch', GITHUB)
  expect(isSamePlace(place, placeOf('isaacs/minimatch', GITHUB))).toBe(true)
  expect(isSamePlace(place, placeOf('gitlab:isaacs/minimatch', GITHUB))).toBe(false)
  expect(isSamePlace(null, null)).toBe(false)
})

describe('whatever somebody writes', () => {
  const block = fc.constantFrom(
    ...[
      'https://',
      'git+',
      'ssh://',
      'git@',
      'github.com',
      'gitlab.com',
      'github:',
      'owner/name',
      '..',
      '/',
      '//',
      ':',
    ],
    ...[
      '@',
      '-',
      '--',
      '.',
      '%2e',
      '\\',
      '#',
      '?',
      '.git',
      ' ',
      '\n',
      '\0',
      '~',
      '+',
      'tree',
      '8080',
      'é',
      'xn--',
      '\u202e',
    ],
  )
  const written = fc.oneof(
    fc.array(fc.oneof({ weight: 4, arbitrary: block }, fc.string({ unit: 'grapheme' })), { maxLength: 12 }),
    fc.array(block, { maxLength: 6 }).map(rest => ['https://github.com/a/b', ...rest]),
  )

  test('a place has a plain host and a plain path', () => {
    fc.assert(
      fc.property(written, blocks => {
        const place = placeOf(blocks.join(''), GITHUB)
        const step = '(?!-)(?!\\.{1,2}(?:/|$))[\\w.~@+-]+'
        if (place !== null) {
          expect(place.host).toMatch(/^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]*(?::\d{1,5})?$/)
          expect(place.path).toMatch(new RegExp(`^${step}(?:/${step})+$`))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('a place is read from its own address again', () => {
    fc.assert(
      fc.property(written, blocks => {
        const place = placeOf(blocks.join(''), GITHUB)
        const again = place === null ? null : placeOf(`https://${place.host}/${place.path}`, GITHUB)
        expect(again?.path.replace(/\.git$/, '')).toEqual(place?.path.replace(/\.git$/, ''))
        expect(again?.host).toEqual(place?.host)
      }),
      { numRuns: 1_000 },
    )
  })
})
