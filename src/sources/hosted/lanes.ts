/** How many histories are fetched at the same time: GitHub has closed the connections of those who fetch many more. */
export const AT_A_TIME = 4

/**
 * Does something for each of a list, a few at a time. Where one throws, no other is begun, and it is thrown when those that are under
 * way have ended.
 *
 * @returns what came of each, in the same order
 */
export async function forEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  let isOver = false

  async function lane(): Promise<void> {
    for (const [place, item] of waiting) {
      if (isOver) return
      try {
        results[place] = await work(item)
      } catch (thrown) {
        isOver = true
        throw thrown
      }
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return results
}
