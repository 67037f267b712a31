import type { Ledger } from '../../../ledger/ledger.ts'
import type { Contributor, NamedStake } from '../../count/contributor.ts'
import type { Attribution } from '../../count/stake.ts'
import type { FigureValues } from '../../figures/figures.ts'
import type { Measurement } from '../../measure.ts'

/** What could make a number wrong, in the order in which it is told. */
export const DOUBT_KINDS = [
  'same-name',
  'automation',
  'shared-address',
  'replayed',
  'stale',
  'future',
  'mailmap',
] as const

/** What could make a number wrong. */
export type DoubtKind = (typeof DOUBT_KINDS)[number]

/** A name that a doubt is about. */
export interface DoubtedName {
  /** Fit to be shown. */
  readonly name: string
  readonly login: string | null
  /** As whom they are counted. */
  readonly contributor: Contributor
}

/** Something that could make this number wrong here, and what the figures would be with all of it put right. */
export interface Doubt {
  readonly kind: DoubtKind
  /** Most commits first; empty where it is about nobody. */
  readonly about: readonly DoubtedName[]
  /** How many of the counted commits it is about; part of one is none. */
  readonly commits: number
  /** `null` where they cannot be computed. */
  readonly figures: FigureValues | null
  /** Of a stale history, the committed date of its newest commit; in milliseconds since the epoch. */
  readonly newest?: number
  /** The numbers of the mailmap's lines that match nobody. */
  readonly idleLines?: readonly number[]
}

/** A doubt about something that is there. */
export type Finding = Omit<Doubt, 'kind'>

/** Looks for one kind of doubt in what was measured and how its commits were attributed; `null` where there is none of it. */
export type Search = (ledger: Ledger, measurement: Measurement<NamedStake>, attribution: Attribution) => Finding | null

/** A contributor by the name that is shown. */
export function asShown(contributor: Contributor): DoubtedName {
  return { name: contributor.name, login: contributor.login, contributor }
}
