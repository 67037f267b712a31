import type { GeneratedRepository } from './repository.ts'

export const OWNER = 'pony'
export const NAME = 'stable'

/** The repository on the GitHub on loopback. */
export const HOSTED = `${OWNER}/${NAME}`

/** How often each of many repositories is hosted, under other names. */
const COPIES = 4

/** What is hosted, by name: one repository under its own; of several, each under a few. */
export function manyHosted(
  repositories: readonly Pick<GeneratedRepository, 'path'>[],
): Readonly<Record<string, string>> {
  const [first, ...others] = repositories
  if (first !== undefined && others.length === 0) return { [HOSTED]: first.path }
  const copies = Array.from({ length: COPIES }, (_, copy) => copy)
  return Object.fromEntries(
    copies.flatMap(copy => repositories.map(({ path }, number) => [`${OWNER}/stable-${copy}-${number}`, path])),
  )
}

/** How long GitHub takes, as it is modelled: milliseconds for each request, and for each commit that it lists. */
export const LATENCY = { perRequest: 150, perCommit: 0.2 }

/** How fast a pack comes from a git server, as it is modelled. */
export const BYTES_PER_SECOND = 30_000_000
