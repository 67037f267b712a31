import { Cancelled, UserError } from '../../errors.ts'
import type { AskedHistory, FoundHistory, ManyHistories } from '../../history/many.ts'
import { historiesOpener, isEmpty, type Opened } from '../graphql/open.ts'
import { createWindow, type HostedHistoriesOptions, type Sight } from './window.ts'

/** With the head alone, 25 heads cost a point or two; with a page of a hundred they would cost one each. */
const COMMITS_WITH_A_HEAD = 1

/**
 * The histories of many repositories on GitHub: their heads 25 a query; what was kept, and has hardly anything new, by GraphQL; all
 * others by git, four at a time, and whose accounts there are, for all of a window together.
 */
export function hostedHistories(options: HostedHistoriesOptions): ManyHistories {
  const { coAuthors, asksState } = options
  const open = historiesOpener(options)
  const ready = createWindow(options)
  const sights = new WeakMap<FoundHistory, Sight>()
  /** Why GitHub answers nobody any more. */
  let end: UserError | null = null

  async function openAll(asked: readonly AskedHistory[]): Promise<readonly Opened[]> {
    const since = end
    if (since !== null) return asked.map(() => since)
    try {
      // Git tells of every commit whether it is a merge, and what is kept must be the same for both ways.
      return await open(asked, { coAuthors, merges: true }, { first: COMMITS_WITH_A_HEAD, state: asksState })
    } catch (thrown) {
      if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
      end = thrown
      return asked.map(() => thrown)
    }
  }

  return {
    find: async asked => {
      const opened = await openAll(asked)
      return opened.map((one, index) => {
        if (one instanceof UserError) return one
        const ref = asked[index]?.ref ?? null
        const found = foundOf(one, ref)
        sights.set(found, { opened: one, ref })
        return found
      })
    },
    ready: async found =>
      ready(
        found.map(one => {
          const sight = sights.get(one)
          if (sight === undefined) throw new Error(`The history of ${one.repository} was not found here.`)
          return sight
        }),
      ),
  }
}

function foundOf(opened: Exclude<Opened, UserError>, asked: string | null): FoundHistory {
  if (isEmpty(opened)) {
    const { repository, state } = opened
    return { repository, ref: asked ?? 'HEAD', head: null, commits: 0, state }
  }
  const { repository, ref, oid, total, state } = opened.head
  return { repository, ref, head: oid, commits: total, state }
}
