/** `https://user:password@host/path`, `ssh://git@host:22/path`, `git://host/path`. */
const URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>.+)$/i
/** `git@host:path`, as scp writes it; one letter before the colon would be a Windows drive. */
const SCP_FORM = /^[^/:]{2,}:(?!\/\/)(?<path>.+)$/
const HOST = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?(?<host>[a-z\d.-]+)(?::|\/)/i
const OWNER_AND_NAME = /(?:^|\/)(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/

/**
 * The `owner/name` of a repository by its remote's URL: the last two parts of its path, nothing else of the URL, which
 * may hold a password.
 *
 * @returns `null` for a path on disk and for whatever has no such two parts
 */
export function nameFromRemote(url: string): string | null {
  const path = (URL_FORM.exec(url) ?? SCP_FORM.exec(url))?.groups?.path ?? ''
  return OWNER_AND_NAME.exec(path)?.groups?.name ?? null
}

/** The host of a remote's URL, in small letters; `null` for a path on disk. */
export function hostOfRemote(url: string): string | null {
  if (!URL_FORM.test(url) && !SCP_FORM.test(url)) return null
  return HOST.exec(url)?.groups?.host?.toLowerCase() ?? null
}
