import { systemClock } from '../../github/clock.ts'
import { archiveStore } from '../../sources/cache/archive-store.ts'
import { pagesIn } from '../connections.ts'
import type { StepSurroundings } from './step.ts'

/**
 * Does something while all histories that it reads are kept as one entry of the cache, since each entry takes several requests.
 *
 * @param list what the entry is found by; only a digest of it leaves the run
 */
export async function withOneEntry<Result>(
  surroundings: StepSurroundings,
  list: string,
  work: (surroundings: StepSurroundings) => Promise<Result>,
): Promise<Result> {
  const { store, environment, temporary, log } = surroundings
  if (store === null) return work(surroundings)
  const { serverUrl } = pagesIn(environment)
  const archive = archiveStore({ store, server: serverUrl, list, temporary, log, now: systemClock.now() })
  try {
    return await work({ ...surroundings, store: archive })
  } finally {
    await archive.close()
  }
}
