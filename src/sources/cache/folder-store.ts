import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { isUnfinished, replaceFile } from '../../whole-file.ts'
import { MOST_BYTES } from './bounds.ts'
import { LONGEST_AGE_MS } from './layer.ts'
import { readOwnFile, whyNotOwn } from './own-folder.ts'
import { nameOfShelf, type Shelf, type Store } from './store.ts'

const SUFFIX = '.json.gz'

/**
 * A folder of the user's, where programs keep what they can do without (XDG Base Directory Specification). One file a
 * shelf, readable by the user alone, as it holds e-mail addresses. A folder that others may write to is not used.
 *
 * @param environment the user's variables
 */
export function folderStore(environment: NodeJS.ProcessEnv, log: Log): Store {
  const { XDG_CACHE_HOME: configured = '', HOME: home = homedir() } = environment
  const folder = join(isAbsolute(configured) ? configured : join(home, '.cache'), 'pony-factor')

  let isRefused = false

  /** Says it once, as somebody can mend it. */
  async function requireOwn(): Promise<void> {
    const reason = await whyNotOwn(folder)
    if (reason === null) return
    if (!isRefused) log.notice(`Nothing is kept for the next run: the folder ${folder} is not used, as ${reason}.`)
    isRefused = true
    throw new Error(reason)
  }

  async function load(shelf: Shelf): Promise<Uint8Array | null> {
    const { family, format } = shelf
    await requireOwn()
    const files = (await readdir(folder)).filter(file => file.startsWith(`${family}-`) && file.endsWith(SUFFIX))
    const readable = files.filter(file => file.startsWith(`${family}-${format}-`))
    const own = files.find(file => file === fileOf(shelf))
    const file = own ?? (await newest(folder, readable)) ?? (await newest(folder, files))
    return file === null ? null : readOwnFile(join(folder, file), MOST_BYTES)
  }

  async function save(shelf: Shelf, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await requireOwn()
    const path = join(folder, fileOf(shelf))
    await replaceFile(path, bytes, 0o600)
    await dropOld(folder, path)
  }

  function unavailable(thrown: unknown): null {
    log.debug(`The cache folder cannot be used: ${messageOf(thrown)}`)
    return null
  }

  return {
    load: shelf => load(shelf).catch(unavailable),
    save: async (shelf, _edition, bytes) => {
      await save(shelf, bytes).catch(unavailable)
    },
  }
}

function fileOf(shelf: Shelf): string {
  return `${nameOfShelf(shelf)}${SUFFIX}`
}

/** Deletes what is too old to be believed beside a file that was written just now, whole or unfinished. */
async function dropOld(folder: string, fresh: string): Promise<void> {
  const now = (await lstat(fresh)).mtimeMs
  const names = (await readdir(folder)).filter(name => name.endsWith(SUFFIX) || isUnfinished(name))
  const files = names.map(name => join(folder, name))
  await Promise.allSettled(
    files.map(async file => {
      if (now - (await lstat(file)).mtimeMs > LONGEST_AGE_MS) await rm(file)
    }),
  )
}

async function newest(folder: string, files: readonly string[]): Promise<string | null> {
  const ages = await Promise.all(files.map(async file => ({ file, at: (await lstat(join(folder, file))).mtimeMs })))
  return ages.sort((a, b) => b.at - a.at)[0]?.file ?? null
}
