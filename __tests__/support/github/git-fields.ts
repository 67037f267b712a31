import { fromGitSeconds } from '../../../src/history/commit.ts'
import { coAuthorsIn, parseSignature, type Signature, type StoredCommit } from './commits.ts'
import { listCursors, type PageArguments, pageOf } from './connection.ts'
import { utcDate, zonedDate } from './dates.ts'
import { failure } from './graphql-errors.ts'
import type { Fields, QueryRun } from './graphql-fields.ts'
import type { HistoryFilter, PathEntry, StoredObject } from './objects.ts'
import { type HostedRepository, numberOfLogin } from './world.ts'

/** `Blob.text` ends here (seen in public: sveltia/sveltia-cms#950). */
const LONGEST_TEXT_BYTES = 512_000

/** How much of a file git looks at to find out whether it is text (git's `buffer_is_binary`). */
const BINARY_SAMPLE_BYTES = 8000

/** A git object of any kind, as GraphQL's `GitObject`; `null` when there is none. */
export function gitObjectFields(repository: HostedRepository, oid: string | null): Fields | null {
  const object = oid === null ? null : repository.objects.read(oid)
  if (object === null) return null
  if (object.type === 'blob') return blobFields(object)
  if (object.type === 'tree') return treeFields(repository, object.oid)
  if (object.type === 'tag') return tagFields(repository, object)
  return commitFields(repository, object.oid)
}

/** Commits, as GraphQL's `Commit`. */
export function commitsFields(repository: HostedRepository, oids: readonly string[]): readonly Fields[] {
  return repository.objects.commits(oids).map(commit => fieldsOf(repository, commit))
}

function commitFields(repository: HostedRepository, oid: string): Fields | null {
  return commitsFields(repository, [oid])[0] ?? null
}

function fieldsOf(repository: HostedRepository, commit: StoredCommit): Fields {
  const { oid, author, committer, message, parents } = commit
  return {
    __typename: 'Commit',
    id: `C_${oid}`,
    ...oidFields(oid),
    author: (_: unknown, run: QueryRun) => actorFields(run, author),
    committer: (_: unknown, run: QueryRun) => actorFields(run, committer),
    authors: (page: PageArguments, run: QueryRun) =>
      pageOf(authorsOf(commit), page, listCursors, actors => actors.map(actor => actorFields(run, actor))),
    authoredDate: () => utcDate(fromGitSeconds(author.seconds)),
    committedDate: () => utcDate(fromGitSeconds(committer.seconds)),
    message,
    messageHeadline: () => message.split('\n', 1)[0],
    messageBody: () => message.replace(/^.*\n*/, '').trimEnd(),
    parents: (page: PageArguments) => pageOf(parents, page, listCursors, oids => commitsFields(repository, oids)),
    tree: () => treeFields(repository, commit.tree),
    file: ({ path }: { readonly path: string }, run: QueryRun) => fileFields(repository, commit, path, run),
    history: (args: PageArguments & HistoryFilter, run: QueryRun) => {
      const cursors = run.openHistory(oid)
      return pageOf(run.shortened(repository.objects.history(oid, args)), args, cursors, oids => {
        run.commitsListed += oids.length
        return commitsFields(repository, oids)
      })
    },
  }
}

function authorsOf({ author, message }: StoredCommit): readonly Signature[] {
  const people = [author, ...coAuthorsIn(message).map(person => ({ ...author, ...person }))]
  return people.filter((person, i) => people.findIndex(other => other.email === person.email) === i)
}

function actorFields({ world }: QueryRun, { name, email, seconds, zone }: Signature): Fields {
  const login = world.loginOf(email)
  return {
    name,
    email,
    date: () => zonedDate(seconds, zone),
    user: login === null ? null : { __typename: 'User', login, databaseId: numberOfLogin(login) },
  }
}

function fileFields(repository: HostedRepository, { tree }: StoredCommit, path: string, { world }: QueryRun): Fields {
  const entry = repository.objects.entryAt(tree, path.replace(/\/+$/, ''))
  if (entry === null) {
    throw failure(world.namesMissingFiles ? 'NOT_FOUND' : null, `Could not resolve file for path '${path}'.`)
  }
  return entryFields(repository, entry)
}

function entryFields(repository: HostedRepository, { mode, type, oid, name, path }: PathEntry): Fields {
  return {
    __typename: 'TreeEntry',
    mode: Number.parseInt(mode, 8),
    type,
    oid,
    path,
    name,
    object: () => gitObjectFields(repository, oid),
  }
}

function treeFields(repository: HostedRepository, oid: string): Fields {
  return {
    __typename: 'Tree',
    id: `T_${oid}`,
    ...oidFields(oid),
    entries: () =>
      repository.objects.entriesOf(oid).map(entry => entryFields(repository, { ...entry, path: entry.name })),
  }
}

function blobFields({ oid, content }: StoredObject): Fields {
  const isBinary = content.subarray(0, BINARY_SAMPLE_BYTES).includes(0)
  return {
    __typename: 'Blob',
    id: `B_${oid}`,
    ...oidFields(oid),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > LONGEST_TEXT_BYTES,
    text: isBinary ? null : content.toString('utf8', 0, LONGEST_TEXT_BYTES),
  }
}

function tagFields(repository: HostedRepository, { oid, content }: StoredObject): Fields {
  const [headers = '', ...message] = content.toString().split('\n\n')
  const headerOf = (header: string) => new RegExp(`^${header} (.*)$`, 'm').exec(headers)?.[1] ?? ''
  return {
    __typename: 'Tag',
    id: `TA_${oid}`,
    ...oidFields(oid),
    name: headerOf('tag'),
    message: message.join('\n\n'),
    tagger: (_: unknown, run: QueryRun) => actorFields(run, parseSignature(headerOf('tagger'))),
    target: () => gitObjectFields(repository, headerOf('object')),
  }
}

function oidFields(oid: string): Fields {
  return { oid, abbreviatedOid: oid.slice(0, 7) }
}
