/** `https://user:password@host/path`, `ssh://git@host:22/path`, `git://host/path`. */
const URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>.+)$/i
/** `git@host:path`, as scp writes it; one letter before the colon would be a Windows drive. */
const SCP_FORM = /^[^/:]{2,}:(?!\/\/)(?<path>.+)$/
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
