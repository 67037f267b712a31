// Made from dependencies/action.yml by `npm run generate`. Change that file, not this one.

/** Every input of the action, in the order of dependencies/action.yml. A default that only the runner knows is empty here. */
export const DEPENDENCIES_INPUTS = [
  {
    name: 'token',
    default: '',
    description: 'A token that can read the repositories, and that can write to pull requests if you want a comment.',
  },
  {
    name: 'working-directory',
    default: '.',
    description: 'The folder of the checkout. Its lock files and workflows are read.',
  },
  {
    name: 'scopes',
    default: 'runtime',
    description:
      'Which dependencies are looked at, any of `runtime`, `development` and `actions`, which is what the workflows run.',
  },
  {
    name: 'depth',
    default: 'direct',
    description:
      'Whether only what the checkout itself asks for is looked at, `direct`, or also what that needs, `all`.',
  },
  {
    name: 'files',
    default: '',
    description:
      'Paths or globs of lock files, or of a CycloneDX or SPDX document, one a line. Empty means every lock file of the checkout.',
  },
  {
    name: 'resolve',
    default: 'graph',
    description:
      "Who is asked for the repository of a package that no file names. `graph` asks GitHub's dependency graph, `registry` asks the public registries of npm, Python, Rust and Ruby as well, which tells them the names and versions of the packages, and `none` asks nobody.",
  },
  {
    name: 'activity-window',
    default: '3 years',
    description:
      "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`. One year would call finished libraries dead.",
  },
  {
    name: 'hosts',
    default: '',
    description:
      'Other git servers whose repositories may be fetched, such as `git.example.org`, one a line or separated by commas.',
  },
  {
    name: 'limit',
    default: '100',
    description: 'How many repositories are measured, the most used first. The others are listed as not measured.',
  },
  {
    name: 'fail-on-added',
    default: '',
    description:
      'What a repository that a pull request adds must not be, any of `archived`, `nobody` (no person is active), `alone` (one person is), `unknown` (no repository is known) and `unmeasured`. Empty means no gate.',
  },
  {
    name: 'waivers',
    default: '.github/pony-factor-waivers.yml',
    description:
      'The file with what may be added nevertheless, with a reason and an end. It is read from the base branch of the pull request.',
  },
  {
    name: 'as-of',
    default: '',
    description:
      'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now.',
  },
  {
    name: 'comment-summary-in-pr',
    default: 'never',
    description:
      'Whether one comment in the pull request is kept up to date, `never`, `always` or `on-failure`, which means when the gate fails.',
  },
  {
    name: 'cache',
    default: 'true',
    description:
      'Whether the histories that were read are kept in the Actions cache, so that the next run reads only what is new. Never where `fail-on-added` is set, nor for a release or a tag.',
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
    name: 'anonymize',
    default: 'false',
    description:
      "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names.",
  },
] as const

/** The name of an input. */
export type DependenciesInputName = (typeof DEPENDENCIES_INPUTS)[number]['name']
