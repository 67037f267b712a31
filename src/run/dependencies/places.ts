import type { RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeKey } from '../../dependencies/place.ts'
import type { Moves } from '../../dependencies/used.ts'
import { UserError } from '../../errors.ts'
import { parseAddress } from '../../history/address.ts'
import type { FoundHistory, ManyHistories, RepositoryState } from '../../history/many.ts'
import type { ListedRepository } from '../../settings/listed-project.ts'

/** Which servers are asked for repositories; nobody else ever is. */
export interface Servers {
  /** The host of the run's own, with its port where it has one: `github.com`. */
  readonly own: string
  /** Further ones. */
  readonly hosts: readonly string[]
}

/** A place as the list of a run has it, rebuilt from its parts; or why it is not asked for. */
export function listedAt({ host, path }: RepositoryPlace, { own, hosts }: Servers): ListedRepository | UserError {
  if (host === own) return { kind: 'hosted', repository: path, ref: null }
  const address = hosts.includes(host) ? parseAddress(`https://${host}/${path}`) : null
  return address === null
    ? new UserError(`It is on ${host}, which is not asked.`, 'To measure it, name that server in the input hosts.')
    : { kind: 'elsewhere', address }
}

/** Repositories on the run's own server that were looked for, each once. */
export interface Lookup {
  /** Those that were found under another name than they were asked for. */
  readonly moves: Moves
  /** Gives again what was found: nothing is asked for twice. */
  readonly sources: ManyHistories
  /** What GitHub says of a repository, by its present name; `null` where nobody knows. */
  readonly stateOf: (repository: string) => RepositoryState | null
}

/**
 * Looks for repositories on the run's own server.
 *
 * @param places those that are on other servers are not looked for
 * @throws Cancelled when the run is over
 */
export async function lookUp(places: readonly RepositoryPlace[], own: string, hosted: ManyHistories): Promise<Lookup> {
  const paths = [...new Map(places.filter(({ host }) => host === own).map(one => [placeKey(one), one])).values()]
  const answers = await hosted.find(paths.map(({ path }) => ({ repository: path, ref: null })))
  const moves = new Map<string, RepositoryPlace>()
  const known = new Map<string, FoundHistory | UserError>()
  const states = new Map<string, RepositoryState | null>()
  for (const [index, place] of paths.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    known.set(place.path.toLowerCase(), answer)
    if (answer instanceof UserError) continue
    const { repository, state } = answer
    known.set(repository.toLowerCase(), answer)
    states.set(repository.toLowerCase(), state)
    moves.set(placeKey(place), { host: own, path: repository })
  }
  return {
    moves,
    sources: {
      find: asked =>
        Promise.resolve(
          asked.map(
            ({ repository }) => known.get(repository.toLowerCase()) ?? new UserError(`${repository} is not known.`),
          ),
        ),
      ready: hosted.ready,
    },
    stateOf: repository => states.get(repository.toLowerCase()) ?? null,
  }
}
