import { PROJECTS_INPUTS, type ProjectsInputName } from '../../settings/inputs/projects.ts'
import { type CommandWords, type Group, PRINTED } from './help.ts'
import { AS_OF, GITHUB_OF_MANY, HOW_IT_IS_COUNTED, REPORT_FILES } from './shared-options.ts'

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
      AS_OF,
    ],
  ],
  HOW_IT_IS_COUNTED,
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
      ...REPORT_FILES,
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
  GITHUB_OF_MANY,
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
