import { DEPENDENCIES_INPUTS, type DependenciesInputName } from '../../settings/inputs/dependencies.ts'
import { type CommandWords, type Group, PRINTED } from './help.ts'
import { GITHUB_OF_MANY, REPORT_FILES } from './shared-options.ts'

/** Every input that means something where there is no pull request; of the token a variable tells. */
const GROUPS: readonly Group<DependenciesInputName>[] = [
  [PRINTED, [['anonymize']]],
  [
    'What is looked at:',
    [
      ['scopes'],
      ['depth'],
      [
        'files',
        {
          description: 'Paths or globs of lock files, or of a CycloneDX or SPDX document.',
          fallback: 'every lock file',
        },
      ],
      [
        'resolve',
        {
          description:
            'Who is asked for the repository of a package that no file and no installed package names. "registry" asks the public registries of npm, Python, Rust and Ruby, which tells them the names and versions of the packages.',
          fallback: 'nobody',
        },
      ],
      ['hosts'],
      ['limit'],
    ],
  ],
  [
    'How it is counted:',
    [
      ['activity-window'],
      ['as-of', { description: 'The moment to measure at, as an ISO 8601 date or date-time.', fallback: 'now' }],
    ],
  ],
  ['What is written:', [...REPORT_FILES]],
  GITHUB_OF_MANY,
]

/** The command for what a checkout depends on. */
export const DEPENDENCIES_WORDS: CommandWords<DependenciesInputName> = {
  name: 'pony-factor dependencies',
  description: 'Finds which repositories a checkout depends on, and measures how few people hold each of them.',
  argument: ['[folder]', 'the folder of a checkout (default: where you stand)'],
  inputs: DEPENDENCIES_INPUTS,
  groups: GROUPS,
  examples: `\
  pony-factor dependencies
  pony-factor dependencies ../my-project --scopes "runtime, development"
  pony-factor dependencies --html-report-path dependencies.html
  GITHUB_TOKEN=$(gh auth token) pony-factor dependencies`,
}
