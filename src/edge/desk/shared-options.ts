import type { DeskOption, Group } from './help.ts'

/** The moment of a run. */
export const AS_OF: DeskOption<'as-of'> = [
  'as-of',
  {
    description:
      'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then.',
    fallback: 'now',
  },
]

/** Everything that changes a number. */
export const HOW_IT_IS_COUNTED: Group<
  | 'activity-window'
  | 'majority-threshold'
  | 'baseline'
  | 'attribution'
  | 'co-authors'
  | 'merge-commits'
  | 'exclude-bots'
  | 'exclude'
> = [
  'How it is counted:',
  [
    ['activity-window'],
    ['majority-threshold'],
    ['baseline'],
    ['attribution'],
    ['co-authors'],
    ['merge-commits'],
    ['exclude-bots'],
    ['exclude'],
  ],
]

/** Where every report goes. */
export const REPORT_FILES: readonly DeskOption<'report-path' | 'html-report-path'>[] = [
  [
    'report-path',
    {
      description: 'Where the JSON report is written, and the summary as .md beside it.',
      fallback: 'a new folder among the temporary files',
    },
  ],
  [
    'html-report-path',
    { description: 'Where the report is written as one HTML page that needs no network.', fallback: 'no page' },
  ],
]

/** How patient a run is. */
export const RATE_LIMIT_WAIT: DeskOption<'rate-limit-wait'> = [
  'rate-limit-wait',
  { description: "How long to wait, at most, for GitHub's rate limits to be over before giving up." },
]

/** What has to do with GitHub where there are many histories. */
export const GITHUB_OF_MANY: Group<'cache' | 'rate-limit-wait'> = [
  'GitHub:',
  [
    [
      'cache',
      {
        description:
          'Whether the histories that were read are kept in ~/.cache/pony-factor, so that the next run reads only what is new.',
      },
    ],
    RATE_LIMIT_WAIT,
  ],
]
