import { type Commit, type Identity, textOfIdentity } from '../../../history/commit.ts'

/** Whether two commits say the same, people included. */
export function isSameCommit(a: Commit, b: Commit): boolean {
  return (
    a.oid === b.oid &&
    a.authoredAt === b.authoredAt &&
    a.committedAt === b.committedAt &&
    a.isMerge === b.isMerge &&
    isSameIdentity(a.author, b.author) &&
    isSameIdentity(a.committer, b.committer) &&
    a.coAuthors.length === b.coAuthors.length &&
    a.coAuthors.every((identity, index) => isSameIdentity(identity, b.coAuthors[index]))
  )
}

function isSameIdentity(a: Identity, b: Identity | undefined): boolean {
  return b !== undefined && (a === b || textOfIdentity(a) === textOfIdentity(b))
}
