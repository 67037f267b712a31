import { listed } from '../../text/lists.ts'
import { counted } from '../../text/numbers.ts'
import type { Passage } from '../part.ts'
import { windowOf } from './phrases.ts'
import type { DependenciesView } from './view.ts'

const ASKED = {
  graph:
    'Where no file names the repository of a package, the installed package and GitHub’s dependency graph are asked.',
  registry:
    'Where no file names the repository of a package, the installed package, GitHub’s dependency graph and the public registries are asked.',
  none: 'Where no file names the repository of a package, nobody is asked.',
} as const

/** What has to stand wherever nobody or one person is told of. */
export const KINDLY =
  'A repository in which nobody commits may be finished, and whoever works alone on one has done all of this for its users.'

/** How all this was found. */
export function method(view: DependenciesView): Passage {
  const { settings, spent } = view.report
  const depth = settings.depth === 'direct' ? 'the checkout itself asks for' : 'the checkout or its packages ask for'
  return {
    title: 'How this was measured',
    lead: `Packages that ${depth} (${listed([...settings.scopes])}), and who had commits in ${windowOf(view)} in the repositories from which they come.`,
    tables: [],
    notes: [
      ASKED[settings.resolve],
      'A repository is measured as a whole, whichever of its packages you use; of a fork, that is also the history of what it was forked from. A repository hangs on one person where one made half of the commits of those who are active, or more; bots are not counted.',
      `What is said here is about repositories, and judges nobody’s work. ${KINDLY}`,
      `This took ${counted(spent.points, 'point')} and ${counted(spent.requests, 'request')} of GitHub’s API, and ${megabytes(spent.bytes)} from git servers.`,
    ],
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
