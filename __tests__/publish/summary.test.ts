import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { publishSummary } from '../../src/publish/summary.ts'
import { recordingLog } from '../support/recording-log.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pony-summary-'))
})

afterAll(async () => {
  delete process.env.GITHUB_STEP_SUMMARY
  await rm(folder, { recursive: true })
})

// In this order: the toolkit looks the file up once and keeps it.
describe('the job summary', () => {
  test('is a notice where the runner has none', async () => {
    delete process.env.GITHUB_STEP_SUMMARY
    const { log, notices } = recordingLog()
    await publishSummary('# Lost', log)
    expect(notices).toEqual([expect.stringMatching(/^There is no job summary\. .*GITHUB_STEP_SUMMARY/)])
  })

  test('is a notice where its file cannot be written', async () => {
    process.env.GITHUB_STEP_SUMMARY = join(folder, 'missing')
    const { log, notices } = recordingLog()
    await publishSummary('# Lost', log)
    expect(notices).toEqual([expect.stringMatching(/^There is no job summary\. .*missing/)])
  })

  test('is added to what the step has said before', async () => {
    process.env.GITHUB_STEP_SUMMARY = join(folder, 'summary.md')
    await writeFile(process.env.GITHUB_STEP_SUMMARY, 'Before.\n')
    await publishSummary('# Pony Factor', recordingLog().log)
    expect(await readFile(process.env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('Before.\n# Pony Factor\n')
  })
})
