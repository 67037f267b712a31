import type { Dependency, Ecosystem } from '../../dependencies/dependency.ts'
import { pythonName } from '../../dependencies/read/python/names.ts'
import { entriesOf, field } from '../../dependencies/read/values.ts'

/** A public registry, and what its answers mean. */
export interface Registry {
  readonly ecosystem: Ecosystem
  /** Without a slash at the end: `https://registry.npmjs.org`. */
  readonly address: string
  /** How many packages are asked for at once. */
  readonly atOnce: number
  /** How long it wants to be left alone after each, in milliseconds. */
  readonly pauseMs: number
  /** How many packages a run asks for. */
  readonly most: number
  /** What tells about a package; `null` where its name cannot be one. */
  readonly pathOf: (dependency: Pick<Dependency, 'name' | 'version'>) => string | null
  /** What may be the address of its repository, the surest first. */
  readonly saidIn: (answer: unknown) => readonly unknown[]
}

const USUAL = { atOnce: 4, pauseMs: 0, most: 2_000 } as const

/** A version that was published, and not a range of them. */
const VERSION = /^\d[\w.!+-]{0,100}$/

/** https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md#getpackageversion */
const npm: Registry = {
  ...USUAL,
  ecosystem: 'npm',
  address: 'https://registry.npmjs.org',
  pathOf: ({ name, version }) =>
    /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name)
      ? `/${name.replace('/', '%2f')}/${version !== null && VERSION.test(version) ? encodeURIComponent(version) : 'latest'}`
      : null,
  saidIn: answer => [field(answer, 'repository'), onForge(field(answer, 'homepage'))],
}

/** https://docs.pypi.org/api/json/ */
const pypi: Registry = {
  ...USUAL,
  ecosystem: 'pypi',
  address: 'https://pypi.org',
  pathOf: ({ name, version }) => {
    if (!/^[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?$/.test(name)) return null
    // Of all versions together some packages have more than is read.
    const release = version !== null && VERSION.test(version) ? `/${encodeURIComponent(version)}` : ''
    return `/pypi/${pythonName(name)}${release}/json`
  },
  saidIn: answer => {
    const urls = entriesOf(field(answer, 'info', 'project_urls'))
    const homes = [...urls.map(([, url]) => url), field(answer, 'info', 'home_page')]
    return [...urls.filter(([label]) => isSource(label)).map(([, url]) => url), ...homes.map(onForge)]
  },
}

/** One request a second, says https://crates.io/data-access. */
const cargo: Registry = {
  ecosystem: 'cargo',
  address: 'https://crates.io',
  atOnce: 1,
  pauseMs: 1_000,
  most: 300,
  pathOf: ({ name }) => (/^[\w-]+$/.test(name) ? `/api/v1/crates/${name}` : null),
  saidIn: answer => [field(answer, 'crate', 'repository'), onForge(field(answer, 'crate', 'homepage'))],
}

/** https://guides.rubygems.org/rubygems-org-api/#gem-methods */
const gem: Registry = {
  ...USUAL,
  ecosystem: 'gem',
  address: 'https://rubygems.org',
  pathOf: ({ name }) => (/^[\w.-]+$/.test(name) && !name.startsWith('.') ? `/api/v1/gems/${name}.json` : null),
  saidIn: answer => [field(answer, 'source_code_uri'), onForge(field(answer, 'homepage_uri'))],
}

/** The registries that can be asked. */
export const REGISTRIES: readonly Registry[] = [npm, pypi, cargo, gem]

/**
 * Whether a label of Python's means where the source is, once it has no spaces and signs.
 * https://packaging.python.org/en/latest/specifications/well-known-project-urls/
 */
function isSource(label: string): boolean {
  return /^(?:source|repository|sourcecode|github|code)$/.test(label.toLowerCase().replace(/[^a-z]/g, ''))
}

/** Pages of a project are often at its repository, and no address says so but those of the well-known servers. */
function onForge(said: unknown): unknown {
  return typeof said === 'string' &&
    /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(said)
    ? said
    : null
}
