import { BOT, mailmapOf, personOf, WEB_FLOW } from './generated-people.ts'
import { seededRandom } from './random.ts'

/** How large a generated history is. */
export interface HistorySize {
  /** Reachable from `main`. */
  readonly commits: number
  /** Who ever committed; fewer where there are fewer commits. */
  readonly people: number
  /** Histories of different crowds have nobody in common but the bots. */
  readonly crowd?: number
}

/** The branches of a generated history: `main`, and what it may become. */
export const BRANCHES = {
  main: 'main',
  /** Fifty commits more. */
  fiftyNew: 'fifty-new',
  /** A branch of 500 commits, begun a twentieth of the history ago, is merged. */
  recentMerged: 'recent-merged',
  /** A branch of 500 commits, begun half of the history ago, is merged. */
  oldMerged: 'old-merged',
  /** The last 1,000 steps of `main` are replaced by as many others. */
  rewritten: 'rewritten',
} as const

/** Half a million characters at a time keep git busy and the memory free. */
const CHUNK_CHARACTERS = 500_000

const MAINTAINERS = 20

const FIRST_SECOND = Date.parse('2010-01-01T00:00:00Z') / 1000
const LAST_SECOND = Date.parse('2026-01-01T00:00:00Z') / 1000

/** The moment at which generated histories are measured: when their last commit was made. */
export const MEASURED_AT = LAST_SECOND * 1000

/**
 * A history as a stream for `git fast-import`, the same for every run. It is shaped like that of a large project: a few
 * people make most of it, people come and go, one commit in five is a merge, GitHub commits a quarter, a bot a
 * hundredth. It holds no files but a `.mailmap`, which no source has to look at for a commit.
 */
export function* historyStream(size: HistorySize): Generator<string> {
  const writer = new HistoryWriter(size)
  let chunk = ''
  for (const text of writer.all()) {
    chunk += text
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

class HistoryWriter {
  readonly #size: HistorySize
  readonly #random = seededRandom(1)
  readonly #prose: string
  /** The mark of the last commit that was written; a commit's mark is its number. */
  #last = 0

  constructor(size: HistorySize) {
    this.#size = size
    const letters = 'etaoinshrdlucmfwypvbgk'
    const word = () => Array.from({ length: 2 + this.#below(8) }, () => letters[this.#below(letters.length)]).join('')
    this.#prose = Array.from({ length: 20_000 }, word).join(' ')
  }

  *all(): Generator<string> {
    const { commits } = this.#size
    /** Every head that `main` has had, oldest first. */
    const heads = [0]
    while (this.#last < commits) {
      const tip = heads.at(-1) ?? 0
      const isTopic = this.#random() < 0.5 && commits - this.#last >= 6
      heads.push(isTopic ? yield* this.#topic(tip) : yield* this.#commit([tip]))
    }
    const headAt = (share: number) => heads[Math.floor((heads.length - 1) * share)] ?? 0
    const tip = headAt(1)
    yield branch(BRANCHES.main, tip)
    yield branch(BRANCHES.fiftyNew, yield* this.#line(tip, 50, LAST_SECOND))
    for (const [name, begin] of [
      [BRANCHES.recentMerged, headAt(0.95)],
      [BRANCHES.oldMerged, headAt(0.5)],
    ] as const) {
      const merged = yield* this.#line(begin, 500, this.#secondOf(begin))
      yield branch(name, yield* this.#commit([tip, merged], LAST_SECOND))
    }
    yield branch(BRANCHES.rewritten, yield* this.#line(heads.at(-1001) ?? 0, 1000, LAST_SECOND))
    yield 'done\n'
  }

  /** A topic branch of one to three commits, something else meanwhile, and its merge. */
  *#topic(from: number): Generator<string, number> {
    const topic = yield* this.#line(from, 1 + this.#below(3))
    const meanwhile = yield* this.#commit([from])
    return yield* this.#commit([meanwhile, topic])
  }

  *#line(from: number, commits: number, second?: number): Generator<string, number> {
    let tip = from
    for (let i = 0; i < commits; i++) tip = yield* this.#commit([tip], second)
    return tip
  }

  *#commit([first = 0, ...others]: readonly number[], second?: number): Generator<string, number> {
    this.#last += 1
    const when = `${second ?? this.#secondOf(this.#last)} +0000`
    const [author, committer] = this.#authorAndCommitter()
    const message = `Commit ${this.#last}\n\n${this.#paragraph()}\n`
    yield `commit refs/scratch/import\nmark :${this.#last}\nauthor ${author} ${when}\ncommitter ${committer} ${when}\n`
    yield `data ${message.length}\n${message}${first === 0 ? this.#mailmap() : `from :${first}\n`}`
    yield `${others.map(other => `merge :${other}\n`).join('')}\n`
    return this.#last
  }

  /** The number of a person; `null` for a bot. */
  #author(): number | null {
    const { commits, people } = this.#size
    // Everybody commits once at first, so that the number of people does not hang on the number of commits.
    if (this.#last <= Math.min(people, commits / 2)) return this.#last - 1
    if (this.#random() < 0.01) return null
    // By Zipf's law the n-th person of a time makes about 1/n as much as the first. Every two years others come first.
    const rank = Math.floor(people ** this.#random())
    const newcomers = Math.floor((this.#last / commits) * 8) * Math.ceil(people / 16)
    return (rank + newcomers) % people
  }

  /** Each author has the same maintainer all the time: in real histories there are few pairs of author and committer. */
  #authorAndCommitter(): readonly [author: string, committer: string] {
    const number = this.#author()
    const author = number === null ? BOT : this.#personOf(number, this.#random() < 0.1)
    const dice = this.#random()
    const maintainer = this.#personOf((number ?? 0) % MAINTAINERS, false)
    return [author, dice < 0.25 ? WEB_FLOW : dice < 0.5 ? maintainer : author]
  }

  #personOf(number: number, elsewhere: boolean): string {
    const { people, crowd = 0 } = this.#size
    return personOf(number + crowd * people, elsewhere)
  }

  #paragraph(): string {
    const length = 100 + this.#below(400)
    const start = this.#below(this.#prose.length - length)
    return this.#prose.slice(start, start + length)
  }

  #mailmap(): string {
    const text = mailmapOf(this.#size.people)
    return `M 100644 inline .mailmap\ndata ${text.length}\n${text}\n`
  }

  #secondOf(commit: number): number {
    const passed = Math.min(1, commit / this.#size.commits)
    return Math.floor(FIRST_SECOND + passed * (LAST_SECOND - FIRST_SECOND))
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}

function branch(name: string, tip: number): string {
  return `reset refs/heads/${name}\nfrom :${tip}\n\n`
}
