import { UserError } from '../errors.ts'
import type { GitHub } from './client.ts'
import type { PullRequestRef } from './event.ts'
import { IncompleteAnswer } from './failure.ts'
import { at, isCount } from './json.ts'
import { partsOf } from './repository.ts'

const COMMENTS_ON_A_PAGE = 100

/** GitHub takes 2,500 comments; no server needs more pages. */
const MOST_PAGES = 100

/** A comment in the conversation of a pull request. */
export interface Comment {
  readonly id: number
  readonly body: string
}

/** The conversation of one pull request. Every method throws `UserError` when GitHub does not answer or says no. */
export interface Conversation {
  /** `owner/name` of the pull request's repository. */
  readonly repository: string
  /**
   * The oldest comment by the token's own account whose text begins so; `null` when there is none.
   *
   * @param beginnings the later ones count where no comment begins like those before
   */
  readonly findOwn: (...beginnings: readonly string[]) => Promise<Comment | null>
  readonly create: (body: string) => Promise<void>
  readonly update: (comment: Comment, body: string) => Promise<void>
}

interface Author {
  readonly author: string | null
  /** The app that wrote it, by itself or for its author; `null` where none did. */
  readonly app: string | null
}

/** Opens the conversation of a pull request. Nothing is asked yet. */
export function conversationOf(github: GitHub, pullRequest: Omit<PullRequestRef, 'base'>): Conversation {
  const { repository, number } = pullRequest
  const { owner, name: repo } = partsOf(repository)
  const reading = {
    what: `reading the comments of pull request ${number}`,
    needs: 'pull-requests: read',
    otherwise: '',
  }
  const writing = { what: `writing a comment on pull request ${number}`, needs: 'pull-requests: write', otherwise: '' }

  function list(): AsyncIterable<readonly (Comment & Author)[]> {
    return github.pages({
      ...reading,
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { owner, repo, issue_number: number, per_page: COMMENTS_ON_A_PAGE },
      decode: ({ data }) => decodeComments(data),
    })
  }

  /**
   * The login of the token's account. REST's `GET /user` refuses the tokens of apps, `GITHUB_TOKEN` among them; GraphQL's `viewer`
   * answers every kind of token, and spells a bot's login as REST spells the author of a comment, with `[bot]`.
   */
  function readOwnLogin(): Promise<string> {
    return github.graphql({ ...reading, query: 'query { viewer { login } }', variables: {}, decode: decodeViewer })
  }

  async function findOwn(...beginnings: readonly string[]): Promise<Comment | null> {
    const found = new Map<string, Comment>()
    let ownLogin: string | undefined
    const known = new Set<number>()
    let pages = 0
    for await (const comments of list()) {
      for (const beginning of beginnings.filter(text => !found.has(text))) {
        const candidates = comments.filter(({ body }) => body.startsWith(beginning))
        if (candidates.length > 0) ownLogin ??= await readOwnLogin()
        const own = candidates.find(comment => isBy(ownLogin, comment))
        if (own !== undefined) found.set(beginning, own)
      }
      const [first = ''] = beginnings
      // A page with nothing new on it is the end, whatever is said of the next one.
      if (found.has(first) || comments.every(({ id }) => known.has(id))) break
      for (const { id } of comments) known.add(id)
      pages += 1
      if (pages === MOST_PAGES) return firstOf(beginnings, found) ?? tooMany()
    }
    return firstOf(beginnings, found)
  }

  function tooMany(): never {
    throw new UserError(
      `GitHub lists more than ${MOST_PAGES} pages of comments in pull request ${number}, and none of them has ours.`,
    )
  }

  async function create(body: string): Promise<void> {
    await github.rest({
      ...writing,
      route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { owner, repo, issue_number: number, body },
      decode: () => null,
    })
  }

  async function update({ id }: Comment, body: string): Promise<void> {
    await github.rest({
      ...writing,
      route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { owner, repo, comment_id: id, body },
      decode: () => null,
    })
  }

  return { repository, findOwn, create, update }
}

/** An app that writes for a person writes under the person's login, and is told from the person by its name alone. */
function isBy(login: string | undefined, { author, app }: Author): boolean {
  return author === login && (app === null || `${app}[bot]` === login)
}

function firstOf(beginnings: readonly string[], found: ReadonlyMap<string, Comment>): Comment | null {
  return beginnings.map(beginning => found.get(beginning)).find(comment => comment !== undefined) ?? null
}

function decodeComments(data: unknown): readonly (Comment & Author)[] {
  if (!Array.isArray(data)) throw new IncompleteAnswer('a list of comments is missing')
  return data.map(comment => {
    const [id, body] = [at(comment, 'id'), at(comment, 'body')]
    const [author, app] = [at(comment, 'user', 'login'), at(comment, 'performed_via_github_app', 'slug')]
    if (!isCount(id)) throw new IncompleteAnswer('a comment is not whole')
    return { id, body: textOr('', body), author: textOr(null, author), app: textOr(null, app) }
  })
}

function textOr<T>(missing: T, value: unknown): string | T {
  return typeof value === 'string' ? value : missing
}

function decodeViewer(data: unknown): string {
  const login = at(data, 'viewer', 'login')
  if (typeof login !== 'string') throw new IncompleteAnswer('the account of the token is missing')
  return login
}
