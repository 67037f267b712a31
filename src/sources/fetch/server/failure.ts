import { UserError } from '../../../errors.ts'
import type { RepositoryAddress } from '../../../history/address.ts'
import { oneLine } from '../../../text/one-line.ts'
import type { FetchExit } from './command.ts'

/** What a server's no, or its silence, means for whoever asks. */
export type ServerFailure =
  /** It wants to know who asks, or does not believe it. */
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' }
  /** There is no repository of that name, as far as it says. */
  | { readonly kind: 'missing' }
  /** There is a repository, but no such object or ref in it. */
  | { readonly kind: 'unknown-object' }
  | { readonly kind: 'moved'; readonly location: string }
  | { readonly kind: 'limited'; readonly retryAfter: string | null }
  /** It may be better the next time. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** It will not. */
  | { readonly kind: 'hindered'; readonly reason: string }

/** A git server that gave no history. Another way to it may be open. */
export class GitServerError extends UserError {
  override readonly name = 'UserError'
  readonly failure: ServerFailure['kind']

  /** @param hint what the reader can do, one clear sentence */
  constructor(failure: ServerFailure['kind'], message: string, hint: string, cause?: unknown) {
    super(message, hint, cause)
    this.failure = failure
  }
}

const UNKNOWN_OBJECT =
  /not our ref|unadvertised object|couldn't find remote ref|remote did not send all necessary objects/i
const NO_REPOSITORY =
  /not valid: is this a git repository|repository '[^']*' not found|does not appear to be a git repository/i
const ASKS_WHO = /could not read (?:username|password)|authentication failed|terminal prompts disabled/i
/** What is wrong on this side, and stays so. */
const HINDRANCE =
  /no space left|permission denied|read-only file system|too many open files|cannot allocate|out of memory|mismatched algorithms|transport '[^']*' not allowed/i

/** Judges how a git command that talks to a server has failed. */
export function classify({ status, complaint, location, retryAfter, isOverdue }: FetchExit): ServerFailure {
  const reason = reasonIn(complaint)
  if (isOverdue) return { kind: 'hindered', reason: 'it takes too long' }
  if (status === 429 || status === 503) return { kind: 'limited', retryAfter }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 404 || status === 410 || NO_REPOSITORY.test(complaint)) return { kind: 'missing' }
  if (status !== null && status >= 300 && status < 400) return { kind: 'moved', location: location ?? '' }
  if (status === 401 || ASKS_WHO.test(complaint)) return { kind: 'unauthorized' }
  if (UNKNOWN_OBJECT.test(complaint)) return { kind: 'unknown-object' }
  if (HINDRANCE.test(complaint)) return { kind: 'hindered', reason }
  return { kind: 'broken', reason: status !== null && status >= 400 ? `HTTP ${status}` : reason }
}

/** The line that says most: the first that git itself calls fatal or an error, without the address, which whoever reads it knows. */
function reasonIn(complaint: string): string {
  const lines = complaint.split('\n').filter(line => line.trim() !== '')
  const named = lines.find(line => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? 'it gave no reason'
  return oneLine(named.replace(/^(?:fatal|error): (?:unable to access '[^']*': )?/, ''))
}

/** Whom and what the reader knows it by: `owner/name on github.com`. */
export function repositoryInWords({ host, path }: RepositoryAddress): string {
  return oneLine(`${path} on ${host}`)
}

/**
 * The letter to the user about a server that gave nothing.
 *
 * @param hasToken whether the server was told who asks
 */
export function serverError(failure: ServerFailure, address: RepositoryAddress, hasToken: boolean): GitServerError {
  const place = repositoryInWords(address)
  switch (failure.kind) {
    case 'unauthorized':
    case 'missing':
      return new GitServerError(
        failure.kind,
        `The git server shows no repository ${place}: it is not there, or ${hasToken ? 'the token may not see it' : 'nobody may see it without a token'}.`,
        hasToken ? 'Check the name, and that the token has the permission contents: read.' : 'Check the address.',
      )
    case 'forbidden':
      return new GitServerError(
        failure.kind,
        `The git server does not give ${place} to whoever asks so (HTTP 403).`,
        hasToken ? 'Check that the token has the permission contents: read.' : 'Check the address.',
      )
    case 'unknown-object':
      return new GitServerError(
        failure.kind,
        `The git server does not have what was asked for of ${place}.`,
        'Run again.',
      )
    case 'moved':
      return new GitServerError(
        failure.kind,
        `The git server of ${place} sends whoever asks to another place, which is not asked.`,
        'Name the repository by where it is now.',
      )
    case 'limited':
      return new GitServerError(
        failure.kind,
        `The git server asks for a pause while fetching ${place}, and rate-limit-wait leaves no time for it.`,
        'Run again later, or raise rate-limit-wait.',
      )
    case 'broken':
      return new GitServerError(
        failure.kind,
        `The git server failed while fetching ${place}: ${failure.reason.replace(/\.$/, '')}.`,
        'Check the network and the proxy, or try again later.',
      )
    case 'hindered':
      return new GitServerError(failure.kind, `Git could not fetch ${place}: ${failure.reason.replace(/\.$/, '')}.`, '')
  }
}
