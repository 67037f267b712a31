import { type Commit, fromGitSeconds } from '../../src/history/commit.ts'
import {
  type CommitOptions,
  type CommitSpec,
  type FileContent,
  type Moment,
  secondsOf,
  specify,
} from './commit-spec.ts'
import { type Person, person, type Who } from './people.ts'

export { type Person, person, type Who, webFlow } from './people.ts'

/** A tag; annotated if it has a message. */
export interface TagSpec {
  readonly target: number
  readonly message: string | null
}

interface State {
  readonly defaultBranch: string
  readonly branch: string
  /** The date of the next commit, in seconds since 1970. */
  readonly clock: number
  readonly last: Told | null
  readonly branches: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, TagSpec>
}

/** A list that grows at its end without being copied, so that 82,000 commits stay quick to tell. */
interface Told {
  readonly commit: CommitSpec
  readonly before: Told | null
}

const SECONDS_BETWEEN_COMMITS = 60
const FIRST_COMMIT = '2024-01-01T00:00:00Z'

/** Begins a history without commits. What comes first is told first: `history().by('ann', 5).by('bob', 3)`. */
export function history(defaultBranch = 'main'): TestHistory {
  return new TestHistory({
    defaultBranch,
    branch: defaultBranch,
    clock: secondsOf(FIRST_COMMIT),
    last: null,
    branches: new Map(),
    tags: new Map(),
  })
}

/**
 * A history of commits, told step by step. Each step gives a new history and leaves the old one as it was, so that a
 * later state of the same repository is the old history with more steps.
 */
export class TestHistory {
  readonly #state: State

  /** Use `history()`. */
  constructor(state: State) {
    this.#state = state
  }

  /** Adds commits of one author to the branch that the history stands on, a minute apart. */
  by(who: Who, commits = 1, options: CommitOptions = {}): TestHistory {
    const author = person(who)
    let told: TestHistory = this
    for (let i = 0; i < commits; i++) told = told.#commit(author, told.#parents(), options)
    return told
  }

  /** Merges one or more branches into the one that the history stands on. */
  merge(branches: string | readonly string[], by: Who, options: CommitOptions = {}): TestHistory {
    const merged = [branches].flat().map(branch => this.tip(branch))
    return this.#commit(person(by), [...this.#parents(), ...merged], options)
  }

  /** Dates the next commit; those after it follow a minute apart. */
  at(moment: Moment): TestHistory {
    return this.#with({ clock: secondsOf(moment) })
  }

  /** Goes to a branch. A new one starts where the history stands. */
  on(branch: string): TestHistory {
    const branches = new Map(this.#state.branches)
    const here = branches.get(this.#state.branch)
    if (here !== undefined && !branches.has(branch)) branches.set(branch, here)
    return this.#with({ branch, branches })
  }

  /** Goes to a new branch that shares no commit with any other. */
  onOrphan(branch: string): TestHistory {
    if (this.#state.branches.has(branch)) throw new Error(`The branch ${branch} exists already.`)
    return this.#with({ branch })
  }

  /** Takes the last commits (by first parents) off the branch, as before a force push. */
  reset(commits: number): TestHistory {
    const all = this.commits
    let tip = this.tip(this.#state.branch)
    for (let i = 0; i < commits; i++) {
      const parent = all[tip - 1]?.parents[0]
      if (parent === undefined)
        throw new Error(`The branch ${this.#state.branch} has no ${commits} commits to take off.`)
      tip = parent
    }
    return this.#with({ branches: new Map(this.#state.branches).set(this.#state.branch, tip) })
  }

  /** Puts a file into the last commit. */
  file(path: string, content: FileContent): TestHistory {
    const last = this.#state.last
    if (last === null) throw new Error('A file needs a commit to be in.')
    const files = new Map(last.commit.files).set(path, content)
    return this.#with({ last: { commit: { ...last.commit, files }, before: last.before } })
  }

  /** Puts a `.mailmap` into the last commit. */
  mailmap(text: string): TestHistory {
    return this.file('.mailmap', text)
  }

  /** Tags the commit on which the history stands; with a message, the tag is annotated. */
  tag(name: string, message: string | null = null): TestHistory {
    const tags = new Map(this.#state.tags).set(name, { target: this.tip(this.#state.branch), message })
    return this.#with({ tags })
  }

  get defaultBranch(): string {
    return this.#state.defaultBranch
  }

  /** Every commit that was told, oldest first, on whatever branch. */
  get commits(): readonly CommitSpec[] {
    const commits: CommitSpec[] = []
    for (let told = this.#state.last; told !== null; told = told.before) commits.push(told.commit)
    return commits.reverse()
  }

  get branches(): ReadonlyMap<string, number> {
    return this.#state.branches
  }

  get tags(): ReadonlyMap<string, TagSpec> {
    return this.#state.tags
  }

  /** The number of the branch's last commit. */
  tip(branch: string): number {
    const tip = this.#state.branches.get(branch)
    if (tip === undefined) throw new Error(`There is no commit on a branch ${branch}.`)
    return tip
  }

  #parents(): readonly number[] {
    const tip = this.#state.branches.get(this.#state.branch)
    return tip === undefined ? [] : [tip]
  }

  #commit(author: Person, parents: readonly number[], options: CommitOptions): TestHistory {
    const { branch, branches, clock, last } = this.#state
    const number = (last?.commit.number ?? 0) + 1
    const commit = specify({ number, parents, author, committedAt: clock }, options)
    return this.#with({
      clock: clock + SECONDS_BETWEEN_COMMITS,
      last: { commit, before: last },
      branches: new Map(branches).set(branch, number),
    })
  }

  #with(changes: Partial<State>): TestHistory {
    return new TestHistory({ ...this.#state, ...changes })
  }
}

/** The commits that can be reached from a branch's head (default: the default branch's), newest first. */
export function commitsOf(told: TestHistory, branch = told.defaultBranch): Commit[] {
  const reached = new Set<number>()
  if (told.branches.has(branch)) reached.add(told.tip(branch))
  return told.commits
    .toReversed()
    .filter(commit => {
      const isReached = reached.has(commit.number)
      if (isReached) for (const parent of commit.parents) reached.add(parent)
      return isReached
    })
    .map(toCommit)
}

/** The accounts of everybody in the history who has one: e-mail address to login, as GitHub links them. */
export function accountsOf(told: TestHistory): Record<string, string> {
  const people = told.commits.flatMap(commit => [commit.author, commit.committer, ...commit.coAuthors])
  return Object.fromEntries(people.flatMap(({ email, login }) => (login === null ? [] : [[email, login]])))
}

function toCommit(spec: CommitSpec): Commit {
  return {
    oid: spec.number.toString(16).padStart(40, '0'),
    author: spec.author,
    committer: spec.committer,
    authoredAt: fromGitSeconds(spec.authoredAt),
    committedAt: fromGitSeconds(spec.committedAt),
    isMerge: spec.parents.length > 1,
    coAuthors: spec.coAuthors,
  }
}
