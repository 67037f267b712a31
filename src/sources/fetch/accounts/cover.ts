import type { Commit } from '../../../history/commit.ts'
import { fold } from '../../../text/fold.ts'

/** A commit that shows whose accounts some addresses belong to. */
export interface ShowingCommit {
  readonly oid: string
  /** Folded addresses of its author and its committer. */
  readonly author: string
  readonly committer: string
  /** Folded addresses that only its list of co-authors shows. */
  readonly coAuthors: readonly string[]
}

/** Somebody's address, the commit that was found first with both addresses, and the other one. */
interface Pairing {
  readonly oid: string
  readonly author: number
  readonly committer: number
}

const NONE: ReadonlySet<string> = new Set()

/** Far more addresses than any history has; two of them still fit into a number. */
const MOST_ADDRESSES = 2 ** 26

/**
 * Finds the fewest commits that show every address of a history, as far as can be found without a long search: a commit shows two
 * at most. Holds one commit for each two people who worked together, not one for each commit. The same commits in the same order
 * give the same ones.
 */
export class Cover {
  /** The authors of a commit that GitHub lists at most; the author comes first. */
  readonly #mostAuthors: number
  /** The numbers of the addresses of authors and committers. */
  readonly #addresses = new Map<string, number>()
  readonly #pairings = new Map<number, Pairing>()
  /** By folded address: where somebody was a co-author first, and could be listed. */
  readonly #coAuthored = new Map<
    string,
    { readonly oid: string; readonly author: string; readonly committer: string }
  >()

  constructor(mostAuthors: number) {
    this.#mostAuthors = mostAuthors
  }

  take({ oid, author, committer, coAuthors }: Commit): void {
    const [one, other] = [this.#number(author.email), this.#number(committer.email)]
    const key = one * MOST_ADDRESSES + other
    if (!this.#pairings.has(key)) this.#pairings.set(key, { oid: copied(oid), author: one, committer: other })
    for (const { email } of coAuthors.slice(0, this.#mostAuthors - 1)) {
      const address = fold(email)
      if (this.#coAuthored.has(address)) continue
      this.#coAuthored.set(address, { oid: copied(oid), author: fold(author.email), committer: fold(committer.email) })
    }
  }

  /** The folded addresses of authors and committers. */
  get people(): readonly string[] {
    return [...this.#addresses.keys()]
  }

  /**
   * The commits to ask for.
   *
   * @param known folded addresses that need not be shown
   */
  commits(known: ReadonlySet<string> = NONE): readonly ShowingCommit[] {
    const shown = this.#ofAuthorsAndCommitters(known)
    const found = new Map(shown.map(commit => [commit.oid, commit]))
    for (const [address, { oid, author, committer }] of this.#coAuthored) {
      if (this.#addresses.has(address) || known.has(address)) continue
      const { coAuthors } = found.get(oid) ?? { coAuthors: [] }
      found.set(oid, { oid, author, committer, coAuthors: [...coAuthors, address] })
    }
    return [...found.values()]
  }

  /** Those with the fewest others first, as they have the least choice; each with another who is not shown yet, where there is one. */
  #ofAuthorsAndCommitters(known: ReadonlySet<string>): readonly ShowingCommit[] {
    const names = [...this.#addresses.keys()]
    const pairings: Pairing[][] = names.map(() => [])
    for (const pairing of this.#pairings.values()) {
      pairings[pairing.author]?.push(pairing)
      if (pairing.committer !== pairing.author) pairings[pairing.committer]?.push(pairing)
    }
    const choices = (address: number) => pairings[address]?.length ?? 0
    const isShown = names.map(name => known.has(name))
    const commits: ShowingCommit[] = []
    for (const address of [...names.keys()].sort((a, b) => choices(a) - choices(b) || a - b)) {
      if (isShown[address]) continue
      const own = pairings[address] ?? []
      const [best = own[0]] = own
        .filter(pairing => !isShown[otherIn(pairing, address)] && otherIn(pairing, address) !== address)
        .sort((a, b) => choices(otherIn(a, address)) - choices(otherIn(b, address)))
      if (best === undefined) continue
      for (const shown of [best.author, best.committer]) isShown[shown] = true
      commits.push({
        oid: best.oid,
        author: names[best.author] ?? '',
        committer: names[best.committer] ?? '',
        coAuthors: [],
      })
    }
    return commits
  }

  #number(email: string): number {
    const address = fold(email)
    const number = this.#addresses.get(address) ?? this.#addresses.size
    this.#addresses.set(address, number)
    return number
  }
}

function otherIn({ author, committer }: Pairing, address: number): number {
  return author === address ? committer : author
}

/** What comes out of a decoder is a part of a longer text, which would be kept with it. */
function copied(oid: string): string {
  return Buffer.from(oid, 'latin1').toString('latin1')
}
