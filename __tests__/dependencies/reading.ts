import { readFileSync } from 'node:fs'
import type { Dependency } from '../../src/dependencies/dependency.ts'
import { isWorthReading } from '../../src/dependencies/formats.ts'
import { type Format, readDependencies } from '../../src/dependencies/read/read.ts'

/** The files of a checkout, by their paths. */
export type Checkout = Readonly<Record<string, string>>

/** A file that the tool itself wrote, or a part of one: files/README.md says which. */
export function written(path: string): string {
  return readFileSync(new URL(`files/${path}`, import.meta.url), 'utf8')
}

/** Reads a file of a checkout of octo/pony on github.com. */
export function read(
  format: Format,
  path: string,
  checkout: Checkout,
  own: string | null = 'octo/pony',
  ownServer = 'https://github.com',
) {
  return readDependencies(format, checkout[path] ?? '', {
    path,
    paths: Object.keys(checkout).filter(isWorthReading),
    textOf: async wanted => checkout[wanted] ?? null,
    ownServer,
    own: own === null ? null : { host: 'github.com', path: own },
  })
}

/** What a file says, one line for each package, in the order of their names, and then its notes. */
export async function said(format: Format, path: string, checkout: Checkout, own?: string | null): Promise<string[]> {
  const { dependencies, notes } = await read(format, path, checkout, own)
  return [...dependencies.map(line).sort(), ...notes]
}

function line({ ecosystem, name, version, direct, scope, repository, namedBy, isPublic }: Dependency): string {
  const place = repository === null ? null : `${repository.host}/${repository.path} by ${namedBy}`
  const words = [
    `${ecosystem}/${name}`,
    version ?? 'any',
    direct ? 'direct' : null,
    scope,
    place,
    isPublic ? null : 'not public',
  ]
  return words.filter(word => word !== null).join(' ')
}
