import type { Fraction } from './fraction.ts'

/** Somebody's part of the volume, in units of the tally. */
export interface Holding {
  readonly volume: bigint
}

/**
 * The lowest number of people whose commits make up the majority, and who they are; or, where they do not, what all
 * of them together hold.
 */
export type Factor<Holder extends Holding> =
  | { readonly reached: true; readonly value: number; readonly holders: readonly Holder[] }
  | { readonly reached: false; readonly covered: bigint }

/**
 * The factor of the given people: `min n such that C₁ + … + Cₙ ≥ K · V` (Daniel Gruno, "Pony Factor", 2015).
 *
 * @param people sorted by volume, largest first
 * @param majority K, above 0 and at most 1
 * @param volume V, in the same units as the people's volumes; without any there is no majority
 */
export function ponyFactor<Holder extends Holding>(
  people: readonly Holder[],
  majority: Fraction,
  volume: bigint,
): Factor<Holder> {
  // The least whole number that is not below K · V: volumes are whole.
  const { numerator, denominator } = majority
  const wanted = (numerator * volume + denominator - 1n) / denominator
  let covered = 0n
  let value = 0
  for (const person of people) {
    covered += person.volume
    value += 1
    if (covered >= wanted) return { reached: true, value, holders: people.slice(0, value) }
  }
  return { reached: false, covered }
}

/** The number of a factor; `null` where the majority is not reached. */
export function factorValue(factor: Factor<Holding>): number | null {
  return factor.reached ? factor.value : null
}
