import { count, counted } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { majorityOf, windowInWords } from '../phrases.ts'
import { creditInWords, instant, settingsInWords } from '../settings.ts'
import { tableOf, words } from '../table.ts'
import { UNIT } from '../unit.ts'
import type { ProjectsView } from './view.ts'

/** How all this was measured, and what it has cost. */
export function methodPart({ report, medium }: ProjectsView): Passage {
  const { settings, asOf } = report
  const { rules, gate } = settings
  const { many } = UNIT
  const rows: readonly (readonly [string, string])[] = [
    ['Each row', 'what a report on that project alone would say, at the same moment and by the same settings'],
    ['As of', instant(asOf)],
    [
      'Active',
      `${rules.coAuthors ? 'authored, co-authored' : 'authored'} or committed a ${UNIT.one} within ${windowInWords(rules.activityWindow)} before that`,
    ],
    ['Counted', `${many} ${creditInWords(rules)}`],
    [
      'APF active',
      `the smallest number of active people whose ${many} are ${majorityOf(rules)} of those by active people; with one, a project hangs on one person`,
    ],
    ['Risk', 'by the APF active, and worse where active people made less than the majority'],
    ['Settings', settingsInWords({ rules, gate, asOf: null }, medium)],
    ['Spent', spentInWords(report.spent)],
  ]
  return {
    title: 'How this was measured',
    lead: 'the rule, the settings and what it has cost.',
    tables: [tableOf([words('What'), words('How')], rows, row => row)],
    notes: [
      'What is said here is about projects, and of nobody’s work. A project in which nobody is active may be finished.',
    ],
  }
}

/** What a run has cost: `9 requests, 4 points, 26 MB`. */
export function spentInWords({ requests, points, bytes }: ProjectsView['report']['spent']): string {
  return `${counted(requests, 'request')}, ${counted(points, 'point')}, ${megabytes(bytes)}`
}

function megabytes(bytes: number): string {
  const rounded = Math.round(bytes / 1_000_000)
  return bytes > 0 && rounded === 0 ? '< 1 MB' : `${count(rounded)} MB`
}
