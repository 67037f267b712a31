/** The two parts of `owner/name`, by which GitHub's APIs ask for a repository. */
export function partsOf(repository: string): { readonly owner: string; readonly name: string } {
  const slash = repository.indexOf('/')
  return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) }
}
