/** An account on a GitHub server, as far as an identity tells it. */
export interface Account {
  /** The server's host, in small letters. Numbers and logins of two servers are different accounts. */
  readonly server: string
  /** As it is spelled where it was found. */
  readonly login: string
  /** The account's number, which stays when its login changes; `null` where only the login is known. */
  readonly id: number | null
  /** Whether GitHub itself links the e-mail address to it, and so spells the present login. */
  readonly isLinked: boolean
}
