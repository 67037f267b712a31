/** Where packages come from; the first part of their names here. */
export type Ecosystem = 'npm' | 'pypi' | 'cargo' | 'gem' | 'go' | 'composer' | 'swift' | 'actions' | 'submodule'

/** What a package is needed for: to run, to develop, or in a workflow. What nobody says is `runtime`. */
export type Scope = 'runtime' | 'development' | 'actions'

/** Who named the repository of a package. */
export type NamedBy = 'lock file' | 'manifest' | 'workflow' | 'installed package' | 'graph' | 'registry' | 'sbom'

/** A repository on a git server, rebuilt from its parts, whoever named it. */
export interface RepositoryPlace {
  /** In small letters, with the port where it is not the usual one: `github.com`. */
  readonly host: string
  /** `owner/name`, and on servers with groups of groups more; without `.git`. */
  readonly path: string
}

/** One package that a checkout depends on, as one file says it. Text from outside. */
export interface Dependency {
  readonly ecosystem: Ecosystem
  /** The package's own name in its ecosystem: `@scope/name`, `golang.org/x/text`, `actions/checkout`. */
  readonly name: string
  /** As it is locked, or asked for; `null` where nothing says it. */
  readonly version: string | null
  /** Whether the checkout itself asks for it, and not only another package does. */
  readonly direct: boolean
  readonly scope: Scope
  /** `null` where this file does not name it. */
  readonly repository: RepositoryPlace | null
  /** `null` exactly where `repository` is. */
  readonly namedBy: NamedBy | null
  /** Whether the entry itself says that the package comes from the public registry, or does not say where from. */
  readonly isPublic: boolean
}

/** `npm/left-pad`: how a package is called everywhere. */
export function packageName({ ecosystem, name }: Pick<Dependency, 'ecosystem' | 'name'>): string {
  return `${ecosystem}/${name}`
}
