import { describe, expect, test } from '@jest/globals'
import { environmentForFetch, networkSettingsIn } from '../../../../src/sources/fetch/server/environment.ts'

const git = { origin: 'https://host', url: 'https://host/a/b', token: null, network: [], home: '/empty' }

/** The settings that an environment holds. */
function settingsIn(environment: NodeJS.ProcessEnv): readonly string[] {
  return Array.from(
    { length: Number(environment.GIT_CONFIG_COUNT) },
    (_, index) => `${environment[`GIT_CONFIG_KEY_${index}`]}=${environment[`GIT_CONFIG_VALUE_${index}`]}`,
  )
}

describe('the environment of a git that fetches', () => {
  test('keeps the way to the network, and nothing that leads astray', () => {
    const environment = environmentForFetch(
      {
        PATH: '/bin',
        HTTPS_PROXY: 'http://proxy',
        no_proxy: 'host',
        GIT_SSL_CAINFO: '/ca.pem',
        GIT_SSL_NO_VERIFY: '1',
        GIT_CONFIG_GLOBAL: '/home/me/config',
        GIT_CONFIG_SYSTEM: '/etc/other',
        GIT_CONFIG_PARAMETERS: "'a.b=c'",
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        GIT_DIR: '/elsewhere',
        GIT_ASKPASS: '/bin/ask',
        SSH_ASKPASS: '/bin/ask',
        HOME: '/home/me',
        XDG_CONFIG_HOME: '/home/me/config',
        GITHUB_TOKEN: 'secret',
        NPM_TOKEN: 'secret',
      },
      git,
    )

    expect(environment).toMatchObject({
      PATH: '/bin',
      HTTPS_PROXY: 'http://proxy',
      no_proxy: 'host',
      GIT_SSL_CAINFO: '/ca.pem',
      HOME: '/empty',
      XDG_CONFIG_HOME: '/empty',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS: '',
      GIT_ALLOW_PROTOCOL: 'https',
    })
    expect(Object.keys(environment)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/NO_VERIFY|GIT_DIR|PARAMETERS|TOKEN/)]),
    )
    expect(settingsIn(environment)).not.toContain('safe.directory=*')
  })

  test.each([
    ['https://host', 'https'],
    ['http://ghe.example', 'http'],
  ])('lets %s be asked by %s alone', (origin, scheme) => {
    const environment = environmentForFetch({}, { ...git, origin })

    expect(settingsIn(environment)).toEqual(
      expect.arrayContaining(['protocol.allow=never', `protocol.${scheme}.allow=always`]),
    )
    expect(environment.GIT_ALLOW_PROTOCOL).toBe(scheme)
  })

  test('names whoever asks to the server itself, in the way of actions/checkout', () => {
    const environment = environmentForFetch({}, { ...git, token: 'secret' })

    expect(settingsIn(environment)).toContain(
      `http.https://host/.extraheader=AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`,
    )
    expect(settingsIn(environmentForFetch({}, git)).join()).not.toContain('extraheader')
  })
})

test('of a user’s settings, only proxies and certificates are taken over', () => {
  const listed = [
    'http.proxy\nhttp://user:password@proxy:3128',
    'http.sslcainfo\n~/ca.pem',
    'http.sslcapath\nrelative/path',
    'http.sslverify\nfalse',
    'http.extraheader\nAUTHORIZATION: basic x',
    'http.cookiefile\n/cookies',
    'http.sslcert\n/cert.pem',
    'http.proxyauthmethod',
    '',
  ].join('\0')

  expect(networkSettingsIn(listed, '/home/me')).toEqual([
    ['http.proxy', 'http://user:password@proxy:3128'],
    ['http.sslcainfo', '/home/me/ca.pem'],
    ['http.sslcert', '/cert.pem'],
  ])
})
