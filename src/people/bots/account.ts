/**
 * An automation account or a coding agent that the ending `[bot]` does not give away, or that lands what others wrote.
 * Any of its marks is enough; all are in lower case, and compared without case.
 */
export interface BotAccount {
  /** What commits under these marks. */
  readonly what: string
  /** Where that can be checked. */
  readonly source: string
  /** Names that nobody can be called, whatever the address. */
  readonly names?: readonly string[]
  /** GitHub accounts, told by GitHub or by a noreply address. */
  readonly logins?: readonly string[]
  /** Addresses that no human commits with; `*` stands for one or more characters but `@` and white space. */
  readonly emails?: readonly string[]
  /** `name <e-mail>`, where neither alone is a proof. */
  readonly contacts?: readonly string[]
  /** Whether it commits what others wrote, as merge queues and mirrors do: the author is who did the work. */
  readonly lands?: true
}
