import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { printedBy, type TerminalOptions } from '../../support/terminal.ts'

let lookAlikes: Repository
let strangers: Repository

beforeAll(async () => {
  lookAlikes = await makeRepository(
    history().at('2026-10-01').by('Twin <a@example.com>', 2).by('Twin <b@example.org>').by('ann'),
  )
  strangers = await makeRepository(history().at('2026-10-01').by('ann').by('bob'))
})

afterAll(async () => {
  for (const repository of [lookAlikes, strangers]) await repository.remove()
})

const TELLS_HOW = /^Lines for a \.mailmap .* run this in a terminal/m
const told = async (options: TerminalOptions, ...args: string[]) => {
  const text = await printedBy([lookAlikes.path, '--as-of', '2026-11-01', ...args], options)
  return [/@example/.test(text), TELLS_HOW.test(text)]
}
const [SHOWN, TOLD_HOW, NEITHER] = [
  [true, false],
  [false, true],
  [false, false],
]

describe('lines for a .mailmap, which hold addresses, are printed', () => {
  test('in a terminal', async () => {
    expect(await told({ isTTY: true })).toEqual(SHOWN)
  })

  test.each([{ isTTY: false }, {}, { isTTY: false, environment: { CI: 'true' } }])(
    'not into a file or a pipe, which is told how to get them: %j',
    async options => {
      expect(await told(options)).toEqual(TOLD_HOW)
    },
  )

  test.each([
    ...['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'TF_BUILD', 'JENKINS_URL', 'BUILDKITE', 'TEAMCITY_VERSION', 'CIRCLECI'],
    ...['TRAVIS', 'APPVEYOR', 'bamboo_planKey', 'BITBUCKET_COMMIT', 'CODEBUILD_BUILD_ARN', 'DRONE', 'GITEA_ACTIONS'],
    ...['FORGEJO_ACTIONS', 'CIRRUS_CI', 'SEMAPHORE', 'BUILD_NUMBER', 'CI_NAME', 'VERCEL', 'NETLIFY', 'PROW_JOB_ID'],
  ])('not where %s is set, whatever its value', async name => {
    expect(await told({ isTTY: true, environment: { [name]: 'false' } })).toEqual(TOLD_HOW)
  })

  test('where such a variable is empty', async () => {
    expect(await told({ isTTY: true, environment: { CI: '' } })).toEqual(SHOWN)
  })

  test.each(['--brief', '--anonymize'])('not with %s, where nothing is said of them', async option => {
    expect(await told({ isTTY: true }, option)).toEqual(NEITHER)
  })

  test('nowhere where nobody looks alike', async () => {
    const text = await printedBy([strangers.path, '--as-of', '2026-11-01'], {})
    expect(text).not.toMatch(TELLS_HOW)
  })
})
