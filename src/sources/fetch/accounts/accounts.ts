import { UserError } from '../../../errors.ts'
import type { GitHub } from '../../../github/client.ts'
import type { Task } from '../../../github/failure.ts'
import type { Account, Accounts } from './account.ts'
import type { Cover } from './cover.ts'
import { lookAt } from './look.ts'
import type { Look, Place } from './query.ts'

/** A history whose people are looked for. */
export interface Covered {
  readonly place: Place
  readonly cover: Cover
}

/**
 * Asks GitHub whose accounts the people in one history have.
 *
 * @throws UserError when GitHub does not answer, or the points for it are not there
 */
export async function askAccounts(github: GitHub, covered: Covered): Promise<Accounts> {
  const [accounts] = await askAccountsOfMany(github, [covered])
  if (accounts === undefined || accounts instanceof UserError) throw accounts
  return accounts
}

/**
 * Asks GitHub whose accounts the people in several histories have, all together. Whose address several histories have is looked for
 * in the first of them: who has an address has it everywhere. Each is told what it would be told alone, and nothing more.
 *
 * @returns for each in turn its accounts, or why they are not known
 * @throws Cancelled when the run is over
 */
export async function askAccountsOfMany(
  github: GitHub,
  histories: readonly Covered[],
): Promise<readonly (Accounts | UserError)[]> {
  const known = new Map<string, Account>()
  const coAuthors = new Map(histories.map(({ place }) => [place, new Map<string, Account>()]))
  const failed = new Map<Place, UserError>()
  // Once more, where somebody was looked for in a history that has failed.
  for (let looks = looksAt(); looks.length > 0; looks = looksAt()) {
    const failures = await lookAt(github, taskOf(histories), looks, seen => {
      for (const [address, account] of seen.people) known.set(address, account)
      for (const [address, account] of seen.coAuthors) coAuthors.get(seen.place)?.set(address, account)
    })
    for (const [place, error] of failures) failed.set(place, error)
  }
  return histories.map(({ place, cover }) => {
    const people = cover.people.map(address => [address, known.get(address) ?? NOBODY] as const)
    return failed.get(place) ?? new Map([...people, ...(coAuthors.get(place) ?? [])])
  })

  function looksAt(): readonly Look[] {
    const asked = new Set(known.keys())
    return histories
      .filter(({ place }) => !failed.has(place))
      .flatMap(({ place, cover }) => {
        const told = [...cover.people.filter(address => asked.has(address)), ...(coAuthors.get(place)?.keys() ?? [])]
        const commits = cover.commits(new Set(told))
        for (const address of commits.flatMap(({ author, committer }) => [author, committer])) asked.add(address)
        return commits.map(commit => ({ place, commit }))
      })
  }
}

const NOBODY: Account = { login: null, accountId: null }

function taskOf(histories: readonly Covered[]): Task {
  const [{ place } = { place: null }, ...others] = histories
  const task = place?.task ?? { what: '', needs: '', otherwise: '' }
  return others.length === 0 ? task : { ...task, what: `finding the accounts in ${histories.length} histories` }
}
