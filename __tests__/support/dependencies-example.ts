import { active, type DependenciesOptions, found, left } from './dependencies.ts'

/** What a checkout may depend on, with one repository of each kind. */
export const EXAMPLE_ROWS = [
  found('isaacs/minimatch', [active('Isaac', 90), active('Jo', 3)], {
    state: { funding: ['https://github.com/sponsors/isaacs', 'https://opencollective.com/x'] },
  }),
  found('isaacs/glob', [active('Isaac', 90), active('Jo', 3)]),
  found('octo/once', [left('Zed', 9)]),
  found('octo/old', [left('Zed', 4)], { state: { isArchived: true } }),
  found('types/all', [active('Ann', 5), active('Bob', 5), active('Cy', 5)], {
    packages: ['npm/@types/node', 'npm/@types/semver'],
  }),
  found('gitlab.com/octo/far', [active('Dee', 9)], { state: null }),
  found('octo/new', [active('Kim', 9)], { isAdded: true, state: { isFork: true } }),
  found('octo/lost', 'It could not be found, or this token may not read it.'),
]

/** A pull request that adds one repository and one package without a known repository, and fails on the first. */
export const EXAMPLE: DependenciesOptions = {
  unknown: ['npm/left-pad'],
  change: {
    addedPackages: ['npm/left-pad'],
    removed: ['octo/gone'],
    waivers: [
      { subject: 'octo/*', isPackage: false, rule: 'alone', reason: 'We know Kim well.', until: '2026-10-01' },
      { subject: 'npm/left-pad', isPackage: true, rule: null, reason: 'It is finished.', until: '2027-10-01' },
    ],
  },
  settings: { failsOn: ['alone', 'unknown'] },
}
