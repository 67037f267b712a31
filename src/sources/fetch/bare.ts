import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atExit } from '../../at-exit.ts'
import type { Clone } from '../git/clone.ts'

/** A git folder of our own making, which takes in what is fetched. */
export interface BareRepository {
  readonly folder: string
  /** Deletes it where nobody needs it any more. */
  readonly release: () => Promise<void>
  /** Throws away what is in it, where that is of no use. */
  readonly empty: () => Promise<void>
}

/** What objects are named by: by the digits of an object id. */
export type ObjectFormat = 'sha1' | 'sha256'

export function objectFormatOf(oid: string): ObjectFormat {
  return oid.length === 64 ? 'sha256' : 'sha1'
}

/**
 * The settings of a repository that lacks what its filter leaves out. That there is a server which has it is all that git needs to
 * know; which one is said anew each time, and where that is stands in no file.
 */
function configuration(format: ObjectFormat): string {
  const extension = format === 'sha256' ? '\tobjectFormat = sha256\n' : ''
  return `[core]\n\trepositoryformatversion = 1\n\tbare = true\n\tfilemode = false\n[extensions]\n\tpartialClone = origin\n${extension}[remote "origin"]\n\tpromisor = true\n\tpartialclonefilter = tree:0\n`
}

/** Makes a folder a bare repository without anything in it, as no template of anybody's would have it. */
export async function makeBare(folder: string, format: ObjectFormat): Promise<void> {
  await Promise.all(
    ['objects/info', 'objects/pack', 'refs/heads'].map(name => mkdir(join(folder, name), { recursive: true })),
  )
  await writeFile(join(folder, 'config'), configuration(format))
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n')
}

/**
 * A repository that is gone after the run, however that ends.
 *
 * @param temporary the folder for what nobody needs any more afterwards
 */
export async function temporaryBare(temporary: string): Promise<BareRepository> {
  const folder = await mkdtemp(join(temporary, 'pony-factor-fetch-'))
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }))
  const release = async () => {
    await rm(folder, { recursive: true, force: true })
    forget()
  }
  return { folder, release, empty: release }
}

/** The folder as what git reads a clone by. */
export function cloneIn(folder: string, signal: AbortSignal | undefined): Clone {
  return { folder, isBare: true, signal, gitFolder: '.', isPart: false, isShallow: false, checkedOut: null }
}
