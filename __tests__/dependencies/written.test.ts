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
