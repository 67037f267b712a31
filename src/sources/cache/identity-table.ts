import { type Identity, textOfIdentity } from '../../history/commit.ts'

/** An identity as it is written: name, e-mail address, login, number of the account. */
export type WrittenIdentity = readonly [name: string, email: string, login: string | null, accountId: number | null]

/** Everybody in a snapshot, each once. */
export interface IdentityTable {
  /** In the order of their indices. */
  readonly all: readonly WrittenIdentity[]
  /** The index of an identity, which is a new one when it has not been seen before. */
  readonly indexOf: (identity: Identity) => number
}

/** Starts without anybody. */
export function createIdentityTable(): IdentityTable {
  const all: WrittenIdentity[] = []
  const indices = new Map<string, number>()

  function indexOf(identity: Identity): number {
    const key = textOfIdentity(identity)
    const index = indices.get(key) ?? all.push([identity.name, identity.email, identity.login, identity.accountId]) - 1
    indices.set(key, index)
    return index
  }

  return { all, indexOf }
}
