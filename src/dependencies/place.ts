import type { RepositoryPlace } from './dependency.ts'

/** Longer than any address of a repository, with a folder in it. */
const LONGEST = 500

/** What shorthands stand for: `github:owner/name`. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
}

/** What archives of a repository are named by: `codeload.github.com/owner/name/tar.gz/main`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'www.github.com': 'github.com',
  'codeload.github.com': 'github.com',
  'raw.githubusercontent.com': 'github.com',
  'www.gitlab.com': 'gitlab.com',
  'www.bitbucket.org': 'bitbucket.org',
}

/** An archive that GitLab's API makes: `https://gitlab.com/api/v4/projects/group%2Fname/repository/archive.tar.gz`. */
const OF_GITLABS_API = /^(https?:\/\/[^/]+\/)api\/v4\/projects\/([^?#]+)(?=\/repository\/archive\.)/

/** What comes behind a repository in the address of an archive, on GitLab and on Bitbucket. */
const ARCHIVE = /\/(?:repository\/archive|get\/[\w.-]+)\.(?:tar\.gz|tgz|zip)$/

/** A name with a dot, and no number: addresses of machines are nobody's server. */
const HOST = /^(?=.{1,253}$)(?!gist\.)(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z][a-z\d-]{0,62}$/

/** A name of an owner on GitHub, also of those whose names a company gives out: `ann_octo`. */
const GITHUB_OWNER = /^[A-Za-z\d][\w-]{0,99}$/

/** One step of a path: neither `.` nor `..`, and nothing that looks like an option. */
const STEP = /^(?!-)(?!\.{1,2}$)[\w.~@+-]{1,100}$/

/** Pages of GitHub that stand where owners do. */
const NO_OWNERS: ReadonlySet<string> = new Set(
  'about apps collections customer-stories enterprise explore features issues login marketplace new notifications organizations orgs pricing pulls search security settings sponsors stars team topics trending users'.split(
    ' ',
  ),
)

/** Where a path on GitLab leaves the repository, and where one on Bitbucket or a Gitea does. */
const INSIDE: ReadonlySet<string> = new Set(['-', 'tree', 'blob', 'src', 'raw', 'commit', 'archive', 'releases'])

/** An address, taken apart; nothing of it is checked. */
interface Parts {
  readonly scheme: string
  readonly user: string
  readonly host: string
  readonly port: string
  readonly path: string
}

/**
 * Where a repository is, of what metadata says: an address in any of the forms that package managers know, a shorthand
 * (`owner/name`, `github:owner/name`), or an object with such a `url`. What comes back is made of checked parts alone.
 *
 * @param said text from outside
 * @param ownServer the run's own server, such as `https://github.com`: the one that may have a name without a dot, and is a GitHub
 * @returns `null` for everything that is not understood whole: another scheme, a password, a gist, `..`, escapes, control characters
 */
export function placeOf(said: unknown, ownServer: string): RepositoryPlace | null {
  const text = textOf(said)
  if (text === null) return null
  const parts = shorthandOf(text) ?? addressIn(text)
  return parts === null ? null : placeAt(parts, ownServer)
}

/**
 * Where `owner/name` is on the run's own server; more steps are a folder in it.
 *
 * @param path text from outside
 * @returns `null` where it is no name of a repository
 */
export function placeOnOwn(path: string, ownServer: string): RepositoryPlace | null {
  return path.length > LONGEST || !isPlain(path)
    ? null
    : placeAt({ ...NO_PARTS, host: ownHost(ownServer), path }, ownServer)
}

/** Whether two places are one; nowhere do capitals matter. */
export function isSamePlace(one: RepositoryPlace | null, other: RepositoryPlace | null): boolean {
  return one !== null && other !== null && placeKey(one) === placeKey(other)
}

/** What is the same text for the same place: `github.com/owner/name`, folded. */
export function placeKey({ host, path }: RepositoryPlace): string {
  return `${host}/${path}`.toLowerCase()
}

const NO_PARTS: Parts = { scheme: 'https', user: '', host: '', port: '', path: '' }

function textOf(said: unknown): string | null {
  const text = typeof said === 'object' && said !== null && 'url' in said ? said.url : said
  if (typeof text !== 'string' || text.length > LONGEST) return null
  // What follows names a commit, a branch or a heading.
  const address = text
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(OF_GITLABS_API, (_, server: string, path: string) => server + path.replace(/%2f/gi, '/'))
    .replace(ARCHIVE, '')
  return isPlain(address) ? address : null
}

/** Whether a text has no character that means something else to somebody: escapes, white space, quotes, control characters. */
function isPlain(text: string): boolean {
  return /^[\w.~@+:/-]+$/.test(text)
}

function shorthandOf(text: string): Parts | null {
  const [, name = 'github', path = ''] = /^(?:([a-z]+):)?([^:/@]+\/[^:@]+)$/.exec(text) ?? []
  const host = Object.hasOwn(SHORTHANDS, name) ? SHORTHANDS[name] : undefined
  const isName = path.split('/').length === 2 && !path.startsWith('.')
  return host === undefined || !isName ? null : { ...NO_PARTS, host, path }
}

function addressIn(text: string): Parts | null {
  const [, scheme, user, host = '', port, path = ''] =
    /^(?:(?:git\+)?(https?|ssh|git):\/\/)?(?:([^/@:]+)@)?([^/@:]+)(?::(\d{1,5}))?\/([^:]+)$/.exec(text) ?? []
  if (host !== '') return { scheme: scheme ?? 'https', user: user ?? '', host, port: port ?? '', path }
  // "git@host:owner/name", which some write with a scheme, too.
  const [, likeCopying = '', copied = ''] = /^(?:(?:git\+)?ssh:\/\/)?git@([^/@:]+):\/?([^:]+)$/.exec(text) ?? []
  return likeCopying === '' ? null : { scheme: 'ssh', user: 'git', host: likeCopying, port: '', path: copied }
}

function placeAt({ scheme, user, host: written, port, path }: Parts, ownServer: string): RepositoryPlace | null {
  const isWeb = scheme.startsWith('http')
  const isUsualPort = port === '' || port === USUAL_PORTS[scheme]
  // The port of another protocol says nothing about where the web's is.
  if ((user !== '' && user !== 'git') || (!isWeb && !isUsualPort)) return null
  const name = written.toLowerCase()
  const host = (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name) + (isUsualPort ? '' : `:${port}`)
  const own = ownHost(ownServer)
  if (host !== own && !HOST.test(isUsualPort ? host : name)) return null
  const found = host === 'github.com' || host === own ? pathOnGitHub(path) : pathElsewhere(path)
  return found === null ? null : { host, path: found }
}

const USUAL_PORTS: Readonly<Record<string, string>> = { https: '443', http: '80', ssh: '22', git: '9418' }

function ownHost(ownServer: string): string {
  return URL.canParse(ownServer) ? new URL(ownServer).host : ''
}

function pathOnGitHub(path: string): string | null {
  const steps = stepsOf(path)
  const [owner = '', name = ''] = steps ?? []
  const repository = withoutEnding(name)
  const isRepository = GITHUB_OWNER.test(owner) && !NO_OWNERS.has(owner.toLowerCase()) && STEP.test(repository)
  return isRepository ? `${owner}/${repository}` : null
}

function pathElsewhere(path: string): string | null {
  const steps = stepsOf(path)
  if (steps === null) return null
  const end = steps.findIndex((step, index) => index >= 2 && INSIDE.has(step))
  const own = end === -1 ? steps : steps.slice(0, end)
  const repository = [...own.slice(0, -1), withoutEnding(own.at(-1) ?? '')]
  const isRepository = repository.length >= 2 && repository.length <= 20 && repository.every(step => STEP.test(step))
  return isRepository ? repository.join('/') : null
}

/** `null` where a step is none: empty, `..`, or one that looks like an option. GitLab's `-` is the only one that may. */
function stepsOf(path: string): readonly string[] | null {
  const steps = path.replace(/^\//, '').replace(/\/$/, '').split('/')
  return steps.every(step => STEP.test(step) || step === '-') ? steps : null
}

function withoutEnding(name: string): string {
  return name.endsWith('.git') ? name.slice(0, -4) : name
}
