import { describe, expect, test } from '@jest/globals'
import { addressOn, movedTo, parseAddress, urlOf } from '../../src/history/address.ts'

describe('an address', () => {
  test.each([
    ['https://github.com/git/git', 'https://github.com/git/git'],
    ['https://git.kernel.org/pub/scm/git/git.git/', 'https://git.kernel.org/pub/scm/git/git.git'],
    ['https://gitlab.com/group/sub.group/name', 'https://gitlab.com/group/sub.group/name'],
    ['HTTPS://Git.SR.ht/~sircmpwn/aerc', 'https://git.sr.ht/~sircmpwn/aerc'],
    ['https://host:8443/a+b/c_d-e', 'https://host:8443/a+b/c_d-e'],
    ['http://127.0.0.1:3000/a/b', 'http://127.0.0.1:3000/a/b'],
    ['http://localhost/a/b', 'http://localhost/a/b'],
    ['http://[::1]:80/a/b', 'http://[::1]/a/b'],
  ])('%s is taken', (text, url) => {
    const address = parseAddress(text)
    expect(address && urlOf(address)).toBe(url)
  })

  test.each([
    'file:///etc/passwd',
    'ssh://git@github.com/a/b',
    'git://host/a/b',
    'ext::sh -c touch% /tmp/x',
    'git@github.com:a/b',
    'http://host/a/b',
    'http://127.0.0.1.example.com/a/b',
    'https://user:password@host/a/b',
    'https://token@host/a/b',
    'https://host/a/b?service=x',
    'https://host/a/b#x',
    'https://host',
    'https://host/',
    'https://host/a/../b',
    'https://host/a/%2e%2e/b',
    'https://host/a/./b',
    'https://host/-a/b',
    'https://host/a//b',
    'https://host/a b',
    'https:/host/a/b',
    'https:///host/a/b',
    'https:\\\\host\\a\\b',
    `https://host/${'a'.repeat(501)}`,
    '--upload-pack=touch',
    '',
  ])('%s is not', text => {
    expect(parseAddress(text)).toBeNull()
  })

  test('on the run’s own server is made of the server and the name, whatever the scheme of the server is', () => {
    expect([
      urlOf(addressOn('https://github.com', 'a/b')),
      urlOf(addressOn('http://ghe.example:8080/base', 'a/b')),
    ]).toEqual(['https://github.com/a/b', 'http://ghe.example:8080/base/a/b'])
  })

  test.each([
    ['/c/d/info/refs?service=git-upload-pack', 'https://host/c/d'],
    ['https://host/c/d.git/info/refs?service=git-upload-pack', 'https://host/c/d.git'],
    ['https://other/c/d/info/refs', null],
    ['http://host/c/d/info/refs', null],
    ['https://host:444/c/d/info/refs', null],
    ['https://user@other/c/d/info/refs', null],
    ['file:///c/d/info/refs', null],
    ['', null],
    ['//other/c/d/info/refs', null],
  ])('that has moved to %s is looked for at %s', (location, url) => {
    const moved = movedTo(addressOn('https://host', 'a/b'), location)
    expect(moved && urlOf(moved)).toBe(url)
  })
})
