import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { atExit } from '../../at-exit.ts'
import { Cancelled, UserError } from '../../errors.ts'
import { addressOn, type RepositoryAddress } from '../../history/address.ts'
import type { AskedHistory, FoundHistory, ManyHistories } from '../../history/many.ts'
import { temporaryBare } from '../fetch/bare.ts'
import { nameOfAddress, type PlainOptions, plainHistory } from '../fetch/plain.ts'
import { type FoundRef, findRef } from '../fetch/refs.ts'
import { gitServer } from '../fetch/server/server.ts'
import { emptyHistory } from '../fetch/told.ts'
import { forEach } from './lanes.ts'

/** What the histories of public repositories are read with, by nobody in particular. */
export interface PublicHistoriesOptions extends Omit<PlainOptions, 'address' | 'isOwnServer' | 'found'> {
  /** Such as `https://github.com`. */
  readonly serverUrl: string
  /** Whether the messages must be read for `Co-authored-by` trailers. */
  readonly coAuthors: boolean
}

/** Where a history is. */
interface Place {
  readonly address: RepositoryAddress
  /** `null` where there is no commit. */
  readonly found: FoundRef | null
}

/**
 * The histories of many public repositories on the run's own server by git's own protocol alone, four at a time: nobody is named,
 * and nobody says who has which account. Each is fetched when its turn comes.
 */
export function publicHistories(options: PublicHistoriesOptions): ManyHistories {
  const { serverUrl, temporary, coAuthors } = options
  const places = new WeakMap<FoundHistory, Place>()

  async function find({ repository, ref }: AskedHistory): Promise<FoundHistory> {
    const server = gitServer({ ...options, address: addressOn(serverUrl, repository), token: null })
    const bare = await temporaryBare(temporary)
    try {
      const found = await findRef(server, bare, ref)
      const told = {
        // A renamed repository is called what it is called now.
        repository: nameOfAddress(server.address),
        ref: found?.ref ?? ref ?? 'HEAD',
        head: found?.oid ?? null,
        commits: found === null ? 0 : null,
        state: null,
      }
      places.set(told, { address: server.address, found })
      return told
    } finally {
      await bare.release()
    }
  }

  function placeOf(told: FoundHistory): FoundHistory & Place {
    const place = places.get(told)
    if (place === undefined) throw new Error(`The history of ${told.repository} was not found here.`)
    return { ...told, ...place }
  }

  return {
    find: asked =>
      forEach(asked, async one => {
        try {
          return await find(one)
        } catch (thrown) {
          if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
          return thrown
        }
      }),
    ready: async asked => {
      const known = asked.map(placeOf)
      const folder = await mkdtemp(join(temporary, 'pony-factor-window-'))
      const forget = atExit(() => rmSync(folder, { recursive: true, force: true }))
      const histories = known.map(({ repository, ref, address, found }) => {
        if (found === null) return async () => emptyHistory(repository, ref, 'fetch')
        const read = plainHistory({ ...options, temporary: folder, address, found, isOwnServer: true })
        return () => read({ repository, ref, coAuthors, merges: true })
      })
      const release = async () => {
        await rm(folder, { recursive: true, force: true })
        forget()
      }
      return { histories, release }
    },
  }
}
