import type { Measurement } from '../../measure/measure.ts'
import type { Subject } from '../../report/report.ts'
import { webAddress } from '../../text/escape.ts'
import { counted } from '../../text/numbers.ts'
import { type Passage, tellingPart } from '../part.ts'
import { leftOutInWords, windowInWords } from '../phrases.ts'
import { ALL_ROWS } from '../places.ts'
import { creditInWords, instant, settingsInWords } from '../settings.ts'
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
  const given = { rules, gate: view.report.gateRules, asOf: Number.isFinite(moment.until) ? moment.asOf : null }
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
    ['Settings', settingsInWords(given, view.medium)],
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

function apfInWords(measurement: Measurement): string {
  const { baseline, majorityThreshold } = measurement.rules
  const { commits } = wholeOf(baseline, measurement)
  const whole = baseline === 'all' ? `those ${UNIT.many} too` : `the ${commits} by active people`
  return `the smallest number of active people whose ${UNIT.many} together are at least ${majorityThreshold.text} % of ${whole}`
}
