import type { History } from '../history/source.ts'
import { CommitLog } from '../ledger/commit-log.ts'
import { CommitPlaces } from '../ledger/commit-places.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RecognisedIdentity } from '../people/recognise.ts'
import type { Register } from '../people/register.ts'
import { readInto, recogniserOf } from './reading.ts'

/** What has to be known besides the histories themselves. */
export interface UnionOptions {
  /** The host of the GitHub server whose accounts a history may name, in small letters. */
  readonly serverOf: (history: History) => string
  readonly register: Register
}

/**
 * Reads several histories as one: the commits of all, each once, however many of the histories have it; what the first of those
 * says of it counts. Each mailmap speaks for its own repository alone, and people are united over all.
 *
 * @throws UserError when one of them cannot be read to its end
 */
export async function readUnion(histories: readonly History[], { serverOf, register }: UnionOptions): Promise<Ledger> {
  const log = new CommitLog()
  const identities: RecognisedIdentity[] = []
  const earlier: CommitPlaces[] = []
  const origins = new Map<string, number>()
  for (const history of histories) {
    const server = serverOf(history)
    const origin = originOf(history, server, origins)
    const own = new CommitPlaces()
    await readInto({ log, identities }, history, recogniserOf(history, server, origin), commit => {
      if (earlier.some(places => places.placeOf(commit.oid) !== null)) return
      own.add(commit)
      log.add(commit, origin)
    })
    earlier.push(own)
  }
  // A line of one mailmap may be there for another repository of the project, which has the same file.
  return {
    log,
    identities,
    register,
    knowsMerges: histories.every(history => history.knowsMerges),
    idleMailmapLines: [],
  }
}

/** A number for all repositories in which everybody is known by the same: then nobody is kept twice. */
function originOf({ mailmap }: History, server: string, origins: Map<string, number>): number {
  const text = JSON.stringify([server, mailmap])
  const known = origins.get(text)
  if (known !== undefined) return known
  origins.set(text, origins.size)
  return origins.size - 1
}
