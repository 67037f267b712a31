import type { Measurement } from '../../measure/measure.ts'
import type { MeasureRules } from '../../measure/rules.ts'
import type { Subject } from '../../report/report.ts'
import { webAddress } from '../../text/escape.ts'
import { listed } from '../../text/lists.ts'
import { counted } from '../../text/numbers.ts'
import { type Passage, tellingPart } from '../part.ts'
import { leftOutInWords, windowInWords } from '../phrases.ts'
import { ALL_ROWS } from '../places.ts'
import { tableOf, words } from '../table.ts'
import { UNIT, unitsCounted } from '../unit.ts'
import type { View } from '../view.ts'
import { wholeOf } from '../whole.ts'

/** How the numbers came about. */
export const methodPart = tellingPart(tell, {
  summary: { as: 'folded', isWhole: true },
  comment: { as: 'folded', isWhole: true },
  terminal: { lead: false, rows: ALL_ROWS },
  page: { as: 'folded' },
})

const SOURCES: Readonly<Record<Subject['source'], string>> = {
  graphql: 'GitHub’s GraphQL API',
  fetch: 'the git server, by git',
  git: 'a clone, by git',
}

/** The exact rule, and what it was applied to. */
function tell(view: View): Passage {
  const { measurement, subject } = view.report
  const { tally, rules, moment, cutoff } = measurement
  const rows: readonly (readonly [string, string])[] = [
    ['History', `${whereInWords(view)}, read from ${SOURCES[subject.source]}`],
    ['As of', instant(moment.asOf)],
    [
      'Active',
      `${rules.coAuthors ? 'authored, co-authored' : 'authored'} or committed a ${UNIT.one} on or after ${instant(cutoff)} (${windowInWords(rules.activityWindow)})`,
    ],
    [
      'Counted',
      `${unitsCounted(tally.commits)} by ${counted(tally.contributors.length, 'person', 'people')}, ${creditInWords(rules)}`,
    ],
    ['Left out', leftOutInWords(tally.excluded) ?? 'nothing'],
    [
      'Pony Factor',
      `the smallest number of people whose ${UNIT.many} together are at least ${rules.majorityThreshold.text} % of those ${wholeOf('all', measurement).commits}`,
    ],
    ['APF', apfInWords(measurement)],
    ['Settings', settingsInWords(view)],
  ]
  return {
    title: 'How this was measured',
    lead: 'the rule, the window, the source and the settings.',
    tables: [tableOf([words('What'), words('How')], rows, row => row)],
    notes: [
      'The Pony Factor was described by Daniel Gruno in 2015. At 50 % it is what CHAOSS calls the Contributor Absence Factor.',
    ],
  }
}

function whereInWords({ report: { subject }, medium }: View): string {
  const { repository, ref, head, source, serverUrl } = subject
  const place = `${medium.code(ref)} of ${medium.code(repository)}`
  if (head === null) return place
  // The commits of a clone need not be on GitHub.
  const address = source !== 'git' ? webAddress(serverUrl, ...repository.split('/'), 'commit', head) : null
  return `${place} at ${medium.link(medium.code(head.slice(0, 10)), address)}`
}

function creditInWords({ coAuthors, attribution }: MeasureRules): string {
  if (coAuthors) return 'shared equally between author and co-authors'
  return attribution === 'author'
    ? 'credited to the author'
    : 'credited to the committer, or to the author where GitHub committed'
}

function apfInWords(measurement: Measurement): string {
  const { baseline, majorityThreshold } = measurement.rules
  const { commits } = wholeOf(baseline, measurement)
  const whole = baseline === 'all' ? `those ${UNIT.many} too` : `the ${commits} by active people`
  return `the smallest number of active people whose ${UNIT.many} together are at least ${majorityThreshold.text} % of ${whole}`
}

/** The inputs that differ from their defaults, by their names. */
function settingsInWords({ report: { measurement, gateRules }, medium }: View): string {
  const { rules, moment } = measurement
  const given: readonly (readonly [input: string, value: string, isDefault: boolean])[] = [
    ['activity-window', windowInWords(rules.activityWindow), rules.activityWindow.toString() === 'P1Y'],
    ['majority-threshold', rules.majorityThreshold.text, rules.majorityThreshold.text === '50'],
    ['baseline', rules.baseline, rules.baseline === 'all'],
    ['attribution', rules.attribution, rules.attribution === 'author'],
    ['co-authors', String(rules.coAuthors), !rules.coAuthors],
    ['merge-commits', rules.mergeCommits, rules.mergeCommits === 'exclude'],
    ['exclude-bots', String(rules.excludeBots), rules.excludeBots],
    // The patterns themselves may be e-mail addresses.
    ['exclude', counted(rules.exclude.length, 'pattern', 'patterns'), rules.exclude.length === 0],
    ['as-of', instant(moment.asOf), moment.until === Number.POSITIVE_INFINITY],
    ['minimum-apf', String(gateRules.minimumApf), gateRules.minimumApf === null],
    ['minimum-active-share', gateRules.minimumActiveShare?.text ?? '', gateRules.minimumActiveShare === null],
  ]
  const changed = given.filter(([, , isDefault]) => !isDefault)
  return changed.length === 0
    ? 'the defaults'
    : `the defaults but for ${listed(changed.map(([input, value]) => medium.code(`${input}: ${value}`)))}`
}

/** An instant as `2026-11-22 10:00 UTC`, with seconds where there are any. */
function instant(epochMilliseconds: number): string {
  return new Date(epochMilliseconds)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?::00)?\.\d+Z$/, ' UTC')
}
