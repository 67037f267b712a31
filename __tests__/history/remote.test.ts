import { describe, expect, test } from '@jest/globals'
import { nameFromRemote, placeOfRemote } from '../../src/history/remote.ts'

describe('the name of a repository is the end of its remote', () => {
  test.each([
    ['https://github.com/owner/name.git', 'owner/name'],
    ['https://github.com/owner/name', 'owner/name'],
    ['https://github.com/owner/name/', 'owner/name'],
    ['https://user:password@github.com/owner/name.git', 'owner/name'],
    ['https://token@github.com:8443/owner/name.git', 'owner/name'],
    ['HTTPS://github.com/Owner/Name.js', 'Owner/Name.js'],
    ['ssh://git@github.com/owner/name.git', 'owner/name'],
    ['ssh://git@github.com:22/owner/name', 'owner/name'],
    ['git+ssh://git@github.com/owner/name', 'owner/name'],
    ['git://example.com/owner/name.git', 'owner/name'],
    ['git@github.com:owner/name.git', 'owner/name'],
    ['github.com:owner/name', 'owner/name'],
    ['git@example.com:/owner/name.git', 'owner/name'],
    ['ssh://git@[::1]:22/owner/name', 'owner/name'],
    ['https://example.com/a/group/owner/name.git', 'owner/name'],
    ['https://github.com/owner/name.git.git', 'owner/name.git'],
    ['https://example.com/ghp_0123456789abcdefghij/owner/name.git', 'owner/name'],
    ['https://github.com/owner/AdventOfCode2023Solutions', 'owner/AdventOfCode2023Solutions'],
    ['https://github.com/owner/log4j2-spring4shell-cve-2021-44228', 'owner/log4j2-spring4shell-cve-2021-44228'],
  ])('%s', (url, name) => {
    expect(nameFromRemote(url)).toBe(name)
  })
})

describe('no name is in', () => {
  test.each([
    ['nothing', ''],
    ['a path', '/home/ann/name.git'],
    ['a relative path', '../owner/name'],
    ['a Windows path', 'C:\\owner\\name'],
    ['a Windows path with slashes', 'C:/owner/name'],
    ['a file URL', 'file:///home/ann/name.git'],
    ['a URL of one part', 'https://example.com/name.git'],
    ['a host alone', 'https://user:password@example.com'],
    ['a URL with odd characters', 'https://example.com/own er/na<me>'],
    ['a URL with a query', 'https://example.com/owner/name?token=x'],
    ['a URL with a token of GitHub in its path', 'https://example.com/ghp_0123456789abcdefghij/name.git'],
    ['a URL with a new token of GitHub at its end', 'https://example.com/name/github_pat_x'],
    ['a URL with a token of GitLab in its path', 'git@example.com:glpat-0123456789/name.git'],
    ['a URL with a random text', 'https://example.com/a8f3K29xQm4TzW71bC0d/name.git'],
    ['a URL with a hash', 'https://example.com/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567/name'],
    ['a URL with a UUID', 'https://example.com/9b2e4c1a-7d3f-4a6b-8c5d-0e1f2a3b4c5d/name'],
    ['a remote helper', 'ext::sh -c owner/name'],
  ])('%s', (_, url) => {
    expect(nameFromRemote(url)).toBeNull()
  })
})

describe('the host of a remote', () => {
  test.each([
    ['https://github.com/owner/name.git', 'github.com'],
    ['https://user:password@GHE.example.com:8443/owner/name', 'ghe.example.com'],
    ['https://x-access-token@ghe.example.com/owner/name', 'ghe.example.com'],
    ['ssh://git@ghe.example.com:22/owner/name', 'ghe.example.com'],
    ['git@ghe.example.com:owner/name.git', 'ghe.example.com'],
    ['ghe.example.com:owner/name', 'ghe.example.com'],
    ['https://ann:p@ss@ghe.example.com/owner/name', 'ghe.example.com'],
    ['ssh://git@[::1]:22/owner/name', '[::1]'],
    ['/home/ann/name.git', null],
    ['../owner/name', null],
    ['file:///home/ann/name', null],
    ['C:/owner/name', null],
  ])('of %s is %s', (url, host) => {
    expect(placeOfRemote(url)?.host ?? null).toBe(host)
  })
})
