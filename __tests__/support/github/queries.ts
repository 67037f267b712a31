import { ask } from './ask.ts'
import type { GitHubOnLoopback } from './server.ts'
import { HOSTED } from './stage.ts'

/** A query for something of a repository. */
export function inRepository(selection: string, nameWithOwner = HOSTED): string {
  const [owner, name] = nameWithOwner.split('/')
  return `{ repository(owner: "${owner}", name: "${name}") { ${selection} } }`
}

/** A query for something of the commit at the head of the default branch. */
export function atHead(selection: string): string {
  return inRepository(`object(expression: "HEAD") { ... on Commit { ${selection} } }`)
}

/** What a query finds in the repository, without the wrapping that all answers share. */
export async function found(github: GitHubOnLoopback, selection: string): Promise<unknown> {
  const { body } = await ask(github, inRepository(selection))
  return (body as { data: { repository: unknown } }).data.repository
}

/** What a query finds at the head, without the wrapping that all answers share. */
export async function foundAtHead(github: GitHubOnLoopback, selection: string): Promise<unknown> {
  const { body } = await ask(github, atHead(selection))
  return (body as { data: { repository: { object: unknown } } }).data.repository.object
}
