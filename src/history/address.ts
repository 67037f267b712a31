/** Where a repository is, made of parts that were checked: nothing else is ever handed to git. */
export interface RepositoryAddress {
  /** `https://host` or `http://host`, with a port where it has one and without a slash at its end. */
  readonly origin: string
  /** The host's name in small letters, without the port. */
  readonly host: string
  /** The path without slashes around it, such as `owner/name` or `pub/scm/git/git.git`. */
  readonly path: string
}

/** Names of files, and what servers make of users and groups: `~user`, `@scope`. Neither `.` nor `..`, and nothing that looks like an option. */
const PATH = /^(?!-)(?!\.{1,2}(?:\/|$))[\w.~@+-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~@+-]+)*$/

/** Longer than any that a server gives. */
const LONGEST_PATH = 500
const LONGEST_ADDRESS = 1_000

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * The address of a repository on the run's own server.
 *
 * @param serverUrl `https://host`, where the run names it so also `http://host`, and maybe a path
 * @param repository `owner/name`
 */
export function addressOn(serverUrl: string, repository: string): RepositoryAddress {
  const { origin, hostname, pathname } = new URL(serverUrl)
  return { origin, host: hostname, path: `${pathname}/${repository}`.replace(/^\/+/, '') }
}

/**
 * The address of a repository on any server, of which git gets only what is understood here.
 *
 * @returns `null` for what is no such address: another scheme than https (http for this machine alone), a user or a password,
 * a query, no path, or one of other than plain names
 */
export function parseAddress(text: string): RepositoryAddress | null {
  // The web's own rules would also take "https:x" and "https:///x" for an address, and a backslash for a slash.
  if (text.length > LONGEST_ADDRESS || !/^https?:\/\/[^/\\]/i.test(text) || text.includes('\\') || !URL.canParse(text))
    return null
  const { protocol, origin, hostname, pathname, username, password, search, hash } = new URL(text)
  const path = withoutSlashes(pathname)
  // Where "%2e" or "/../" would lead somewhere else, what is written is not what is asked for.
  const isAsWritten = path === withoutSlashes(text.replace(/^https?:\/\/[^/]*/i, ''))
  const isPlain = username === '' && password === '' && search === '' && hash === ''
  const isAllowed = protocol === 'https:' || LOOPBACK.test(hostname)
  if (!isPlain || !isAllowed || path.length > LONGEST_PATH || !PATH.test(path) || !isAsWritten) return null
  return { origin, host: hostname, path }
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, '')
}

/** What git is asked for. */
export function urlOf({ origin, path }: RepositoryAddress): string {
  return `${origin}/${path}`
}

/**
 * Where a server says that a repository is now, if it is on the same server: nobody else is asked for it.
 *
 * @param location the answer's `Location`: where the first question would go
 */
export function movedTo(from: RepositoryAddress, location: string): RepositoryAddress | null {
  if (location.length > LONGEST_ADDRESS || !URL.canParse(location, from.origin)) return null
  const { origin, pathname } = new URL(location, from.origin)
  const isSame = origin === from.origin || origin === from.origin.replace(/^http:/, 'https:')
  const path = pathname.replace(/\/info\/refs$/, '').replace(/^\/+/, '')
  return isSame && PATH.test(path) && path.length <= LONGEST_PATH ? { ...from, origin, path } : null
}
