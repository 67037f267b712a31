declare const isPerson: unique symbol

/** Who somebody is throughout a run: a number that means nothing else. */
export type PersonId = number & { readonly [isPerson]: true }

/** Somebody as they are shown: everything that a report knows of who they are. */
export interface Person {
  /** Two mentions are of one person exactly when this is the same. */
  readonly id: PersonId
  /** Fit to be shown; with a number behind it where it is needed to tell people apart. A pseudonym where nobody is named. */
  readonly name: string
  /** The GitHub account's present login; of several accounts, that of the one with the most commits. */
  readonly login: string | null
}

/** Whether a number can be somebody's id: they count from 0. */
export function isPersonId(number: number): number is PersonId {
  return Number.isSafeInteger(number) && number >= 0
}
