import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { messageOf } from '../../errors.ts'
import { type RepositoryAddress, urlOf } from '../../history/address.ts'
import type { Log } from '../../log.ts'
import { LONGEST_AGE_MS } from '../cache/layer.ts'
import { whyNotOwn } from '../cache/own-folder.ts'
import type { BareRepository } from './bare.ts'

/** A repository that outlasts the run, so that the next one fetches only what is new. */
export interface Mirror extends BareRepository {
  /** Whether an earlier run has left something in it. */
  readonly isOld: boolean
  /** Makes it empty, where what is in it is of no use. */
  readonly empty: () => Promise<void>
}

/** Keeps the mirror of a repository; `null` where there is no place for it. */
export type MirrorOf = (address: RepositoryAddress) => Promise<Mirror | null>

/**
 * Mirrors in the user's cache folder, beside what is kept of GitHub's histories. A folder that others may write to is not used:
 * git runs what the settings in it say.
 *
 * @param environment the user's variables
 */
export function mirrorsIn(environment: NodeJS.ProcessEnv, log: Log): MirrorOf {
  const { XDG_CACHE_HOME: configured = '', HOME: home = homedir() } = environment
  const cache = join(isAbsolute(configured) ? configured : join(home, '.cache'), 'pony-factor')
  const mirrors = join(cache, 'mirrors')

  async function open(address: RepositoryAddress): Promise<Mirror> {
    await mkdir(mirrors, { recursive: true, mode: 0o700 })
    const folder = join(mirrors, `${nameOf(address)}.git`)
    for (const place of [cache, mirrors]) await requireOwn(place)
    await dropOld(mirrors, folder)
    const make = () => mkdir(folder, { recursive: true, mode: 0o700 })
    const isOld = (await make()) === undefined
    await requireOwn(folder)
    return {
      folder,
      isOld,
      release: async () => {},
      empty: async () => {
        await rm(folder, { recursive: true, force: true })
        await make()
      },
    }
  }

  return address =>
    open(address).catch(thrown => {
      log.notice(`Nothing is kept for the next run: ${messageOf(thrown)}.`)
      return null
    })
}

async function requireOwn(folder: string): Promise<void> {
  const reason = await whyNotOwn(folder)
  if (reason !== null) throw new Error(`the folder ${folder} is not used, as ${reason}`)
}

function nameOf(address: RepositoryAddress): string {
  return createHash('sha256').update(urlOf(address)).digest('hex').slice(0, 32)
}

/** Deletes the mirrors that nobody has used for a month; each run writes the settings of its own. */
async function dropOld(mirrors: string, used: string): Promise<void> {
  const others = (await readdir(mirrors)).map(name => join(mirrors, name)).filter(folder => folder !== used)
  await Promise.allSettled(
    others.map(async folder => {
      const usedAt = (await lstat(join(folder, 'config'))).mtimeMs
      if (Date.now() - usedAt > LONGEST_AGE_MS) await rm(folder, { recursive: true, force: true })
    }),
  )
}
