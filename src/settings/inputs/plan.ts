// Made from projects/plan/action.yml by `npm run generate`. Change that file, not this one.

/** Every input of the action, in the order of projects/plan/action.yml. A default that only the runner knows is empty here. */
export const PLAN_INPUTS = [
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
    name: 'shards',
    default: '8',
    description:
      'How many parts the work is divided into, at most, from 1 to 256. Below some 300 repositories or a million commits it is one part.',
  },
  {
    name: 'rate-limit-wait',
    default: '10 minutes',
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up.",
  },
  {
    name: 'plan-path',
    default: '',
    description:
      "Where the plan is written, which names every repository. Empty means a file in the runner's temporary folder.",
  },
  {
    name: 'anonymize',
    default: 'false',
    description:
      "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names.",
  },
] as const

/** The name of an input. */
export type PlanInputName = (typeof PLAN_INPUTS)[number]['name']
