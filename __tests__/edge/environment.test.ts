import { delimiter } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { dropRelativePrograms, forgetEvent, forgetSecrets } from '../../src/edge/environment.ts'

describe('the folders of programs', () => {
  test.each([
    ['.:/bin', '/bin'],
    [':/bin', '/bin'],
    ['/bin:', '/bin'],
    ['/usr/bin::/bin', '/usr/bin:/bin'],
    ['bin:./node_modules/.bin:../x:~/bin:/bin', '/bin'],
    ['/usr/bin:/bin', '/usr/bin:/bin'],
  ])('that are relative or empty are dropped: %s', (path, left) => {
    const environment = { PATH: path.replaceAll(':', delimiter) }
    dropRelativePrograms(environment)
    expect(environment.PATH).toBe(left.replaceAll(':', delimiter))
  })

  test.each(['', '.', ':'])('are the system’s own where none is left: "%s"', path => {
    const environment = { PATH: path }
    dropRelativePrograms(environment)
    expect(environment).toEqual({})
  })

  test('are the system’s own where there is no variable', () => {
    const environment = {}
    dropRelativePrograms(environment)
    expect(environment).toEqual({})
  })
})

test('inputs and secrets are forgotten, but for what the cache needs', () => {
  const environment = {
    ...{
      INPUT_TOKEN: 'x',
      'INPUT_REPORT-PATH': 'x',
      GITHUB_TOKEN: 'x',
      GH_TOKEN: 'x',
      NPM_TOKEN: 'x',
      DB_PASSWORD: 'x',
    },
    ...{ ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_URL: 'x' },
    ...{ ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: 'x', GITHUB_OUTPUT: 'x', PATH: 'x', GIT_CONFIG_KEY_0: 'x' },
  }
  forgetSecrets(environment)
  expect(Object.keys(environment).sort()).toEqual([
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_OUTPUT',
    'GIT_CONFIG_KEY_0',
    'PATH',
  ])
})

test('the event’s path is given once', () => {
  const environment = { GITHUB_EVENT_PATH: '/event.json' }
  expect([forgetEvent(environment), environment]).toEqual(['/event.json', {}])
})
