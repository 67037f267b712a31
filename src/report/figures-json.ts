import type { FigureValues } from '../measure/figures/figures.ts'
import { toNumber } from '../measure/figures/fraction.ts'

/** The number that readers of a JSON report check first; raised when a field changes its meaning or goes away. */
export const SCHEMA_VERSION = 1

/** The five figures by the names of the JSON report. */
export interface FiguresJson {
  readonly ponyFactor: number | null
  readonly augmentedPonyFactor: { readonly all: number | null; readonly active: number | null }
  readonly activeShare: number | null
  readonly activeContributors: number
  readonly risk: string
}

/** Writes figures down by the names of the contract. */
export function figuresJson({
  ponyFactor,
  augmented,
  activeShare,
  activeContributors,
  risk,
}: FigureValues): FiguresJson {
  return {
    ponyFactor,
    augmentedPonyFactor: { all: augmented.all, active: augmented.active },
    activeShare: activeShare === null ? null : toNumber(activeShare),
    activeContributors,
    risk,
  }
}

/** An instant in ISO 8601, UTC, with milliseconds. */
export function iso(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString()
}
