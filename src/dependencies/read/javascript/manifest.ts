import type { Asked } from '../graph.ts'
import { field, namesOf, textsOf } from '../values.ts'

/** What a package.json asks for, by the name that it is asked for by. */
export interface Wish {
  readonly name: string
  /** A range, `npm:other@range`, an address. */
  readonly range: string
  readonly scope: Asked['scope']
}

/** Where a manifest, or what a lock file copies of one, says what it needs. */
const FIELDS: Readonly<Record<string, Asked['scope']>> = {
  dependencies: 'runtime',
  optionalDependencies: 'runtime',
  peerDependencies: 'runtime',
  devDependencies: 'development',
}

/** Everything that a manifest asks for: what it only develops with last. */
export function wishesOf(manifest: unknown): readonly Wish[] {
  return Object.entries(FIELDS).flatMap(([name, scope]) =>
    namesOf(field(manifest, name)).flatMap(wished => {
      const range = field(manifest, name, wished)
      return typeof range === 'string' ? [{ name: wished, range, scope }] : []
    }),
  )
}

/** What a locked package needs besides itself. */
export function needsOf(entry: unknown): readonly Wish[] {
  return wishesOf(entry).filter(({ scope }) => scope === 'runtime')
}

/** The patterns of the folders of workspaces, such as `packages/*`. */
export function workspacePatterns(manifest: unknown): readonly string[] {
  const said = field(manifest, 'workspaces')
  return textsOf(Array.isArray(said) ? said : field(said, 'packages'))
}

/** The name and the version of `name@version`, where a name may begin with an `@`; `null` where it is no such text. */
export function nameAndVersion(text: string): readonly [name: string, version: string] | null {
  const at = text.indexOf('@', 1)
  return at === -1 ? null : [text.slice(0, at), text.slice(at + 1)]
}
