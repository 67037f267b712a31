import { describe, expect, test } from '@jest/globals'
import { said, written } from './reading.ts'

describe('one workspace is read the same, whichever of its formats Cargo 1 has locked it in:', () => {
  const manifests = {
    'Cargo.toml': written('cargo/house.toml'),
    'part/Cargo.toml': written('cargo/part.toml'),
  }

  test.each(['1', '2', '3', '4'])('version %s', async version => {
    const checkout = { ...manifests, 'Cargo.lock': written(`cargo/${version}.lock`) }
    expect(await said('cargo', 'Cargo.lock', checkout)).toEqual([
      'cargo/named 0.1.0 direct runtime github.com/octo/named by lock file not public',
      'cargo/octo-build 1.1.0 direct runtime',
      'cargo/octo-file 1.0.6 runtime',
      'cargo/octo-log 0.3.9 runtime',
      'cargo/octo-log 0.4.29 direct runtime',
      'cargo/octo-old 1.0.0 direct runtime',
      'cargo/octo-part 0.2.4 development',
      'cargo/octo-test 3.0.1 direct development',
      'cargo/octo-walk 2.5.0 direct runtime',
    ])
  })
})

test('.gitmodules, as git 2 adds to it, names repositories, also by where they are beside the checkout', async () => {
  expect(await said('submodules', '.gitmodules', { '.gitmodules': written('git/gitmodules') })).toEqual([
    'submodule/named"] any direct runtime github.com/octo/named by manifest not public',
    'submodule/other any direct runtime github.com/octo/named by manifest not public',
    'submodule/tests any direct runtime github.com/octo/tests by manifest not public',
    'submodule/third_party/git any direct runtime git.kernel.org/pub/scm/git/git by manifest not public',
  ])
})

test('requirements.txt, as pip 24 freezes it, is all direct, and names the repositories of what is from git', async () => {
  const checkout = { 'requirements.txt': written('python/pip-24.txt') }
  expect(await said('requirements', 'requirements.txt', checkout)).toEqual([
    'pypi/named-project any direct runtime github.com/octo/named by lock file not public',
    'pypi/octo-inner 1.4.0 direct runtime',
    'pypi/octo-plain 2.0.0rc1 direct runtime',
    'pypi/octo-thing any direct runtime github.com/octo/thing by lock file not public',
  ])
})

describe('one project is read the same, whichever Poetry has locked it, but for what that Poetry could not be asked for:', () => {
  const both = [
    'pypi/octo-docs 4.0.0 direct development',
    'pypi/octo-inner 1.4.0 runtime',
    'pypi/octo-log 1.4.0 direct runtime',
    'pypi/octo-named 0.1.0 direct runtime github.com/octo/named by lock file not public',
    'pypi/octo-number 1.26.4 direct runtime',
    'pypi/octo-number 2.2.0 direct runtime',
    'pypi/octo-paint 1.1.0 direct runtime',
    'pypi/octo-test 3.0.1 direct development',
    'pypi/octo-walk 2.5.0 direct runtime',
  ]
  const fromAnother = 'pypi/octo-secret 1.0.0 direct runtime not public'

  test.each([
    ['1.3, which knows of categories', 'python/poetry-1', both],
    ['2.1, which knows of groups and of [project]', 'python/poetry-2', [...both, fromAnother].sort()],
  ])('Poetry %s', async (_, name, lines) => {
    const checkout = { 'poetry.lock': written(`${name}.lock`), 'pyproject.toml': written(`${name}.toml`) }
    expect(await said('poetry', 'poetry.lock', checkout)).toEqual(lines)
  })
})

test('Pipfile.lock, as pipenv 2024 writes it, has the packages of every group', async () => {
  const checkout = { 'Pipfile.lock': written('python/pipenv.lock'), Pipfile: written('python/pipenv.toml') }
  expect(await said('pipenv', 'Pipfile.lock', checkout)).toEqual([
    'pypi/octo-docs 4.0.0 direct development',
    'pypi/octo-inner 1.4.0 runtime',
    'pypi/octo-log 1.4.0 direct runtime',
    'pypi/octo-named 40639d8c2334bc743fa8870fe1192bb9da759e15 direct runtime github.com/octo/named by lock file not public',
    'pypi/octo-number 2.2.0 direct runtime',
    'pypi/octo-paint 1.1.0 runtime',
    'pypi/octo-test 3.0.1 direct development',
    'pypi/octo-walk 2.5.0 development',
  ])
})

