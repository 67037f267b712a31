import type { Commit, Identity } from '../../../history/commit.ts'
import { fold } from '../../../text/fold.ts'

/** The account that GitHub links to an address. */
export type Account = Pick<Identity, 'login' | 'accountId'>

/** Whose accounts the addresses of a history belong to, by folded address; nobody has one whose address is not there. */
export type Accounts = ReadonlyMap<string, Account>

/** Gives the people in commits their accounts. Who was one object before is one afterwards. */
export function linkedBy(accounts: Accounts): (commit: Commit) => Commit {
  const people = new Map<Identity, Identity>()

  function linked(identity: Identity): Identity {
    const known = people.get(identity)
    if (known !== undefined) return known
    const person = { ...identity, ...accounts.get(fold(identity.email)) }
    people.set(identity, person)
    return person
  }

  return commit => ({
    oid: commit.oid,
    author: linked(commit.author),
    committer: linked(commit.committer),
    authoredAt: commit.authoredAt,
    committedAt: commit.committedAt,
    isMerge: commit.isMerge,
    coAuthors: commit.coAuthors.length === 0 ? commit.coAuthors : commit.coAuthors.map(linked),
  })
}
