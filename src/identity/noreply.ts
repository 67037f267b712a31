/**
 * A login as it can stand in an address. Accounts made since about 2013 have letters, digits and single hyphens, at
 * most 39 characters; older ones have hyphens anywhere (https://github.com/shinnn/github-username-regex/issues/7);
 * managed users have an underscore before their company's short code; apps end in `[bot]`.
 */
const NOREPLY = /^(?:\d+\+)?(?<login>[a-z\d_-]{1,39}(?:\[bot\])?)@users\.noreply\.github\.com$/i

/**
 * The login that a GitHub noreply address stands for, spelled as in the address: `ID+login@users.noreply.github.com`
 * or, for accounts from before 18 July 2017, `login@users.noreply.github.com`.
 *
 * @returns `null` for every other address, and where the local part cannot be a login
 */
export function loginOfNoreply(email: string): string | null {
  return NOREPLY.exec(email)?.groups?.login ?? null
}
