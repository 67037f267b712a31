import { placeKey, placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { parseJson } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { directUnknown } from '../sentences.ts'
import { field, listOf, textOrNull } from '../values.ts'

/** What Swift's and Xcode's Package.resolved are called by, besides the folder of the package. */
const OF_XCODE = /\/[^/]+\.xc(?:odeproj|workspace)\/.*$/

/**
 * Package.resolved of Swift, of versions 1 to 3, which has each package's repository. It does not say what is direct; the addresses in
 * Package.swift do, a program of which no more is read.
 */
export async function readSwiftPackages(text: string, context: ReadContext): Promise<ReadDependencies> {
  const resolved = parseJson(text, context)
  const pins = field(resolved, 'pins') ?? field(resolved, 'object', 'pins')
  if (!Array.isArray(pins)) throw brokenFile(context, 'it has no pins')
  const manifest = await context.textOf(manifestBeside(context.path))
  const asked =
    manifest === null ? null : new Set(addressesIn(manifest).flatMap(address => keyOf(address, context) ?? []))
  const found = listOf(pins).flatMap(pin => foundAs(pin, asked, context))
  return collected(
    'swift',
    'lock file',
    found,
    context,
    asked === null ? [directUnknown(context, 'Package.swift')] : [],
  )
}

function manifestBeside(path: string): string {
  return joined(folderOf(`/${path}`.replace(OF_XCODE, '/x').slice(1)), 'Package.swift') ?? ''
}

function foundAs(pin: unknown, asked: ReadonlySet<string> | null, context: ReadContext): readonly Found[] {
  const address = textOrNull(field(pin, 'location') ?? field(pin, 'repositoryURL')) ?? ''
  const name = textOrNull(field(pin, 'identity')) ?? nameIn(address) ?? textOrNull(field(pin, 'package'))
  if (name === null || field(pin, 'kind') === 'localSourceControl') return []
  const state = field(pin, 'state')
  return [
    {
      name: name.toLowerCase(),
      version: textOrNull(field(state, 'version') ?? field(state, 'branch') ?? field(state, 'revision')),
      direct: asked === null || asked.has(keyOf(address, context) ?? ''),
      scope: 'runtime',
      repository: placeOf(address, context.ownServer),
      isPublic: false,
    },
  ]
}

/** Swift calls a package by the last step of its address. */
function nameIn(address: string): string | null {
  return textOrNull(
    address
      .split('/')
      .at(-1)
      ?.replace(/\.git$/, ''),
  )
}

function keyOf(address: string, { ownServer }: ReadContext): string | null {
  const place = placeOf(address, ownServer)
  return place === null ? null : placeKey(place)
}

function addressesIn(manifest: string): readonly string[] {
  return [...manifest.matchAll(/\burl: ?"([^"\n]{1,500})"/g)].map(([, address = '']) => address)
}
