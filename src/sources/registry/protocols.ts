import type { Ecosystem, RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeOf } from '../../dependencies/place.ts'
import { field } from '../../dependencies/read/values.ts'

/** How a public registry is asked what it knows of a package. */
export interface Registry {
  /** `https://registry.npmjs.org` */
  readonly origin: string
  /** Where a package is described; it tells the registry the package's name, and nothing else. `null` for a name that none has. */
  readonly pathOf: (name: string) => string | null
  /** What the description says that could be its repository, the likeliest first. */
  readonly saysIn: (description: unknown) => readonly unknown[]
}

/** https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md: a package by its newest version. */
const npm: Registry = {
  origin: 'https://registry.npmjs.org',
  pathOf: name => (/^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name) ? `${name.replace('/', '%2f')}/latest` : null),
  saysIn: description => [field(description, 'repository')],
}

/** The labels under which projects name their repository; https://packaging.python.org/en/latest/specifications/well-known-project-urls/. */
const LABELS = ['sourcecode', 'source', 'repository', 'code', 'github', 'gitlab', 'homepage']

/** https://docs.pypi.org/api/json/, by names that are normalised as PyPI does (PEP 503), since others are redirected. */
const pypi: Registry = {
  origin: 'https://pypi.org',
  pathOf: name =>
    /^[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?$/.test(name) ? `pypi/${name.toLowerCase().replace(/[-_.]+/g, '-')}/json` : null,
  saysIn: description => {
    const urls = Object.entries(Object(field(description, 'info', 'project_urls')))
    const labelled = LABELS.flatMap(label =>
      urls.filter(([key]) => key.toLowerCase().replace(/[^a-z]/g, '') === label).map(([, url]) => url),
    )
    return [...labelled, field(description, 'info', 'home_page')]
  },
}

/** https://crates.io/data-access: a crate by its name. */
const cargo: Registry = {
  origin: 'https://crates.io',
  pathOf: name => (/^[A-Za-z][\w-]*$/.test(name) ? `api/v1/crates/${name}` : null),
  saysIn: description => [field(description, 'crate', 'repository'), field(description, 'crate', 'homepage')],
}

/** https://guides.rubygems.org/rubygems-org-api/: a gem by its name. */
const gem: Registry = {
  origin: 'https://rubygems.org',
  pathOf: name => (/^[A-Za-z\d_][\w.-]*$/.test(name) ? `api/v1/gems/${name}.json` : null),
  saysIn: description => [field(description, 'source_code_uri'), field(description, 'homepage_uri')],
}

/** The registries that are asked, by what they have. The packages of other ecosystems are named by their places. */
export const REGISTRIES: ReadonlyMap<Ecosystem, Registry> = new Map([
  ['npm', npm],
  ['pypi', pypi],
  ['cargo', cargo],
  ['gem', gem],
])

/**
 * The repository that a description names, of which anybody may have written anything.
 *
 * @param ownServer the run's own server, such as `https://github.com`
 */
export function placeIn(
  { saysIn }: Pick<Registry, 'saysIn'>,
  description: unknown,
  ownServer: string,
): RepositoryPlace | null {
  for (const said of saysIn(description)) {
    const place = placeOf(said, ownServer)
    // A page about a project is no repository, and has most often but one part, or many.
    if (place?.path.split('/').length === 2 && !NO_OWNERS.has(place.path.split('/')[0]?.toLowerCase() ?? ''))
      return place
  }
  return null
}

/** First parts of GitHub's own pages, which no owner has. */
const NO_OWNERS: ReadonlySet<string> = new Set([
  'sponsors',
  'orgs',
  'users',
  'apps',
  'marketplace',
  'topics',
  'settings',
])
