import type { RepositoryPlace } from '../../dependency.ts'
import { placeOf } from '../../place.ts'

/** What an address that a package is fetched from says. */
export interface Source {
  readonly repository: RepositoryPlace | null
  readonly isPublic: boolean
}

/** The registries that everybody can read; Yarn's is another name of npm's. */
const PUBLIC = /^https?:\/\/registry\.(?:npmjs\.org|npmjs\.com|yarnpkg\.com)\//

/** What is fetched from a repository: with git, or as an archive that the repository's own server makes. */
const FROM_GIT =
  /^(?:git(?:\+|@|:\/\/)|ssh:|(?:github|gitlab|bitbucket):|https?:\/\/(?:(?:codeload\.|www\.)?github\.com|gitlab\.com|bitbucket\.org)\/|https?:\/\/[^#?]+\.git(?:[#?]|$))/

const NOT_SAID: Source = { repository: null, isPublic: true }

/** Where a package comes from, of the address that its lock file has for it; what has none comes from the registry. */
export function sourceOf(address: unknown, ownServer: string): Source {
  if (typeof address !== 'string' || address === '' || PUBLIC.test(address)) return NOT_SAID
  return { repository: FROM_GIT.test(address) ? placeOf(address, ownServer) : null, isPublic: false }
}

/** Whether a version is an address in a git server, and no number or range. */
export function isFromGit(version: string): boolean {
  return FROM_GIT.test(version) || /^[\w-][\w.-]*\/[\w.-]+(?:#|$)/.test(version)
}

/** Whether a wish or a version is a folder of the checkout or of the machine: nobody else's package. */
export function isLocal(version: string): boolean {
  return /^(?:link|workspace|portal|file|\.{0,2}\/|~\/)/.test(version) && !/^file.*\.(?:tgz|tar\.gz)/.test(version)
}
