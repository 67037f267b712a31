import type { Identity } from '../../src/history/commit.ts'

/** Somebody in a history. `login` is the account that GitHub links to the e-mail address. */
export type Person = Identity

/** A short name (`'ann'` is Ann with ann@example.com), a `'Name <e-mail>'`, or the whole person; the account's number may be left out. */
export type Who = string | (Omit<Person, 'accountId'> & Partial<Pick<Person, 'accountId'>>)

/** The committer that GitHub records for what it commits itself, such as a pull request's merge. */
export const webFlow: Person = { name: 'GitHub', email: 'noreply@github.com', login: 'web-flow', accountId: null }

/** The person that a short name or `'Name <e-mail>'` stands for, with what `changes` says otherwise. */
export function person(who: Who, changes: Partial<Person> = {}): Person {
  return { ...(typeof who === 'string' ? personNamed(who) : { accountId: null, ...who }), ...changes }
}

function personNamed(who: string): Person {
  const [, name, email] = /^(.*?) ?<(.*)>$/s.exec(who) ?? []
  if (name !== undefined && email !== undefined) return { name, email, login: null, accountId: null }
  return { name: who.charAt(0).toUpperCase() + who.slice(1), email: `${who}@example.com`, login: null, accountId: null }
}