describe('one project is read the same, whichever Bundler has locked it:', () => {
  test.each(['2.3', '2.6'])('Bundler %s', async version => {
    const checkout = { 'Gemfile.lock': written(`ruby/bundler-${version}.lock`), Gemfile: written('ruby/house.rb') }
    expect(await said('bundler', 'Gemfile.lock', checkout)).toEqual([
      'gem/octo-cop 1.84.0 direct development',
      'gem/octo-giri 1.19.0 direct runtime',
      'gem/octo-inner 1.4.0 runtime',
      'gem/octo-log 1.4.0 direct runtime',
      'gem/octo-named 0.1.0 direct runtime github.com/octo/named by lock file not public',
      'gem/octo-puma 7.2.0 direct runtime',
      'gem/octo-secret 1.0.0 direct runtime not public',
      'gem/octo-test 3.0.1 direct development',
      'gem/octo-walk 2.5.0 direct runtime',
    ])
  })
})

test('composer.lock, as Composer 2.8 writes it, names repositories, and what a folder of the checkout asks for is direct', async () => {
  const checkout = { 'composer.lock': written('php/composer-2.lock'), 'composer.json': written('php/house.json') }
  expect(await said('composer', 'composer.lock', checkout)).toEqual([
    'composer/octo/elsewhere 1.0.0 direct runtime gitlab.com/octo/group/elsewhere by lock file',
    'composer/octo/inner v1.4.2 runtime github.com/octo/inner by lock file',
    'composer/octo/log 1.4.0 direct runtime github.com/octo/log by lock file',
    'composer/octo/named v0.1.0 direct runtime github.com/octo/named by lock file not public',
    'composer/octo/test 3.0.1 direct development github.com/octo/test by lock file',
    'composer/octo/walk 2.5.0 direct runtime github.com/octo/walk by lock file',
  ])
})

test('go.mod, as Go 1.24 tidies it, has replacements, and tools that it calls indirect', async () => {
  expect(await said('go', 'go.mod', { 'go.mod': written('go/go-1.24.mod') })).toEqual([
    'go/corp.example/a v1.6.0 direct runtime github.com/Octo/A by lock file not public',
    'go/github.com/octo/inner v1.4.0 runtime github.com/octo/inner by lock file not public',
    'go/github.com/octo/log/v3 v3.1.0 direct runtime github.com/octo/log by lock file not public',
    'go/github.com/octo/stable/foal v0.0.0-20240102030405-0123456789ab direct runtime github.com/octo/stable by lock file not public',
    'go/github.com/octo/tool v0.3.0 direct development github.com/octo/tool by lock file not public',
    'go/go.uber.org/zap v1.2.3 direct runtime github.com/uber-go/zap by lock file not public',
    'go/golang.org/x/text v0.4.0 runtime github.com/golang/text by lock file not public',
    'go/gopkg.in/octo/mare.v4 v4.10.0 runtime github.com/octo/mare by lock file not public',
  ])
})

describe('one package is read the same, in whichever format Swift 6 resolves it:', () => {
  test.each(['1', '2', '3'])('version %s', async version => {
    const checkout = {
      'Package.resolved': written(`swift/${version}.resolved`),
      'Package.swift': written('swift/house.swift'),
    }
    expect(await said('swift', 'Package.resolved', checkout)).toEqual([
      'swift/fork 0.1.0 direct runtime github.com/0xOcto/Fork by lock file not public',
      'swift/swift-inner 1.4.0 runtime github.com/octo/swift-inner by lock file not public',
      'swift/swift-log 1.5.0 direct runtime github.com/octo/swift-log by lock file not public',
      'swift/swift-plain main direct runtime github.com/octo/swift-plain by lock file not public',
    ])
  })
})
