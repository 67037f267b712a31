import { isSamePlace, placeOf, placeOnOwn } from '../../place.ts'
import type { Found } from '../collect.ts'
import type { ReadContext } from '../reader.ts'

/**
 * What a workflow runs, of all that the runner takes in `uses`: `owner/name[/path]@ref`, also with the address of a server before
 * it. A container, and what is in the checkout itself (`./…`, `$/…`), is nobody else's repository. Folders of one repository are one
 * package, under the name of the repository.
 *
 * @returns nothing where it is no repository, or the checkout's own
 */
export function foundInUses(uses: string, direct: boolean, { ownServer, own }: ReadContext): readonly Found[] {
  const at = uses.lastIndexOf('@')
  const [target, ref] = at === -1 ? [uses, null] : [uses.slice(0, at), uses.slice(at + 1)]
  if (/^(?:docker:|\.{1,2}(?:[\\/]|$)|\$\/)/.test(target)) return []
  const isAddress = /^https?:\/\//.test(target)
  const repository = isAddress ? placeOf(target, ownServer) : placeOnOwn(target, ownServer)
  if (repository === null || isSamePlace(repository, own)) return []
  return [{ name: repository.path, version: ref, direct, scope: 'actions', repository, isPublic: false }]
}
