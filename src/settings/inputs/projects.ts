// Made from projects/action.yml by `npm run generate`. Change that file, not this one.

/** Every input of the action, in the order of projects/action.yml. A default that only the runner knows is empty here. */
export const PROJECTS_INPUTS = [
  {
    name: 'token',
    default: '',
    description:
      'A token that can read the repositories. The one of the workflow reads its own repository and public ones; for other private ones, give that of an app or of a person.',
  },
  {
    name: 'repositories',
    default: '',
    description:
      'What is measured, one a line: `owner/name`, `owner/name@ref`, `owner/*` for all that the token can see but archived ones, forks and empty ones, `!owner/name` for one of those that is left out, the https address of a repository on any git server, or `Label: owner/a, owner/b` for one project out of several repositories. After `#` stands a comment.',
  },
  {
    name: 'activity-window',
    default: '1 year',
    description:
      "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`.",
  },
  {
    name: 'majority-threshold',
    default: '50',
    description: "The percentage of a project's commits that counts as the majority, more than 1 and at most 100.",
  },
  {
    name: 'baseline',
    default: 'all',
    description:
      "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people.",
  },
  {
    name: 'attribution',
    default: 'author',
    description: 'Who is credited with a commit, its `author` or its `committer`.',
  },
  {
    name: 'co-authors',
    default: 'false',
    description: 'Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines.',
  },
  {
    name: 'merge-commits',
    default: 'exclude',
    description: 'Whether merge commits are counted, `exclude` or `include`.',
  },
  {
    name: 'exclude-bots',
    default: 'true',
    description: 'Whether the commits of bots are left out.',
  },
  {
    name: 'exclude',
    default: '',
    description:
      'People to leave out of every project, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`.',
  },
  {
    name: 'as-of',
    default: '',
    description:
      'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now.',
  },
  {
    name: 'minimum-apf',
    default: '',
    description:
      'The lowest Augmented Pony Factor that is good enough for a project. The step fails when one is below it, or has none. Empty means no gate.',
  },
  {
    name: 'minimum-active-share',
    default: '',
    description:
      "The lowest percentage of a project's commits that must belong to active people. The step fails when one is below it. Empty means no gate.",
  },
  {
    name: 'previous',
    default: '',
    description:
      'The path of an earlier JSON report of this action. The report then says what has changed. Empty means that nothing is compared.',
  },
  {
    name: 'fail-on-worse',
    default: 'false',
    description:
      "Whether the step fails when a project's risk level has risen since the `previous` report, or its Augmented Pony Factor is no longer defined.",
  },
  {
    name: 'cache',
    default: 'true',
    description:
      'Whether the histories that were read are kept in the Actions cache, so that the next run reads only what is new. Never where a minimum is set, nor for a release or a tag.',
  },
  {
    name: 'rate-limit-wait',
    default: '10 minutes',
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up.",
  },
  {
    name: 'report-path',
    default: '',
    description: "Where the JSON report is written. Empty means a file in the runner's temporary folder.",
  },
  {
    name: 'html-report-path',
    default: '',
    description:
      'Where the report is written as one HTML page that needs no network. Empty means that no page is written.',
  },
  {
    name: 'badge-path',
    default: '',
    description:
      'Where a badge for all projects is written as SVG, with the JSON for a shields.io endpoint badge beside it. Empty means that no badge is written.',
  },
  {
    name: 'anonymize',
    default: 'false',
    description:
      "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names.",
  },
] as const

/** The name of an input. */
export type ProjectsInputName = (typeof PROJECTS_INPUTS)[number]['name']
