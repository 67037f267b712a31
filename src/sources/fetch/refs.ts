import { UserError } from '../../errors.ts'
import { oneLine } from '../../text/one-line.ts'
import type { BareRepository } from './bare.ts'
import { makeBare } from './bare.ts'
import { repositoryInWords } from './server/failure.ts'
import type { GitServer } from './server/server.ts'
import type { Wanted } from './transfer.ts'

/** What a ref was found to be. */
export interface FoundRef extends Wanted {
  /** The branch's or tag's name, or the commit's as it was asked for. */
  readonly ref: string
}

const WHOLE_OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i
const SYMREF = /^ref: (?<name>refs\/\S+)\tHEAD$/
const LINE = /^(?<oid>[0-9a-f]{40,64})\t(?<name>\S+)$/

/** As many branches as a sentence can name. */
const MOST_BRANCHES = 5

/**
 * Asks a git server what a ref stands for: a branch, a tag, or a commit by its whole id.
 *
 * @param ref `null` for the default branch
 * @returns `null` for a repository without a commit
 * @throws UserError when there is no such ref, or the default branch has no commit and others have
 */
export async function findRef(
  server: GitServer,
  repository: BareRepository,
  ref: string | null,
): Promise<FoundRef | null> {
  await makeBare(repository.folder, 'sha1')
  if (ref === null || ref === 'HEAD') return findDefault(server, repository)
  const names = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`]
  // The patterns could be no names at all, or name more than they say; what comes back is compared.
  const { refs } = await list(server, repository, names)
  const name = names.find(candidate => refs.has(candidate))
  const oid = name === undefined ? undefined : refs.get(name)
  if (name !== undefined && oid !== undefined) {
    return { oid, refName: name, ref: name.replace(/^refs\/(?:heads|tags)\//, '') }
  }
  if (WHOLE_OID.test(ref)) return { oid: ref.toLowerCase(), refName: null, ref }
  throw missing(server, ref)
}

async function findDefault(server: GitServer, repository: BareRepository): Promise<FoundRef | null> {
  const { refs, head } = await list(server, repository, ['HEAD'])
  const oid = refs.get('HEAD')
  if (oid !== undefined) {
    return { oid, refName: 'HEAD', ref: head?.replace(/^refs\/heads\//, '') ?? oid }
  }
  const others = [...(await list(server, repository, ['refs/heads/*'])).refs.keys()]
  if (others.length === 0) return null
  const named = others.slice(0, MOST_BRANCHES).map(name => JSON.stringify(oneLine(name.replace(/^refs\/heads\//, ''))))
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : ''
  throw new UserError(
    `The default branch of ${repositoryInWords(server.address)} has no commits; there are some on ${named.join(', ')}${more}.`,
    'Name one of them with ref (in a terminal --ref).',
  )
}

interface Listed {
  readonly refs: ReadonlyMap<string, string>
  /** The full name of the branch that HEAD stands for; `null` where it stands for none, or the server does not say. */
  readonly head: string | null
}

async function list(server: GitServer, { folder }: BareRepository, patterns: readonly string[]): Promise<Listed> {
  const output = await server.ask(folder, ['ls-remote', '--symref', '--quiet', '--', 'origin', ...patterns])
  const refs = new Map<string, string>()
  let head: string | null = null
  for (const line of output.toString().split('\n')) {
    const { oid, name } = LINE.exec(line)?.groups ?? {}
    if (oid !== undefined && name !== undefined) refs.set(name, oid)
    head = SYMREF.exec(line)?.groups?.name ?? head
  }
  return { refs, head }
}

function missing({ address }: GitServer, ref: string): UserError {
  return new UserError(
    `There is no branch, tag or commit ${oneLine(ref)} in ${repositoryInWords(address)}.`,
    'Check the input ref; empty means the default branch.',
  )
}
