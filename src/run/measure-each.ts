import { Cancelled, UserError } from '../errors.ts'
import type { Outcome } from '../report/portfolio.ts'

/** How many subjects are under way at the same time. */
const AT_A_TIME = 4

/**
 * Measures subjects, a few at a time. Each fails alone; after the end of the run no other one is begun.
 *
 * @param measure throws UserError when a subject cannot be measured, Cancelled when that is because the run ends
 * @returns one outcome for each, in the same order
 */
export async function measureEach<Subject, Found>(
  subjects: readonly Subject[],
  measure: (subject: Subject) => Promise<Found>,
): Promise<readonly Outcome<Found>[]> {
  const outcomes: Outcome<Found>[] = []
  const waiting = numbered(subjects)
  let end: Outcome<Found> | null = null

  async function work(): Promise<void> {
    // The lanes share what is waiting; a defect of ours in one of them closes it for all.
    for (const [place, subject] of waiting) {
      const outcome: Outcome<Found> = end ?? (await outcomeOf(measure(subject)))
      if (!outcome.isMeasured && outcome.isRunOver) end = outcome
      outcomes[place] = outcome
    }
  }

  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return outcomes
}

function* numbered<Item>(items: readonly Item[]): Generator<readonly [number, Item]> {
  yield* items.entries()
}

async function outcomeOf<Found>(measuring: Promise<Found>): Promise<Outcome<Found>> {
  try {
    return { isMeasured: true, found: await measuring }
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    return { isMeasured: false, reason: thrown, isRunOver: thrown instanceof Cancelled }
  }
}
