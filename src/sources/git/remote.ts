/** `https://user:password@host/path`, `ssh://git@host:22/path`, `git://host/path`. */
const URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>.+)$/i
/** `git@host:path`, as scp writes it; one letter before the colon would be a Windows drive. */
const SCP_FORM = /^[^/:]{2,}:(?!\/\/)(?<path>.+)$/
const HOST = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?(?<host>[a-z\d.-]+)(?::|\/)/i
const OWNER_AND_NAME = /(?:^|\/)(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/

/** What the tokens of git servers begin with: GitHub's, GitLab's, Bitbucket's, Hugging Face's. */
const TOKEN = /^(?:gh[oprsu]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|ft|soat|oas|agent|imt|ffct)-|ATBB|ATCTT|ATATT|hf_)/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** The least letters and digits in a row that a random text has, and how often it changes between the two; no word does. */
const RANDOM = { shortest: 20, changes: 4 } as const

/**
 * The `owner/name` of a repository by its remote's URL: the last two parts of its path, nothing else of the URL, which
 * may hold a password.
 *
 * @returns `null` for a path on disk, for whatever has no such two parts, and where one of them looks like a token
 */
export function nameFromRemote(url: string): string | null {
  const path = (URL_FORM.exec(url) ?? SCP_FORM.exec(url))?.groups?.path ?? ''
  const name = OWNER_AND_NAME.exec(path)?.groups?.name
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

/** The host of a remote's URL, in small letters; `null` for a path on disk. */
export function hostOfRemote(url: string): string | null {
  if (!URL_FORM.test(url) && !SCP_FORM.test(url)) return null
  return HOST.exec(url)?.groups?.host?.toLowerCase() ?? null
}
