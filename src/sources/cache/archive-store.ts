import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atExit } from '../../at-exit.ts'
import { messageOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { ARCHIVE_VERSION, decodeArchive, encodeArchive, type Member, MOST_MEMBERS } from './archive.ts'
import { MOST_BYTES } from './bounds.ts'
import { LONGEST_AGE_MS } from './layer.ts'
import { type CacheKey, nameOfKey, type Store } from './store.ts'

/** What the histories of a run are kept with. */
export interface ArchiveStoreOptions {
  /** Where the one entry is kept. */
  readonly store: Store
  /** What the entry is found by: which server, and which list of repositories. Only digests of it leave the run. */
  readonly server: string
  readonly list: string
  /** The folder for what nobody needs any more afterwards. */
  readonly temporary: string
  readonly log: Log
  /** In milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
  /** How large the entry may be. */
  readonly mostBytes?: number
}

/** A store whose entries are all kept as one. */
export interface ArchiveStore extends Store {
  /** Keeps everything for the next run, if there is anything new, and lets go of it. To be called once, at the end; never throws. */
  readonly close: () => Promise<void>
}

/** A member that lies in a file of its own. */
interface Spilled extends Omit<Member, 'bytes'> {
  readonly path: string
  readonly size: number
}

/**
 * Keeps many histories as one entry of another store: a run on hundreds of repositories would make as many entries, of which each
 * takes several requests. The entry is read when the first history is asked for, and lies in files until the end.
 */
export function archiveStore(options: ArchiveStoreOptions): ArchiveStore {
  const { store, temporary, log, now, mostBytes = MOST_BYTES } = options
  const cacheKey: CacheKey = {
    family: digest(`histories on ${options.server}`),
    format: `a${ARCHIVE_VERSION}`,
    member: digest(options.list),
  }
  const members = new Map<string, Spilled>()
  /** The names of those that this run has asked for by their own key, or saved. */
  const used = new Set<string>()
  let opened: Promise<string> | undefined
  let forget = () => {}
  let files = 0
  let isNew = false

  /** Unpacks the entry once; gives the folder of its members. */
  function folder(): Promise<string> {
    opened ??= unpack()
    return opened
  }

  async function unpack(): Promise<string> {
    const made = await mkdtemp(join(temporary, 'pony-factor-cache-'))
    forget = atExit(() => rmSync(made, { recursive: true, force: true }))
    const archive = await store.load(cacheKey)
    for (const member of archive === null ? [] : readable(archive)) {
      // Nobody would believe it any more.
      if (member.savedAt <= now && now - member.savedAt < LONGEST_AGE_MS) await spill(made, member)
    }
    return made
  }

  function readable(archive: Uint8Array): readonly Member[] {
    try {
      return decodeArchive(archive)
    } catch (thrown) {
      log.notice(`The cache is ignored: ${messageOf(thrown)}.`)
      return []
    }
  }

  async function spill(folder: string, { bytes, ...member }: Member): Promise<void> {
    const path = join(folder, String(files))
    files += 1
    await writeFile(path, bytes, { mode: 0o600 })
    const before = members.get(member.name)
    members.set(member.name, { ...member, path, size: bytes.length })
    if (before !== undefined) await rm(before.path, { force: true })
  }

  async function load(asked: CacheKey): Promise<Uint8Array | null> {
    await folder()
    used.add(nameOfKey(asked))
    const beginnings = [`${asked.family}-${asked.format}-`, `${asked.family}-`]
    const newest = [...members.values()].sort(byAge)
    const found =
      members.get(nameOfKey(asked)) ??
      beginnings.map(start => newest.find(({ name }) => name.startsWith(start))).find(member => member !== undefined)
    return found === undefined ? null : readFile(found.path)
  }

  async function save(asked: CacheKey, bytes: Uint8Array): Promise<void> {
    await spill(await folder(), { name: nameOfKey(asked), savedAt: now, bytes })
    isNew = true
  }

  /** As many as there is room for: those of this run first, then the newest. */
  function kept(): readonly Spilled[] {
    let room = mostBytes - ROOM_FOR_HEADER
    return [...members.values()]
      .sort((one, other) => Number(used.has(other.name)) - Number(used.has(one.name)) || byAge(one, other))
      .slice(0, MOST_MEMBERS)
      .filter(({ size }) => {
        room -= size + ROOM_FOR_MEMBER
        return room >= 0
      })
  }

  async function close(): Promise<void> {
    if (opened === undefined) return
    const made = await opened
    if (isNew) {
      const found = kept().map(async ({ path, name, savedAt }) => ({ name, savedAt, bytes: await readFile(path) }))
      const archive = encodeArchive(await Promise.all(found))
      await store.save(cacheKey, digest(archive), archive)
    }
    await rm(made, { recursive: true, force: true })
    forget()
  }

  function unavailable(thrown: unknown): null {
    log.debug(`What was kept of the histories cannot be used: ${messageOf(thrown)}`)
    return null
  }

  return {
    load: asked => load(asked).catch(unavailable),
    save: async (asked, _edition, bytes) => {
      await save(asked, bytes).catch(unavailable)
    },
    close: async () => {
      await close().catch(unavailable)
    },
  }
}

/** What a member takes in the header, and the header besides. */
const ROOM_FOR_MEMBER = 250
const ROOM_FOR_HEADER = 1_000

/** Newest first; of the same run, by name. */
function byAge(one: Spilled, other: Spilled): number {
  return other.savedAt - one.savedAt || (one.name < other.name ? -1 : 1)
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
