import { parseAddress, urlOf } from '../history/address.ts'
import { holdsToken, placeOfRemote } from '../history/remote.ts'
import { visibleLine } from '../text/characters.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { shortened } from '../text/shorten.ts'
import { parseRepository } from './parse.ts'

/** What looks like an address: `https://host/path`, `git@host:path`, `host.example:path`. */
const ADDRESS = /^(?:[a-z][a-z+]*:\/\/|[^/@:\s]+@[^/:\s]+:|[^/@:\s.]+\.[^/@:\s]+:)/i

/** The same without its scheme: `host.example/path`; no owner has a dot. */
const HOST_ALONE = /^[\w-]+(?:\.[\w-]+)+\//

const LONGEST = 80

/** A text as a refusal repeats it, in one line; of what may hold a password, nothing is repeated. */
export function shownEntry(text: string): string {
  if (mayHoldPassword(text)) return 'something that may hold a password'
  return `"${shortened(visibleLine(withoutMailDomains(text)), LONGEST)}"`
}

/** Whether there is a user in an address, or more behind its path, wherever in the text it stands; or a token. */
function mayHoldPassword(text: string): boolean {
  const isAddress = text.includes('://') && /[@?#]/.test(text)
  return isAddress || holdsToken(text) || text.split(/\s+/).some(word => word.includes(':') && word.includes('@'))
}

/**
 * What somebody who wrote this most likely wants; `undefined` where nobody can tell.
 *
 * @param text what names no repository
 * @param serverUrl the address of the run's own server
 */
export function remedyFor(text: string, serverUrl: string): string | undefined {
  if (ADDRESS.test(text)) return remedyForAddress(text, serverUrl)
  if (HOST_ALONE.test(text)) return remedyForAddress(`https://${text}`, serverUrl)
  if (/^(?:[./~]|[a-z]:[\\/])/i.test(text)) return 'A folder is an argument of the command, and stands in no list.'
  if (text.includes('*')) {
    return 'A star stands for all repositories of an owner: write owner/*, and !owner/name for each that is to be left out.'
  }
  const entries = text.split(/[\s,;]+/).filter(entry => entry !== '')
  if (entries.length > 1 && entries.every(isRepository)) {
    return 'Write one a line, or "Label: owner/a, owner/b" where several repositories are one project.'
  }
  const { before = '', sign, after = '' } = /^(?<before>[^:#]*)(?<sign>[:#])(?<after>.*)$/.exec(text)?.groups ?? {}
  if (sign === ':' && isRepository(after)) return 'After the colon of a label, write a blank.'
  if (isRepository(before)) return `For a branch, a tag or a commit, write ${before}@ and its name.`
  return sentenceForOwner(text) ?? namedIn(text)
}

/** Where the text is nearly a repository: in quotes, behind a dash, with backslashes, or more of an address than it needs. */
function namedIn(text: string): string | undefined {
  const plain = text.replace(/^(?:- |["'`@])|["'`]$/g, '').replaceAll('\\', '/')
  return sentenceFor(plain.split('/').slice(0, 2).join('/'))
}

function remedyForAddress(text: string, serverUrl: string): string | undefined {
  const place = placeOfRemote(text)
  if (place === null) return undefined
  const [path = ''] = place.path.split(/[?#]/)
  if (place.host === new URL(serverUrl).hostname) {
    return sentenceForOwner(path) ?? sentenceFor(path.split('/').slice(0, 2).join('/'))
  }
  // The port of ssh is not that of https.
  const host = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).host : place.host
  const address = parseAddress(`https://${host}/${path}`)
  return address === null || holdsToken(address.path) ? undefined : `Write ${urlOf(address)}.`
}

function sentenceForOwner(text: string): string | undefined {
  const owner = text.replace(/\/$/, '')
  return isRepository(`${owner}/name`) ? `For all repositories of ${owner}, write ${owner}/*.` : undefined
}

function sentenceFor(name: string): string | undefined {
  const repository = name.replace(/\.git$/, '')
  return isRepository(repository) ? `Write ${repository}.` : undefined
}

function isRepository(text: string): boolean {
  return parseRepository(text).ok && !holdsToken(text)
}
