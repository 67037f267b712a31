import { expect, test } from '@jest/globals'
import { Cancelled, UserError } from '../../src/errors.ts'
import type { History, HistorySource } from '../../src/history/source.ts'
import { momentAt } from '../../src/measure/rules.ts'
import { measuredAlone, measureEach, type Subject } from '../../src/run/subject.ts'
import { parseSettings } from '../../src/settings/settings.ts'
import { commitsOf, history } from '../support/history.ts'
import { recordingLog } from '../support/recording-log.ts'

const { log } = recordingLog()
const terms = {
  settings: parseSettings(input => (input === 'source' ? 'git' : '')),
  moment: momentAt(Date.parse('2024-06-01')),
  ...{ server: null, serverUrl: 'https://github.com', log },
}

function subjectNamed(repository: string, source: HistorySource): Subject {
  return { repository, ref: null, history: source, pullRequest: null }
}

/** A subject whose history is there. */
function there(repository: string): Subject {
  async function* commits() {
    yield commitsOf(history().by('ann', 2))
  }
  const found: Omit<History, 'commits'> = {
    ...{ source: 'git', knowsMerges: true, refOf: branch => branch },
    ...{ repository, server: null, ref: 'main', head: 'f'.repeat(40), mailmap: '' },
  }
  return subjectNamed(repository, async () => ({ ...found, commits: commits() }))
}

function refused(repository: string, reason: Error): Subject {
  return subjectNamed(repository, () => Promise.reject(reason))
}

const gone = new UserError('There is no repository octo/gone.')

test('what is wrong with one subject says nothing about the others, which stay in their order', async () => {
  const findings = await measureEach([there('octo/a'), refused('octo/gone', gone), there('octo/b')], terms)
  expect(findings.map(found => (found.isMeasured ? found.report.subject.repository : found.reason))).toEqual([
    'octo/a',
    gone,
    'octo/b',
  ])
})

test.each([
  ['the end of the run', new Cancelled('The run was cancelled.')],
  ['a defect of ours', new TypeError('x is undefined')],
])('%s is no finding about a subject', async (_, reason) => {
  await expect(measureEach([there('octo/a'), refused('octo/b', reason)], terms)).rejects.toBe(reason)
})

test('where there is one subject, what is wrong with it is what is wrong with the run', async () => {
  const findings = await measureEach([refused('octo/gone', gone)], terms)
  expect(() => measuredAlone(findings)).toThrow(gone)
})
