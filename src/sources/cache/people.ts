import { type Identity, textOfIdentity } from '../../history/commit.ts'

/** An identity as it is written: name, e-mail address, login, number of the account. */
export type Person = readonly [name: string, email: string, login: string | null, accountId: number | null]

/** Everybody in a snapshot, each once. */
export interface People {
  /** In the order of their indices. */
  readonly all: readonly Person[]
  /** The index of an identity, which is a new one when it has not been seen before. */
  readonly indexOf: (identity: Identity) => number
}

/** Starts without anybody. */
export function createPeople(): People {
  const all: Person[] = []
  const indices = new Map<string, number>()

  function indexOf(identity: Identity): number {
    const key = textOfIdentity(identity)
    const index = indices.get(key) ?? all.push([identity.name, identity.email, identity.login, identity.accountId]) - 1
    indices.set(key, index)
    return index
  }

  return { all, indexOf }
}
