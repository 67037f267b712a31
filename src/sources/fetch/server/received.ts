import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What git servers have sent to a run. */
export class Received {
  #bytes = 0

  /** In packs, which is nearly all that is sent. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Counts what a command brings into a git folder: git keeps what it is sent by a server that has left something out as it came,
   * in a pack.
   */
  async during<Result>(folder: string, command: () => Promise<Result>): Promise<Result> {
    const before = await packedIn(folder)
    try {
      return await command()
    } finally {
      const after = await packedIn(folder)
      // After the wait: what others have brought in meanwhile would be lost.
      this.#bytes += Math.max(0, after - before)
    }
  }
}

async function packedIn(folder: string): Promise<number> {
  const packs = join(folder, 'objects', 'pack')
  const names = await readdir(packs).catch(() => [])
  const sizes = names
    .filter(name => name.endsWith('.pack'))
    .map(async name => (await stat(join(packs, name)).catch(() => ({ size: 0 }))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
