import { utcDate } from './dates.ts'
import type { CommentOptions } from './options.ts'

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number
  /** A login. */
  readonly author: string
  readonly body: string
  /** ISO 8601 */
  readonly createdAt: string
  /** ISO 8601 */
  readonly updatedAt: string
}

interface Entry {
  /** `owner/name`, in lower case. */
  readonly repository: string
  readonly issue: number
  comment: Comment
}

const FIRST_ID = 1001

/** All comments of all repositories, oldest first. */
export class CommentBook {
  #entries: Entry[] = []
  #nextId = FIRST_ID
  readonly #now: () => number

  constructor(comments: readonly CommentOptions[], now: () => number) {
    this.#now = now
    for (const { repository, issue, author, body } of comments) this.create(repository, issue, author, body)
  }

  /** The comments on one issue or pull request, oldest first. */
  on(repository: string, issue: number): readonly Comment[] {
    return this.#entries
      .filter(entry => entry.repository === repository.toLowerCase() && entry.issue === issue)
      .map(entry => entry.comment)
  }

  create(repository: string, issue: number, author: string, body: string): Comment {
    const date = this.#date()
    const comment = { id: this.#nextId++, author, body, createdAt: date, updatedAt: date }
    this.#entries.push({ repository: repository.toLowerCase(), issue, comment })
    return comment
  }

  /** The changed comment; `null` when the repository has none of that id. */
  update(repository: string, id: number, body: string): Comment | null {
    const entry = this.#find(repository, id)
    if (entry === undefined) return null
    entry.comment = { ...entry.comment, body, updatedAt: this.#date() }
    return entry.comment
  }

  /** Whether there was one to delete. */
  remove(repository: string, id: number): boolean {
    const entry = this.#find(repository, id)
    this.#entries = this.#entries.filter(other => other !== entry)
    return entry !== undefined
  }

  #find(repository: string, id: number): Entry | undefined {
    return this.#entries.find(entry => entry.repository === repository.toLowerCase() && entry.comment.id === id)
  }

  #date(): string {
    return utcDate(this.#now())
  }
}
