import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runSources, type Step } from '../../support/runner.ts'

let folder = ''
let clone: Repository

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-workspace-'))
  clone = makeRepository(history().at('2024-05-01').by('ann'))
})

afterAll(async () => {
  clone.remove()
  await rm(folder, { recursive: true })
})

const run = (inputs: Step['with'], environment: Step['environment'] = {}, event?: Step['event']) =>
  runSources({
    ...(event === undefined ? {} : { event }),
    with: { source: 'git', 'working-directory': clone.path, token: '', 'as-of': '2024-06-01', ...inputs },
    environment,
  })

describe('a step of a workflow', () => {
  test('hides no token where there is none: the runner would hide every empty text', async () => {
    expect((await run({})).log).not.toContain('::add-mask::')
  })

  test('writes its report into the runner’s folder for temporary files, where nobody chose another', async () => {
    const { outputs } = await run({}, { RUNNER_TEMP: folder })
    expect([dirname(dirname(outputs.report ?? '')), basename(outputs.report ?? '')]).toEqual([folder, 'report.json'])
  })

  test.each([
    ['never', 0],
    ['on-failure', 1],
  ])('says that there is no comment only where one is asked for: %s', async (policy, notices) => {
    const payload = {
      repository: { full_name: 'octo/pony' },
      workflow_run: { event: 'pull_request', pull_requests: [] },
    }
    const inputs = { 'comment-summary-in-pr': policy }
    const { log } = await run(inputs, {}, { name: 'workflow_run', payload })
    expect(log.match(/^::notice.*pull_request_target/gm) ?? []).toHaveLength(notices)
  })

  test('starts paths at the workspace', async () => {
    const { outputs } = await run({ 'report-path': 'out/pony.json' }, { GITHUB_WORKSPACE: folder })
    const path = join(folder, 'out', 'pony.json')
    expect([outputs.report, JSON.parse(await readFile(path, 'utf8')).commits]).toEqual([path, 1])
  })

  test('starts paths where it stands, if there is no workspace', async () => {
    const name = `${basename(folder)}.json`
    const { outputs } = await run({ 'report-path': name }, { GITHUB_WORKSPACE: '' })
    await rm(name)
    expect(outputs.report).toBe(join(process.cwd(), name))
  })

  test('says what it cannot measure in one line without a character that turns others round, or an address', async () => {
    const { log } = await run({ 'working-directory': `${folder}/no\u202e/ann@example.com` })
    expect([log.match(/^::error::.*$/gm)?.length, /\u202e|example\.com/.test(log)]).toEqual([1, false])
  })
})
