import { fold } from '../text/fold.ts'
import type { Account } from './account.ts'
import type { IdentityKey, RecognisedIdentity } from './recognise.ts'

/** What proves who somebody is, in the light of everybody who is there. */
export interface KeyRing {
  readonly keysOf: (identity: RecognisedIdentity) => readonly IdentityKey[]
  /** A text that two mentions of one account share. */
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
  const shared: Account[] = []
  for (const { accounts, sharedAccounts } of present) {
    for (const account of accounts) note(numbers, account)
    for (const account of sharedAccounts) {
      note(numbers, account)
      shared.push(account)
    }
  }

  function accountKey(account: Account): string {
    const [only, another] = numbers.get(loginKey(account)) ?? []
    const id = account.id ?? (another === undefined ? only : undefined)
    return id === undefined ? `account:${loginKey(account)}` : `account:${account.server}#${id}`
  }

  const proofless = new Set(shared.map(accountKey))

  function keysOf({ keys, accounts }: RecognisedIdentity): readonly IdentityKey[] {
    const proofs = accounts.map(accountKey).filter(text => !proofless.has(text))
    return [...keys, ...proofs.map(text => ({ kind: 'account' as const, text }))]
  }

  return { keysOf, accountKey }
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
