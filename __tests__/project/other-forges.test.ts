import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { git } from '../support/git.ts'
import { history } from '../support/history.ts'
import { makeRepository, type Repository } from '../support/repository.ts'
import { runProgram } from '../support/runner.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/other-forges.md', root), 'utf8')

/** How many commits a system fetches, and what it then runs. */
interface Recipe {
  /** `null` stands for all. */
  readonly depth: number | null
  readonly script: string
  /** The files that it keeps with the run. */
  readonly kept: readonly string[]
}

/** What stands in the page as the one block of this kind. */
function block(kind: string): string {
  const [text, ...others] = [...page.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text,
  )
  if (text === undefined || others.length > 0) throw new Error(`docs/other-forges.md has not one block "${kind}".`)
  return text
}

function gitlab(): Recipe {
  const { variables = {}, script, artifacts } = parse(block('yaml gitlab'))['pony-factor']
  return { depth: (variables.GIT_DEPTH ?? 20) || null, script: script.join('\n'), kept: artifacts.paths }
}

function forgejo(): Recipe {
  const [checkout, ...steps] = parse(block('yaml forgejo')).jobs['pony-factor'].steps
  return {
    depth: (checkout.with['fetch-depth'] ?? 1) || null,
    script: steps.map(({ run }: { run: string }) => run).join('\n'),
    kept: [],
  }
}

function jenkins(): Recipe {
  const text = block('groovy jenkins')
  const [, script = ''] = /sh '''\n(.*?)'''/s.exec(text) ?? []
  return {
    depth: null,
    script,
    kept: [...text.matchAll(/archiveArtifacts '(.+?)'/g)].flatMap(([, path]) => path ?? []),
  }
}

function anythingElse(): Recipe {
  const [, script = ''] = /^## Anything else\n\n```sh\n(.*?)^```$/ms.exec(page) ?? []
  return { depth: 1, script, kept: [] }
}

/** What each system says about itself, in a container whose user has no home of its own. */
const SYSTEMS = [
  ['GitLab', gitlab(), { CI: 'true', GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'schedule', CI_JOB_TOKEN: 'glcbt-secret' }],
  [
    'Forgejo',
    forgejo(),
    {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/pony',
      GITHUB_SERVER_URL: 'https://forge.example.org',
      GITHUB_API_URL: 'https://forge.example.org/api/v1',
      GITHUB_TOKEN: 'secret-of-the-job',
    },
  ],
  ['Jenkins', jenkins(), { JENKINS_URL: 'https://ci.example.org/', BUILD_NUMBER: '7', GIT_BRANCH: 'origin/main' }],
  ['anything else', anythingElse(), { CI: 'true' }],
] as const

let folder = ''
let measured: Repository
let configuration: Readonly<Record<string, string>> = {}

/** A repository to measure, and one that stands in for the release of this project that the recipes name. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-forge-'))
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  measured = makeRepository(
    history('trunk').at(yesterday).by('Ann <ann@example.com>', 30).by('Bob <bob@example.com>', 12),
  )
  const release = join(folder, 'release')
  mkdirSync(release)
  cpSync(fileURLToPath(new URL('dist', root)), join(release, 'dist'), { recursive: true })
  git(release, ['init', '--quiet', '--template='])
  git(release, ['add', '.'])
  git(release, ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '--quiet', '--message=Release'])
  git(release, ['tag', 'v1.0.0'])
  const home: string = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).repository.replace('github:', '')
  configuration = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: `url.${pathToFileURL(release)}.insteadOf`,
    GIT_CONFIG_VALUE_0: `https://github.com/${home}`,
    GIT_CONFIG_KEY_1: 'advice.detachedHead',
    GIT_CONFIG_VALUE_1: 'false',
  }
})

afterAll(() => {
  measured.remove()
  rmSync(folder, { recursive: true })
})

/** A clone as these systems make it: no branch, only the commit, and as much of the history as they were told. */
function checkedOut(depth: number | null): string {
  const workspace = mkdtempSync(join(folder, 'workspace-'))
  const source = pathToFileURL(measured.path).href
  git(workspace, ['init', '--quiet', '--template='])
  git(workspace, ['remote', 'add', 'origin', source])
  const depths = depth === null ? [] : [`--depth=${depth}`]
  git(workspace, ['fetch', '--quiet', ...depths, 'origin', '+refs/heads/*:refs/remotes/origin/*'])
  git(workspace, ['checkout', '--quiet', '--detach', 'refs/remotes/origin/trunk'])
  return workspace
}

async function run({ depth, script }: Recipe, environment: Readonly<Record<string, string>>) {
  const workspace = checkedOut(depth)
  const env = { PATH: process.env.PATH ?? '', ...configuration, ...environment }
  const told = await runProgram('sh', ['-ec', script], env, workspace)
  return { ...told, written: readdirSync(workspace) }
}

describe.each(SYSTEMS)('the recipe for %s', (_name, recipe, environment) => {
  let told: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    told = await run(recipe, environment)
  })

  test('measures the whole history of the clone that the system makes', () => {
    expect(told).toMatchObject({ status: 0, stdout: expect.stringMatching(/\b42 commits\b/) })
  })

  test('says nothing but the report, and no address', () => {
    expect(told.stderr).not.toContain('rror')
    expect(told.log).not.toContain('@example.com')
  })

  test('writes every file that it keeps', () => {
    expect(told.written).toEqual(expect.arrayContaining([...recipe.kept]))
  })

  test('pins a version', () => {
    expect(recipe.script).toMatch(/^ *git clone --quiet --depth 1 --branch v\d+\.\d+\.\d+ https:/m)
  })
})

test('a clone of the depth that GitLab has by itself is refused, not measured', async () => {
  const { status, log } = await run({ ...gitlab(), depth: 20 }, {})
  expect([status, log]).toEqual([2, expect.stringContaining('shallow')])
})
