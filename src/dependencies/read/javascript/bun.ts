import { collected } from '../collect.ts'
import { foundInGraph, type Locked } from '../graph.ts'
import { parseLooseJson } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { entriesOf, field, isRecord, listOf, textOrNull } from '../values.ts'
import { nameAndVersion, needsOf, wishesOf } from './manifest.ts'
import { isLocal, sourceOf } from './source.ts'

/** Bun's lock file in text: JSON with commas at ends, and copies of what the manifests of workspaces ask for. */
export function readBunLock(text: string, context: ReadContext): ReadDependencies {
  const lock = parseLooseJson(text, context)
  const packages = lock.packages
  if (!isRecord(lock.workspaces)) throw brokenFile(context, 'it has no workspaces')
  const locked = new Map(
    entriesOf(packages).flatMap(([key, entry]) => {
      const found = lockedAs(key, listOf(entry), packages, context)
      return found === null ? [] : [[key, found] as const]
    }),
  )
  const asked = Object.values(lock.workspaces).flatMap(workspace => {
    const from = textOrNull(field(workspace, 'name')) ?? ''
    return wishesOf(workspace).flatMap(({ name, scope }) => {
      const key = keySeenFrom(from, name, packages)
      return key === null ? [] : [{ key, scope }]
    })
  })
  return collected('npm', 'lock file', foundInGraph(locked, asked), context)
}

/** `["name@1.2.3", "registry or nothing", { dependencies }, "hash"]`, `["name@github:owner/name#commit", { … }, "…"]`. */
function lockedAs(
  key: string,
  entry: readonly unknown[],
  packages: unknown,
  { ownServer }: ReadContext,
): Locked | null {
  const [name, version] = nameAndVersion(textOrNull(entry[0]) ?? '') ?? ['', '']
  if (name === '' || isLocal(version) || version.startsWith('root:')) return null
  const needs = needsOf(entry.find(isRecord)).flatMap(wish => keySeenFrom(key, wish.name, packages) ?? [])
  const isNumber = /^\d/.test(version)
  return { name, version, ...sourceOf(isNumber ? entry[1] : version, ownServer), needs }
}

/** What a name means to the package at a key: a package of its own below it, or one below those above. */
function keySeenFrom(key: string, name: string, packages: unknown): string | null {
  for (let from = key; from !== ''; from = from.slice(0, Math.max(0, from.lastIndexOf('/')))) {
    if (field(packages, `${from}/${name}`) !== undefined) return `${from}/${name}`
  }
  return field(packages, name) === undefined ? null : name
}
