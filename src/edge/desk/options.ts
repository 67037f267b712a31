import { INPUTS, type InputName } from '../../settings/inputs.ts'
import { type CommandWords, type Group, optionsIn, PRINTED } from './help.ts'
import { AS_OF, HOW_IT_IS_COUNTED, RATE_LIMIT_WAIT, REPORT_FILES } from './shared-options.ts'

/** Every input but the token, which others on the machine would see in a command; a variable holds it. */
export const GROUPS: readonly Group<InputName>[] = [
  [PRINTED, [['anonymize']]],
  [
    'What is measured:',
    [
      [
        'repository',
        { description: 'The repository to measure over GitHub, as owner/name. The target says the same.' },
      ],
      [
        'ref',
        {
          description: 'The branch, tag or commit whose history is measured.',
          fallback: 'what is checked out, on GitHub the default branch',
        },
      ],
      ['source', { fallback: 'git for a folder, else auto' }],
      [
        'working-directory',
        { description: 'The folder of the clone. The target says the same.', fallback: 'where you stand' },
      ],
      AS_OF,
    ],
  ],
  HOW_IT_IS_COUNTED,
  ['What is looked at besides:', [['what-if'], ['trend']]],
  [
    'The gate:',
    [
      [
        'minimum-apf',
        {
          description:
            'The lowest Augmented Pony Factor that is good enough. Below it, and when there is none, the exit status is 1.',
          fallback: 'no gate',
        },
      ],
      [
        'minimum-active-share',
        {
          description:
            'The lowest percentage of commits that must belong to active people. Below it, the exit status is 1.',
          fallback: 'no gate',
        },
      ],
    ],
  ],
  [
    'What is written:',
    [
      ...REPORT_FILES,
      [
        'badge-path',
        {
          description: 'Where a badge is written as SVG, with the JSON for a shields.io endpoint badge beside it.',
          fallback: 'no badge',
        },
      ],
      [
        'picture-path',
        {
          description:
            'Where a picture of who has made how much is written as SVG, for a README or a slide, on light and on dark ground.',
          fallback: 'no picture',
        },
      ],
    ],
  ],
  [
    'GitHub:',
    [
      [
        'cache',
        {
          description:
            'Whether the history that was read is kept in ~/.cache/pony-factor, so that the next run reads only what is new.',
        },
      ],
      RATE_LIMIT_WAIT,
    ],
  ],
  [
    'For pull requests, without effect on a desk:',
    [
      ['comment-summary-in-pr', { description: 'Whether one comment in the pull request is kept up to date.' }],
      ['comment-key', { description: 'A word that tells one comment from another.' }],
    ],
  ],
]

/** The inputs that are options. */
export const INPUT_OPTIONS: readonly InputName[] = optionsIn(GROUPS)

/** The command for one repository. */
export const ONE_REPOSITORY: CommandWords = {
  name: 'pony-factor',
  description: 'Measures how many people hold the majority of a repository, and how many of them are active.',
  argument: [
    '[target]',
    'the folder of a clone, or owner/name on GitHub with GITHUB_TOKEN set (default: where you stand)',
  ],
  inputs: INPUTS,
  groups: GROUPS,
  examples: `\
  pony-factor                        the clone you stand in
  pony-factor ../my-project --brief  another, on one screen
  pony-factor --activity-window "18 months"
  pony-factor --what-if "Ann Lee, bob"
  pony-factor --html-report-path pony.html
  pony-factor --minimum-apf 2 && ./release
  GITHUB_TOKEN=$(gh auth token) pony-factor owner/name`,
}
