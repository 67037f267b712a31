import type { Commit } from '../../history/commit.ts'
import { PAGE_SIZE } from '../graphql/query.ts'
import { type Reading, readCommits } from '../graphql/reading.ts'
import { FEW_COMMITS } from './way.ts'

/**
 * Reads what is new of a history page by page.
 *
 * @param few how many commits are to be expected at most
 * @returns `null` where there is more than was to be expected, as when a branch was rewritten
 * @throws UserError when GitHub does not answer
 */
export async function readFewPages(
  reading: Reading,
  few = FEW_COMMITS,
): Promise<readonly (readonly Commit[])[] | null> {
  // A query that fails may have been for some of them already.
  const mostPages = 2 * Math.ceil(few / PAGE_SIZE)
  const { decoder } = reading.source
  let pages = 0
  const counting = {
    page: (...answer: Parameters<typeof decoder.page>) => {
      pages += 1
      if (pages > mostPages) throw new MoreThanExpected()
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
