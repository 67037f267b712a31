import { UserError } from '../errors.ts'

/** Something that is asked of GitHub, described for those who read the error when it fails. */
export interface Task {
  /** What is being done, such as `reading the history of ann/pony`. */
  readonly what: string
  /** The permission of the token that it takes, such as `contents: read`. */
  readonly needs: string
  /** What the reader can do instead when GitHub cannot do it, such as `measure a clone`; empty when there is nothing. */
  readonly otherwise: string
  /** Whether the run can do without it: then it is tried only twice, and no limit is waited for. */
  readonly isOptional?: boolean
  /** Gives the task up: its request, its waits and its retries. */
  readonly signal?: AbortSignal
}

/** Why GitHub said no. */
export type Refusal = 'credentials' | 'permission' | 'not-found' | 'cursor' | 'other'

/** GitHub understood what was asked and said no; asking again would not help. */
export class Refused extends UserError {
  readonly reason: Refusal

  /**
   * @param reason what kind of no it was
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do, one clear sentence
   * @param cause the error that was caught
   */
  constructor(reason: Refusal, message: string, hint: string, cause: unknown) {
    super(message, hint, cause)
    this.reason = reason
  }
}

/** An answer that is not whole: cut short, not JSON, without a part that was asked for. It is worth asking again. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer'
}

/** What went wrong, as far as it matters for what to do next. */
export type Failure =
  /** Too much was asked at once, or GitHub has a bad moment. */
  | { readonly kind: 'overload'; readonly reason: string }
  /** Nobody knows what it means, and so whether it passes. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** There is nobody at the address, or nobody to be trusted. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The hour's points are spent, or the requests come too fast. Times in milliseconds, `null` where GitHub is silent. */
  | {
      readonly kind: 'hourly-limit' | 'secondary-limit'
      readonly retryAfterMs: number | null
      readonly resetAt: number | null
    }
  | { readonly kind: 'refused'; readonly error: Refused }
  /** Not GitHub's doing. */
  | { readonly kind: 'unknown' }
