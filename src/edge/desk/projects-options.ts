import { PROJECTS_INPUTS, type ProjectsInputName } from '../../settings/inputs/projects.ts'
import { type CommandWords, type Group, PRINTED } from './help.ts'

/** Every input but the token, which others on the machine would see in a command; a variable holds it. */
const GROUPS: readonly Group<ProjectsInputName>[] = [
  [PRINTED, [['anonymize']]],
  [
    'What is measured:',
    [
      [
        'repositories',
        {
          description:
            'A file with more of them, one a line: owner/name, owner/name@ref, "owner/*", "!owner/name", the address of a repository on any git server, or "Label: owner/a, owner/b" for one project out of several.',
          fallback: 'the targets alone',
        },
      ],
      [
        'as-of',
        {
          description:
            'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then.',
          fallback: 'now',
        },
      ],
    ],
  ],
  [
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
  ],
  [
    'The gate:',
    [
      [
        'minimum-apf',
        {
          description:
            'The lowest Augmented Pony Factor that is good enough for a project. When one is below it, or has none, the exit status is 1.',
          fallback: 'no gate',
        },
      ],
      [
        'minimum-active-share',
        {
          description:
            'The lowest percentage of a project’s commits that must belong to active people. When one is below it, the exit status is 1.',
          fallback: 'no gate',
        },
      ],
      ['previous', { description: 'An earlier JSON report, to say what has changed since.', fallback: 'none' }],
      [
        'fail-on-worse',
        {
          description:
            'Whether the exit status is 1 when the risk of a project has risen since then, or it has no Augmented Pony Factor any more.',
        },
      ],
    ],
  ],
  [
    'What is written:',
    [
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
      [
        'badge-path',
        {
          description:
            'Where a badge for all projects is written as SVG, with the JSON for a shields.io endpoint badge beside it.',
          fallback: 'no badge',
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
            'Whether the histories that were read are kept in ~/.cache/pony-factor, so that the next run reads only what is new.',
        },
      ],
      [
        'rate-limit-wait',
        { description: "How long to wait, at most, for GitHub's rate limits to be over before giving up." },
      ],
    ],
  ],
]

/** The command for many projects. */
export const MANY_PROJECTS: CommandWords = {
  name: 'pony-factor projects',
  description: 'Measures how few people hold each of many projects, and how few hold those that hang on one each.',
  argument: ['[targets...]', 'folders of clones, owner/name on GitHub, or addresses of repositories on any git server'],
  inputs: PROJECTS_INPUTS,
  groups: GROUPS,
  examples: `\
  pony-factor projects ../one ../two ../three
  pony-factor projects ../* --html-report-path projects.html
  pony-factor projects --repositories projects.txt --minimum-apf 2
  pony-factor projects owner/one https://git.example.org/two.git`,
}
