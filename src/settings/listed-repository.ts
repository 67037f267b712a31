import { parseAddress } from '../history/address.ts'
import { holdsToken } from '../history/remote.ts'
import type { HostedRepository, ListedRepository } from './listed-project.ts'
import { type Parsed, parseRef, parseRepository } from './parse.ts'
import { remedyFor } from './repository-remedy.ts'

const HOSTED = /^(?<name>[^@\s]*?)(?:\.git)?(?:@(?<ref>.*))?$/

/** What a refused entry should have been. */
const EXPECTED = 'owner/name, owner/name@ref or an https address'

/**
 * A repository as a list names it: `owner/name`, `owner/name@ref`, the address of its page on the run's own server, or an https
 * address on another git server.
 *
 * @param serverUrl the address of the run's own server
 */
export function parseListedRepository(text: string, serverUrl: string): Parsed<ListedRepository> {
  if (/^https?:\/\//i.test(text)) return parseListedAddress(text, serverUrl)
  const { name = '', ref } = HOSTED.exec(text)?.groups ?? {}
  if (!parseRepository(name).ok) return refuse(remedyFor(text, serverUrl))
  if (ref === undefined) return accept(hosted(name, null))
  if (ref === '') return refuse(`For the default branch, write ${name}.`)
  if (parseRef(ref).ok && !ref.includes(',')) return accept(hosted(name, ref))
  return refuse('After the @ stands the name of a branch or tag, or the object id of a commit.')
}

function parseListedAddress(text: string, serverUrl: string): Parsed<ListedRepository> {
  const own = pageOn(serverUrl, text)
  if (own !== null) {
    const name = own.replace(/\.git$/, '')
    return parseRepository(name).ok ? accept(hosted(name, null)) : refuse(remedyFor(text, serverUrl))
  }
  const address = parseAddress(text)
  // Some servers take a token as a part of the path; it would stand in the report.
  return address === null || holdsToken(address.path)
    ? refuse(remedyFor(text, serverUrl))
    : accept({ kind: 'elsewhere', address })
}

/** The path of an address on the run's own server; `null` for one elsewhere, and for one with more than a path in it. */
function pageOn(serverUrl: string, text: string): string | null {
  if (!URL.canParse(text)) return null
  const [own, { hostname, port, pathname, username, password, search, hash }] = [new URL(serverUrl), new URL(text)]
  const isOwn = port === own.port && [own.hostname, `www.${own.hostname}`].includes(hostname)
  const root = own.pathname.replace(/\/$/, '')
  if (!isOwn || !pathname.startsWith(`${root}/`) || username + password + search + hash !== '') return null
  return pathname.slice(root.length).replace(/^\/+|(?<!\/)\/+$/g, '')
}

function hosted(repository: string, ref: string | null): HostedRepository {
  return { kind: 'hosted', repository, ref }
}

function accept(value: ListedRepository): Parsed<ListedRepository> {
  return { ok: true, value }
}

function refuse(hint: string | undefined): Parsed<ListedRepository> {
  return hint === undefined ? { ok: false, expected: EXPECTED } : { ok: false, expected: EXPECTED, hint }
}
