import { type Answer, json, refusal } from './answer.ts'
import { listCursors, type PageArguments, pageOf } from './connection.ts'
import { failure } from './graphql-errors.ts'
import type { Fields } from './graphql-fields.ts'
import { listed } from './rest-pages.ts'
import type { HostedRepository } from './world.ts'

/** What GitHub's dependency graph knows of a repository. */
export interface DependencyGraphOptions {
  /** `off`: whoever asks is told so. */
  readonly manifests: readonly ManifestOptions[] | 'off'
  /** What GitHub says between any two commits; where it is missing, it does not compare. */
  readonly changes?: readonly ChangeOptions[]
}

/** A file in the graph. */
export interface ManifestOptions {
  readonly filename: string
  readonly dependencies: readonly {
    /** In capitals, such as `NPM`. */
    readonly manager: string
    readonly name: string
    /** `owner/name`; `null` where GitHub does not know it. */
    readonly repository: string | null
  }[]
}

/** A package that comes or goes. */
export interface ChangeOptions {
  readonly change: 'added' | 'removed'
  /** In small letters, such as `npm`. */
  readonly ecosystem: string
  readonly name: string
  /** As GitHub writes it: with or without a scheme, the text `null`, or `null`. */
  readonly source: string | null
}

/** The graph's fields of a repository. */
export function dependencyGraphFields(graph: DependencyGraphOptions | undefined): Fields {
  return {
    dependencyGraphManifests: (page: PageArguments) => {
      if (graph?.manifests === 'off') throw failure('FORBIDDEN', 'Dependency graph is not enabled for this repository.')
      return pageOf(graph?.manifests ?? [], page, listCursors, manifests => manifests.map(manifestFields))
    },
  }
}

function manifestFields({ filename, dependencies }: ManifestOptions): Fields {
  return {
    __typename: 'DependencyGraphManifest',
    filename,
    dependenciesCount: dependencies.length,
    parseable: true,
    exceedsMaxSize: false,
    dependencies: (page: PageArguments) =>
      pageOf(dependencies, page, listCursors, some =>
        some.map(({ manager, name, repository }) => ({
          packageManager: manager,
          packageName: name,
          repository: repository === null ? null : { __typename: 'Repository', nameWithOwner: repository },
        })),
      ),
  }
}

/** Answers what changed between two commits. */
export function compareDependencies(graph: DependencyGraphOptions | undefined, url: URL): Answer {
  if (graph?.changes === undefined) {
    return refusal(403, 'Dependency review is not supported on this repository.')
  }
  return listed(
    url,
    graph.changes.map(({ change, ecosystem, name, source }) => ({
      change_type: change,
      manifest: 'package-lock.json',
      ecosystem,
      name,
      version: '1.0.0',
      package_url: null,
      license: null,
      source_repository_url: source,
      scope: 'runtime',
      vulnerabilities: [],
    })),
  )
}

/** Answers what a commit holds: with all folders in folders, if that is asked for. */
export function getTree(repository: HostedRepository, url: URL, name: string): Answer {
  const { objects } = repository
  const [commit] = objects.commits([name])
  if (commit === undefined) return refusal(404, 'Not Found')
  const isRecursive = url.searchParams.has('recursive')
  const entriesIn = (tree: string, folder: string): readonly unknown[] =>
    objects
      .entriesOf(tree)
      .flatMap(({ mode, type, oid, name: entry }) => [
        { path: `${folder}${entry}`, mode, type, sha: oid },
        ...(isRecursive && type === 'tree' ? entriesIn(oid, `${folder}${entry}/`) : []),
      ])
  return json(200, { sha: commit.tree, tree: entriesIn(commit.tree, ''), truncated: false })
}
