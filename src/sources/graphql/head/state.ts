import { IncompleteAnswer } from '../../../github/failure.ts'
import { at, listOf } from '../../../github/json.ts'
import type { RepositoryState } from '../../../history/many.ts'

/** The fields of a repository that {@link decodeState} reads. None is a list with pages, so that they cost nothing. */
export const STATE_FIELDS = 'isArchived isFork isMirror mirrorUrl fundingLinks { platform url }'

/** Longer than any address that leads somewhere. */
const LONGEST_ADDRESS = 1_000

/**
 * Reads what GitHub says of a repository besides its history.
 *
 * @throws IncompleteAnswer when a part of it is missing
 */
export function decodeState(repository: unknown): RepositoryState {
  const [isArchived, isFork, isMirror] = ['isArchived', 'isFork', 'isMirror'].map(name => at(repository, name))
  if (typeof isArchived !== 'boolean' || typeof isFork !== 'boolean')
    throw new IncompleteAnswer('the state of the repository is missing in the answer')
  const links = listOf(at(repository, 'fundingLinks')).map(link => addressIn(at(link, 'url'), /^https:$/))
  return {
    isArchived,
    isFork,
    mirrorOf: isMirror === true ? addressIn(at(repository, 'mirrorUrl'), /^(?:https?|git|ssh|svn):$/) : null,
    funding: [...new Set(links.filter(address => address !== null))],
  }
}

/** An address as the web's own rules write it, without a user or a password; `null` where it is none, or of another scheme. */
function addressIn(value: unknown, scheme: RegExp): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return null
  const url = new URL(value)
  if (!scheme.test(url.protocol) || url.host === '') return null
  url.username = ''
  url.password = ''
  return url.href
}
