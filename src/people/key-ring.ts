import { fold } from '../text/fold.ts'
import type { Account } from './account.ts'
import type { IdentityKey, RecognisedIdentity } from './recognise.ts'

/** What proves who somebody is, in the light of everybody who is there. */
export interface KeyRing {
  readonly keysOf: (identity: RecognisedIdentity) => readonly IdentityKey[]
  /** The keys of the accounts that prove who somebody is. */
  readonly proofsOf: (identity: RecognisedIdentity) => readonly string[]
  /** A text that two mentions of one account share: `github.com#1` by its number, `github.com/ann` where none is known. */
  readonly accountKey: (account: Account) => string
}

/**
 * Finds out which account a login means: the one number that has used it. Where two numbers have, a login alone joins neither,
 * and stands for itself.
 *
 * @param present everybody who is there
 */
export function keyRingOf(present: Iterable<RecognisedIdentity>): KeyRing {
  const numbers = new Map<string, Set<number>>()
  const shared: { readonly origin: number; readonly account: Account }[] = []
  for (const { accounts, sharedAccounts, origin } of present) {
    for (const account of accounts) note(numbers, account)
    for (const account of sharedAccounts) {
      note(numbers, account)
      shared.push({ origin, account })
    }
  }

  function accountKey(account: Account): string {
    const [only, another] = numbers.get(loginKey(account)) ?? []
    const id = account.id ?? (another === undefined ? only : undefined)
    return id === undefined ? loginKey(account) : `${account.server}#${id}`
  }

  // What one mailmap says of an address is said of its own repository alone.
  const proofless = new Set(shared.map(({ origin, account }) => `${origin} ${accountKey(account)}`))

  function proofsOf({ accounts, origin }: RecognisedIdentity): readonly string[] {
    const proofs = accounts.map(accountKey)
    return proofless.size === 0 ? proofs : proofs.filter(key => !proofless.has(`${origin} ${key}`))
  }

  function keysOf(identity: RecognisedIdentity): readonly IdentityKey[] {
    if (identity.accounts.length === 0) return identity.keys
    const proofs = proofsOf(identity)
    return [...identity.keys, ...proofs.map(key => ({ kind: 'account' as const, text: `account:${key}` }))]
  }

  return { keysOf, proofsOf, accountKey }
}

function note(numbers: Map<string, Set<number>>, account: Account): void {
  if (account.id === null) return
  const key = loginKey(account)
  const used = numbers.get(key)
  if (used === undefined) numbers.set(key, new Set([account.id]))
  else used.add(account.id)
}

function loginKey({ server, login }: Account): string {
  return `${server}/${fold(login)}`
}
