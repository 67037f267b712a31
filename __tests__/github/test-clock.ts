import type { Clock } from '../../src/github/clock.ts'

/** A clock that passes only when somebody waits for it. */
export interface TestClock extends Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: readonly number[]
  /** What chance gives. */
  chance: number
}

/** Starts on 2026-01-01 at noon. Chance is always the same, unless it is changed. */
export function testClock(chance = 0.5): TestClock {
  const waits: number[] = []
  let now = Date.parse('2026-01-01T12:00:00Z')
  const clock: TestClock = {
    waits,
    chance,
    now: () => now,
    random: () => clock.chance,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      waits.push(ms)
      now += ms
    },
  }
  return clock
}
