import type { Commit } from '../../history/commit.ts'
import { PAGE_SIZE } from '../graphql/query.ts'
import { type Reading, readCommits } from '../graphql/reading.ts'
import { FEW_COMMITS } from './way.ts'

/** More pages than what is new can have; a query that fails may have been for some of them already. */
const MOST_PAGES = 2 * Math.ceil(FEW_COMMITS / PAGE_SIZE)

/**
 * Reads what is new of a history page by page.
 *
 * @returns `null` where there is more than was to be expected, as when a branch was rewritten
 * @throws UserError when GitHub does not answer
 */
export async function readFewPages(reading: Reading): Promise<readonly (readonly Commit[])[] | null> {
  const { decoder } = reading.source
  let pages = 0
  const counting = {
    page: (...answer: Parameters<typeof decoder.page>) => {
      pages += 1
      if (pages > MOST_PAGES) throw new MoreThanExpected()
      return decoder.page(...answer)
    },
  }
  try {
    const batches: (readonly Commit[])[] = []
    // What was kept is in memory anyway, and the rest is short.
    for await (const batch of readCommits({ ...reading, source: { ...reading.source, decoder: counting } }))
      batches.push(batch)
    return batches
  } catch (thrown) {
    if (thrown instanceof MoreThanExpected) return null
    throw thrown
  }
}

class MoreThanExpected extends Error {
  override readonly name = 'MoreThanExpected'
}
