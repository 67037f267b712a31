import type { Ecosystem, RepositoryPlace } from '../../dependency.ts'
import { placeOf, placeOnOwn } from '../../place.ts'
import { placeOfModule } from '../other/go.ts'
import { pythonName } from '../python/names.ts'

/** A package as documents name it: `pkg:npm/%40scope/name@1.2.3`. */
export interface NamedPackage {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly version: string | null
  /** Where the name says it: of Go's modules, of actions, and of what has an address among its qualifiers. */
  readonly repository: RepositoryPlace | null
}

/** The types whose packages have a name here. GitHub writes `githubactions`, others `github`. */
const TYPES: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm',
  pypi: 'pypi',
  cargo: 'cargo',
  gem: 'gem',
  golang: 'go',
  composer: 'composer',
  swift: 'swift',
  githubactions: 'actions',
  github: 'actions',
}

/** The type of a package URL, whatever it is of: `maven`; `null` where the text is none. */
export function typeOfPurl(purl: string): string | null {
  return /^pkg:\/{0,2}([a-z][a-z\d.+-]{0,40})\//i.exec(purl)?.[1]?.toLowerCase() ?? null
}

/** Reads a package URL; `null` where it is none, or of a type that has no name here. */
export function packageInPurl(purl: string, ownServer: string): NamedPackage | null {
  const type = typeOfPurl(purl) ?? ''
  const ecosystem = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  const [path = '', qualifiers = ''] = (purl.split('#')[0] ?? '').split('?')
  const rest = path.replace(/^pkg:\/{0,2}[^/]+\//i, '').replace(/^\/+|\/$/g, '')
  const at = rest.lastIndexOf('@')
  const [said, version] = at < 1 ? [rest, null] : [rest.slice(0, at), decoded(rest.slice(at + 1))]
  const name = said.split('/').map(decoded).join('/')
  if (ecosystem === undefined || name === '') return null
  const address = decoded(/(?:^|&)vcs_url=([^&]*)/.exec(qualifiers)?.[1] ?? '')
  const repository = placeInName(ecosystem, name, ownServer) ?? placeOf(withoutRevision(address), ownServer)
  return { ecosystem, name: ownName(ecosystem, name), version, repository }
}

function placeInName(ecosystem: Ecosystem, name: string, ownServer: string): RepositoryPlace | null {
  if (ecosystem === 'go') return placeOfModule(name, ownServer)
  if (ecosystem === 'actions') return placeOnOwn(name, ownServer)
  return ecosystem === 'swift' ? placeOf(name, ownServer) : null
}

/** As the readers of lock files call it, so that both name one package. */
function ownName(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi') return pythonName(name)
  if (ecosystem === 'actions') return name.split('/').slice(0, 2).join('/')
  if (ecosystem === 'swift') return (name.split('/').at(-1) ?? name).toLowerCase()
  return ecosystem === 'composer' ? name.toLowerCase() : name
}

/** `git+https://host/owner/name.git@revision`, as SPDX writes addresses. */
export function withoutRevision(address: string): string {
  const at = address.lastIndexOf('@')
  return at > address.indexOf('/', address.indexOf('://') + 3) && address.includes('://')
    ? address.slice(0, at)
    : address
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
