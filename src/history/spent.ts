/** What a run has cost. */
export interface Spent {
  /** GitHub's points. */
  readonly points: number
  /** Requests to GitHub's API, each try of them. */
  readonly requests: number
  /** What git servers have sent. */
  readonly bytes: number
}
