/** A package's name as Python's index compares it (PEP 503): in small letters, with one hyphen for any run of `-`, `_` and `.`. */
export function pythonName(name: string): string {
  return name
    .trim()
    .replace(/[-_.]+/g, '-')
    .toLowerCase()
}

/** The name that a requirement (PEP 508) begins with: `requests[socks]>=2; python_version < "4"`; `null` where there is none. */
export function requiredName(requirement: string): string | null {
  const [, name] = /^\s*([A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)\s*(?:$|[[<>=!~;@(\s,])/.exec(requirement) ?? []
  return name === undefined ? null : pythonName(name)
}

/** Python's public index, by any of its addresses. */
export function isPublicIndex(address: string): boolean {
  return /^https:\/\/(?:pypi\.org|pypi\.python\.org|files\.pythonhosted\.org)(?:\/|$)/.test(address)
}
