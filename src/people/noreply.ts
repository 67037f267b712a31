import type { Account } from './account.ts'

/** GitHub's own server, whose noreply addresses every history may have. */
export const GITHUB_COM = 'github.com'

/**
 * A login as it can stand in an address. Accounts made since about 2013 have letters, digits and single hyphens, at
 * most 39 characters; older ones have hyphens anywhere (https://github.com/shinnn/github-username-regex/issues/7);
 * managed users have an underscore before their company's short code; apps end in `[bot]`.
 */
const NOREPLY = /^(?:(?<id>\d{1,15})\+)?(?<login>[a-z\d_-]{1,39}(?:\[bot\])?)@users\.noreply\.(?<server>[a-z\d.-]+)$/i

/**
 * The account that a GitHub noreply address stands for: `ID+login@users.noreply.SERVER` for the account with that number,
 * whatever its login is now, or, as on github.com before 18 July 2017, `login@users.noreply.SERVER`.
 *
 * @param servers hosts whose addresses these can be, in small letters
 * @returns `null` for every other address, and where the local part cannot be a login
 */
export function accountOfNoreply(email: string, servers: readonly string[]): Account | null {
  const { id, login, server } = NOREPLY.exec(email)?.groups ?? {}
  const host = server?.toLowerCase()
  if (login === undefined || host === undefined || !servers.includes(host)) return null
  return { server: host, login, id: id === undefined ? null : Number(id), isLinked: false }
}

/** The login of a noreply address on github.com, spelled as in the address; `null` for every other address. */
export function loginOfNoreply(email: string): string | null {
  return accountOfNoreply(email, [GITHUB_COM])?.login ?? null
}
