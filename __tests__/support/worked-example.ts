import { history, type TestHistory } from './history.ts'

/** The day on which the worked example is looked at. */
export const WORKED_EXAMPLE_DAY = '2026-11-22T00:00:00Z'

/**
 * The example in Daniel Gruno's "Pony Factor": Bill, who has left, wrote 32 % of the code, Jane 12 %, Rich, Ellen and Joe
 * 10 % each, Bob 8 %, and 24 others share the remaining 18 %.
 */
export function workedExample(): TestHistory {
  const others = Array.from({ length: 24 }, (_, index) => `other${String(index + 1).padStart(2, '0')}`)
  const withBill = history().at('2019-05-01').by('bill', 128)
  const withHolders = withBill
    .at('2026-10-01')
    .by('jane', 48)
    .by('rich', 40)
    .by('ellen', 40)
    .by('joe', 40)
    .by('bob', 32)
  return others.reduce((told, other) => told.by(other, 3), withHolders.at('2026-11-01'))
}
