/** `https://user:password@host:443/path`, `ssh://git@host/path`, `git://host/path`; a password may hold an `@`. */
const URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^/]*@)?(?<host>\[[^/@[\]]*\]|[^/@:]+)(?::\d*)?\/(?<path>.+)$/i
/** `git@host:path`, as scp writes it; one letter before the colon would be a Windows drive. */
const SCP_FORM = /^(?=[^/:]{2})(?:[^/:]*@)?(?<host>[^/:@]+):(?!\/\/)(?<path>.+)$/
const NAME_AT_END = /(?:^|\/)(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/

/** Where a repository is, by the address of a remote; nothing else of the address, which may hold a password. */
export interface RemotePlace {
  /** In small letters, without a port. */
  readonly host: string
  /** As it stands in the address, without a slash at its start. */
  readonly path: string
}

/**
 * Reads the address of a remote.
 *
 * @returns `null` for a path on disk, and for an address that no git server has
 */
export function placeOfRemote(url: string): RemotePlace | null {
  const { host, path } = (URL_FORM.exec(url) ?? SCP_FORM.exec(url))?.groups ?? {}
  return host === undefined || path === undefined ? null : { host: host.toLowerCase(), path }
}

/** What the tokens of git servers begin with: GitHub's, GitLab's, Bitbucket's, Hugging Face's. */
const TOKEN = /^(?:gh[oprsu]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|ft|soat|oas|agent|imt|ffct)-|ATBB|ATCTT|ATATT|hf_)/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** The least letters and digits in a row that a random text has, and how often it changes between the two; no word does. */
const RANDOM = { shortest: 20, changes: 4 } as const

/**
 * The `owner/name` of a repository by its remote's URL: the last two parts of its path.
 *
 * @returns `null` for whatever has no such two parts, and where one of them looks like a token
 */
export function nameFromRemote(url: string): string | null {
  const name = NAME_AT_END.exec(placeOfRemote(url)?.path ?? '')?.groups?.name
  return name === undefined || holdsToken(name) ? null : name
}

/** Whether a part of a path looks like something secret: some servers take a token there. */
export function holdsToken(path: string): boolean {
  return path.split('/').some(part => TOKEN.test(part) || UUID.test(part) || part.split(/[^a-z0-9]/i).some(isRandom))
}

function isRandom(text: string): boolean {
  const changes = text.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0
  return text.length >= RANDOM.shortest && changes >= RANDOM.changes
}
