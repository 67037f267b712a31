import type { RepositoryPlace } from '../../dependency.ts'
import { placeOf } from '../../place.ts'
import { collected } from '../collect.ts'
import { foundInGraph, type Locked } from '../graph.ts'
import { checkLength } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { developmentGems } from './gemfile.ts'

/** A part of the file: what its heading is, and where its gems come from. */
interface Section {
  readonly kind: string
  remote: string
}

interface Gem {
  readonly name: string
  readonly version: string
  readonly section: Section
  readonly needs: string[]
}

const PUBLIC = /^https?:\/\/(?:www\.)?rubygems\.org\/?$/

/**
 * Gemfile.lock, which is Bundler's own language: headings in the first column, then two columns for each step. What is direct it
 * says itself; what for, the Gemfile beside it.
 */
export async function readGemfileLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const { gems, asked } = partsOf(text, context)
  const gemfile = await context.textOf(gemfileBeside(context.path))
  const developed = gemfile === null ? new Set<string>() : developmentGems(gemfile)
  const locked = new Map(
    gems.filter(({ section }) => section.kind !== 'PATH').map(gem => [gem.name, lockedAs(gem, context)]),
  )
  // What a folder of the checkout needs, such as its own gemspec, the checkout asks for.
  const ours = gems.filter(({ section }) => section.kind === 'PATH').flatMap(({ needs }) => needs)
  const wishes = [...asked.map(key => [key, developed.has(key)] as const), ...ours.map(key => [key, false] as const)]
  const graph = foundInGraph(
    locked,
    wishes.map(([key, isDevelopment]) => ({ key, scope: isDevelopment ? 'development' : 'runtime' })),
  )
  return collected('gem', 'lock file', graph, context)
}

function gemfileBeside(path: string): string {
  return joined(folderOf(path), path.endsWith('gems.locked') ? 'gems.rb' : 'Gemfile') ?? ''
}

function lockedAs({ name, version, section, needs }: Gem, { ownServer }: ReadContext): Locked {
  const isGem = section.kind === 'GEM'
  const repository: RepositoryPlace | null = section.kind === 'GIT' ? placeOf(section.remote, ownServer) : null
  return { name, version, repository, isPublic: isGem && PUBLIC.test(section.remote), needs }
}

function partsOf(
  text: string,
  context: ReadContext,
): { readonly gems: readonly Gem[]; readonly asked: readonly string[] } {
  checkLength(text, context)
  const gems: Gem[] = []
  const asked: string[] = []
  let section: Section = { kind: '', remote: '' }
  for (const line of text.split(/\r?\n/)) {
    const [, columns = '', said = ''] = /^( *)(\S.*)$/.exec(line) ?? []
    const [name = '', ...rest] = said.split(' ')
    if (columns === '' && said !== '') section = { kind: said, remote: '' }
    else if (said.startsWith('remote: ')) section.remote = said.slice('remote: '.length)
    else if (section.kind === 'DEPENDENCIES' && columns.length === 2) asked.push(name.replace(/!$/, ''))
    else if (isOfGems(section) && columns.length === 4)
      gems.push({ name, version: versionIn(rest.join(' ')), section, needs: [] })
    else if (isOfGems(section) && columns.length === 6) gems.at(-1)?.needs.push(name.replace(/!$/, ''))
  }
  if (section.kind === '' || /^[<{[]/.test(text)) throw brokenFile(context, 'it is no lock file of Bundler')
  return { gems, asked }
}

function isOfGems({ kind }: Section): boolean {
  return kind === 'GEM' || kind === 'GIT' || kind === 'PATH' || kind === 'PLUGIN SOURCE'
}

/** `(1.16.0-x86_64-linux)`: what follows the hyphen is the machine that it is made for. */
function versionIn(said: string): string {
  return said.replace(/^\(/, '').replace(/\)$/, '').split('-')[0] ?? ''
}
