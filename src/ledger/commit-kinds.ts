import { PackedList } from './packed-list.ts'

/** What commits say besides their date; people are named by their index among the log's identities. */
export interface CommitKind {
  readonly author: number
  readonly committer: number
  readonly isMerge: boolean
  /** The people in the `Co-authored-by` trailers, in order. */
  readonly coAuthors: readonly number[]
}

const NO_ONE: readonly number[] = []

/**
 * Every kind of commit in a history, each once and with a number. They are kept as numbers, and made anew for whoever looks
 * at them: thousands of small objects that survive a collection of garbage make V8 take more memory for the whole run
 * (decision 27).
 */
export class CommitKinds {
  /** For each kind all that it says, but for the co-authors. */
  readonly #codes = new PackedList()
  /** By the number of the kind; most have none. */
  readonly #coAuthors = new Map<number, readonly number[]>()
  readonly #numbers = new Map<number | string, number>()

  get size(): number {
    return this.#codes.length
  }

  /** The number of a kind; the next one for a kind that was not there. */
  numberOf({ author, committer, isMerge, coAuthors }: CommitKind): number {
    const code = paired(author, committer) * 2 + (isMerge ? 1 : 0)
    // A number, where it can be one, takes less time and memory than a text.
    const key = coAuthors.length === 0 ? code : `${code} ${coAuthors}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.size
    this.#numbers.set(key, number)
    this.#codes.push(code)
    if (coAuthors.length > 0) this.#coAuthors.set(number, coAuthors)
    return number
  }

  /** @param isWanted which kinds are to be visited; the others are not even made. Default: all of them. */
  forEach(visit: (kind: CommitKind, number: number) => void, isWanted: (number: number) => boolean = () => true): void {
    let number = 0
    for (const codes of this.#codes.blocks()) {
      for (let index = 0; index < codes.length; index++) {
        if (isWanted(number)) visit(decoded(codes[index] ?? 0, this.#coAuthors.get(number) ?? NO_ONE), number)
        number += 1
      }
    }
  }

  /** Another list of the same kinds with the same numbers, to which more can be added. */
  copy(): CommitKinds {
    const copy = new CommitKinds()
    this.forEach(kind => {
      copy.numberOf(kind)
    })
    return copy
  }
}

/**
 * One number for two, different for any other two, and small for small ones (Szudzik, An Elegant Pairing Function, 2006). With a
 * bit behind it, it is exact below 2^26.
 */
function paired(left: number, right: number): number {
  return left < right ? right * right + left : left * left + left + right
}

function decoded(code: number, coAuthors: readonly number[]): CommitKind {
  const pair = Math.floor(code / 2)
  const larger = Math.floor(Math.sqrt(pair))
  const rest = pair - larger * larger
  const isLeftSmaller = rest < larger
  return {
    author: isLeftSmaller ? rest : larger,
    committer: isLeftSmaller ? larger : rest - larger,
    isMerge: code % 2 === 1,
    coAuthors,
  }
}
