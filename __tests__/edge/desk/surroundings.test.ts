import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { command } from '../../../src/edge/desk/command.ts'
import { Cancelled } from '../../../src/errors.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

let folder = ''
let clone: Repository

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-desk-'))
  clone = makeRepository(history().at('2024-05-01').by('ann'))
})

afterAll(async () => {
  clone.remove()
  await rm(folder, { recursive: true })
})

/** Measures the clone. */
async function run(
  environment: NodeJS.ProcessEnv,
  print: () => unknown = () => {},
  { controller = new AbortController(), target = clone.path } = {},
) {
  let told = ''
  const stderr = { write: (text: string) => (told += text) }
  const args = [target, '--as-of', '2024-06-01', '--report-path', join(folder, 'report.json')]
  return { status: await command(args, environment, { stdout: { write: print }, stderr }, controller.signal), told }
}

test('a command keeps no secret, no event and no relative folder of programs from what it starts', async () => {
  const environment = { HOME: folder, PATH: '/usr/bin:.:/bin', GH_TOKEN: 'secret', GITHUB_EVENT_PATH: '/event.json' }
  await run(environment)
  expect(environment).toEqual({ HOME: folder, PATH: '/usr/bin:/bin' })
})

test('a notice has no character that turns others round', async () => {
  const whole = makeRepository(history().at('2024-05-01').by('ann'), { checkout: true })
  const target = join(whole.path, 'a\u202eb')
  await mkdir(target)
  const { told } = await run({ HOME: folder }, () => {}, { target })
  whole.remove()
  expect(told).toMatch(/^".*ab" is a part of its repository; the whole repository is measured\.\n$/)
})

describe('a defect of ours', () => {
  const defect = () => {
    throw new TypeError('x is undefined')
  }

  test('is told with where it is, as only somebody who sees that can mend it', async () => {
    const { status, told } = await run({ HOME: folder }, defect)
    expect([status, told]).toEqual([
      2,
      expect.stringMatching(
        /^Pony Factor failed by a defect of its own: x is undefined\. Please report it with the log of this run\.\nTypeError: x is undefined\nat /,
      ),
    ])
  })

  test('is none where the run was cancelled meanwhile', async () => {
    const controller = new AbortController()
    const cancel = () => {
      controller.abort(new Cancelled('The run was cancelled.'))
      return defect()
    }
    expect(await run({ HOME: folder }, cancel, { controller })).toEqual({ status: 2, told: 'The run was cancelled.\n' })
  })
})
