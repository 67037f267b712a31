import type { RepositoryPlace } from '../../dependency.ts'
import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { checkLength } from '../parse.ts'
import { joined } from '../paths.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'

/** .gitmodules: `[submodule "name"]`, and below it `path` and `url`. An address may be one seen from the checkout's own. */
export function readSubmodules(text: string, context: ReadContext): ReadDependencies {
  checkLength(text, context)
  const addresses = new Map<string, string>()
  let name = ''
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\s*\[submodule "((?:[^"\\]|\\.)+)"\]/.exec(line) ?? []
    const [, address] = /^\s*url\s*=\s*(\S.*)$/.exec(line) ?? []
    // Git writes a quote in a name as `\"`.
    name = section?.replace(/\\(.)/g, '$1') ?? name
    if (address !== undefined && name !== '') addresses.set(name, address.trim().replace(/^"|"$/g, ''))
  }
  const found = [...addresses].map(([submodule, address]): Found => {
    const repository = placeOfSubmodule(address, context)
    return { name: submodule, version: null, direct: true, scope: 'runtime', repository, isPublic: false }
  })
  const isRelative = [...addresses.values()].some(address => address.startsWith('.'))
  const unseen = `${context.path} names repositories by where they are beside this one, and where this one is, nobody knows.`
  return collected('submodule', 'manifest', found, context, isRelative && context.own === null ? [unseen] : [])
}

/** `../name` is a neighbour of the checkout's own repository, and `./name` below it. */
function placeOfSubmodule(address: string, { own, ownServer }: ReadContext): RepositoryPlace | null {
  if (!/^\.{1,2}\//.test(address)) return placeOf(address, ownServer)
  const path = own === null ? null : joined(own.path, address)
  return own === null || path === null ? null : placeOf(`https://${own.host}/${path}`, ownServer)
}
