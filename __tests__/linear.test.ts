import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../src/history/commit.ts'
import type { NamedStake } from '../src/measure/count/contributor.ts'
import { type Measurement, measure } from '../src/measure/measure.ts'
import { momentAt } from '../src/measure/rules.ts'
import { TakenNames } from '../src/people/taken-names.ts'
import { renderHtml } from '../src/render/html/page.ts'
import { renderJson } from '../src/render/json.ts'
import { renderComment } from '../src/render/markdown/comment.ts'
import { renderSummary } from '../src/render/markdown/summary.ts'
import { renderMailmapBlock } from '../src/render/terminal/mailmap-block.ts'
import { renderTerminal } from '../src/render/terminal/terminal.ts'
import { buildReport } from '../src/report/build.ts'
import type { Report } from '../src/report/report.ts'
import { defaultRules, ledgerOf } from './support/ledger.ts'
import { person } from './support/people.ts'
import { timesAsLong } from './support/times-as-long.ts'

/** Anybody can write a history, and a step of a workflow has an hour or six. */

const NOW = Date.parse('2024-06-01T00:00:00Z')
const NO_ASSETS = { script: { text: '', hash: '' }, style: { text: '', hash: '' } }

type Who = (number: number) => { readonly name: string; readonly email: string; readonly login?: string }

/** Histories of as many commits as are asked for, each by somebody else. */
const HISTORIES = {
  'people of one name': number => ({ name: 'Ann', email: `${number}@example.com` }),
  'bots of one name': number => ({ name: 'helper[bot]', email: `${number}@example.com` }),
  'names of one address': number => ({ name: `Ann ${number}`, email: 'ann@example.com' }),
  'names of one account': number => ({ name: `Ann ${number}`, email: `${number}@example.com`, login: 'ann' }),
  people: number => ({ name: `Ann ${number}`, email: `${number}@example.com` }),
} as const satisfies Record<string, Who>

type HistoryName = keyof typeof HISTORIES

function commitsBy(who: Who, count: number): readonly Commit[] {
  return Array.from({ length: count }, (_, number) => {
    const { login = null, ...rest } = who(number)
    const author = person({ ...rest, login })
    const at = NOW - number * 1000
    const oid = number.toString(16).padStart(40, '0')
    return { oid, author, committer: author, authoredAt: at, committedAt: at, isMerge: false, coAuthors: [] }
  })
}

function ledgerWith(history: HistoryName, count: number) {
  return ledgerOf(commitsBy(HISTORIES[history], count))
}

function measurementOf(ledger: ReturnType<typeof ledgerOf>): Measurement<NamedStake> {
  return measure(ledger, defaultRules, momentAt(NOW))
}

function reportOn(ledger: ReturnType<typeof ledgerOf>, measurement: Measurement<NamedStake>): Report {
  return buildReport({
    subject: { repository: 'octo/pony', ref: 'main', head: null, source: 'git', serverUrl: 'https://github.com' },
    ledger,
    measurement,
    gateRules: { minimumApf: null, minimumActiveShare: null },
    group: [],
    quarters: 4,
    pullRequest: null,
  })
}

function reportWith(history: HistoryName, count: number): Report {
  const ledger = ledgerWith(history, count)
  return reportOn(ledger, measurementOf(ledger))
}

/** What is done with a history: prepared first, then timed. */
type Task = (history: HistoryName, count: number) => () => unknown

const TASKS = {
  'reading and measuring': (history, count) => {
    const commits = commitsBy(HISTORIES[history], count)
    return () => measurementOf(ledgerOf(commits))
  },
  'the parts of the report': (history, count) => {
    const ledger = ledgerWith(history, count)
    const measurement = measurementOf(ledger)
    return () => reportOn(ledger, measurement)
  },
  'the JSON report': (history, count) => {
    const report = reportWith(history, count)
    return () => renderJson(report)
  },
  'the page': (history, count) => {
    const report = reportWith(history, count)
    return () => renderHtml(report, NO_ASSETS)
  },
  'what else is written': (history, count) => {
    const ledger = ledgerWith(history, count)
    const measurement = measurementOf(ledger)
    const report = reportOn(ledger, measurement)
    return () => [
      ...[
        renderSummary(report),
        renderComment(report, { repository: 'octo/pony', key: null }),
        renderTerminal(report, { color: false, columns: 100 }),
      ],
      renderMailmapBlock(measurement, ledger),
    ]
  },
} as const satisfies Record<string, Task>

describe('twice as large a history takes at most three times as long:', () => {
  test.each<[keyof typeof TASKS, HistoryName, number]>([
    ['reading and measuring', 'people of one name', 2_000],
    ['reading and measuring', 'bots of one name', 2_000],
    ['the parts of the report', 'names of one address', 2_000],
    ['the parts of the report', 'names of one account', 2_000],
    ['the parts of the report', 'people of one name', 2_000],
    ['the JSON report', 'people', 2_500],
    ['the page', 'people', 2_500],
    ['what else is written', 'people', 2_500],
    ['what else is written', 'people of one name', 2_500],
  ])('%s, of %s', (task, history, count) => {
    expect(timesAsLong(length => TASKS[task](history, length), count, 3)).toBeLessThan(3)
  })
})

test('twice as many strangers of one name take at most three times as long', () => {
  const names = (count: number) => () => {
    const taken = new TakenNames(['Ann'])
    return Array.from({ length: count }, () => taken.take('Ann'))
  }
  expect(timesAsLong(names, 2_000, 3)).toBeLessThan(3)
})
