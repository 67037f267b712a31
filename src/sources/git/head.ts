import { UserError } from '../../errors.ts'
import type { Clone } from './clone.ts'
import { gitFailure } from './failure.ts'
import { askCommit, askGit, askHeadRef } from './run.ts'

/** Shortest abbreviation of an object id that git accepts (core.abbrev in git-config(1)). */
const OBJECT_ID = /^[0-9a-f]{4,64}$/i

/**
 * Finds the commit behind a ref, at which a history is pinned.
 *
 * @param ref a branch, a tag or a commit, by no other of git's many notations; `null` for what is checked out
 * @returns its object id; `null` where no branch has a commit
 * @throws UserError when the clone has no such commit, or what is checked out has none and other branches have some
 */
export async function pinnedCommit(clone: Clone, ref: string | null): Promise<string | null> {
  if (!meansCheckedOut(ref)) return await findCommit(clone, ref)
  if (clone.checkedOut !== null) return clone.checkedOut.oid
  await requireUnborn(clone)
  await requireNoBranch(clone)
  return null
}

/** The name of a ref that {@link pinnedCommit} has found: the branch's or tag's, or the object id where no branch is checked out. */
export async function nameOfRef(clone: Clone, ref: string | null): Promise<string> {
  if (!meansCheckedOut(ref)) return shortName(ref)
  const { checkedOut } = clone
  if (checkedOut !== null) return checkedOut.branch === null ? checkedOut.oid : shortName(checkedOut.branch)
  return shortName((await askHeadRef(clone)) ?? '')
}

function meansCheckedOut(ref: string | null): ref is null | 'HEAD' {
  return ref === null || ref === 'HEAD'
}

/** Makes sure that there is no commit because none was made yet, and not because the branch is damaged. */
async function requireUnborn(clone: Clone): Promise<void> {
  const log = await askGit(clone, ['log', '--max-count=1', '--no-mailmap', '--no-show-signature', '--format=%H'])
  // Where it finds one, that is of another ref called HEAD.
  if (log.status === 0 || log.complaint.includes('does not have any commits yet')) return
  throw gitFailure('find the current commit', clone.folder, log)
}

/** As many branches as a sentence can name. */
const MOST_BRANCHES = 5

/** Makes sure that nothing can be meant by a HEAD without commits: the one of a bare repository is often left on another branch. */
async function requireNoBranch(clone: Clone): Promise<void> {
  const format = '--format=%(if)%(symref)%(then)%(else)%(refname)%(end)'
  const answer = await askGit(clone, ['for-each-ref', '--sort=-committerdate', format, 'refs/heads', 'refs/remotes'])
  if (answer.status !== 0) throw gitFailure('list the branches', clone.folder, answer)
  const refs = answer.output.toString().split('\n')
  const branches = [...new Set(refs.filter(ref => ref !== '').map(nameOfBranch))]
  if (branches.length === 0) return
  const named = branches.slice(0, MOST_BRANCHES).map(name => JSON.stringify(name))
  const others = branches.length - named.length
  const all = others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} more`
  const head = JSON.stringify(shortName((await askHeadRef(clone)) ?? 'HEAD'))
  throw new UserError(
    `HEAD is at ${head}, which has no commits; there are some on ${all}.`,
    'Name one of them with ref (in a terminal --ref), or check it out.',
  )
}

/** By what name a branch can be asked for: one of origin's by its own, as long as nothing else has it. */
function nameOfBranch(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes\/origin|remotes)\//, '')
}

async function findCommit(clone: Clone, ref: string): Promise<string> {
  const object = (await findRef(clone, ref)) ?? (OBJECT_ID.test(ref) ? ref : null)
  const commit = object === null ? null : await askCommit(clone, object)
  if (commit !== null) return commit
  throw new UserError(
    `This clone has no branch, tag or commit ${JSON.stringify(ref)}.`,
    'It has only what was fetched: run git fetch in it, or set fetch-depth: 0 on actions/checkout, which brings all branches and tags.',
  )
}

/**
 * The object that a branch's or tag's name stands for. The name is compared with those that there are, and so can
 * never be taken for an option, a range, a path or an expression.
 */
async function findRef(clone: Clone, ref: string): Promise<string | null> {
  if (ref.includes('\0')) return null
  const candidates = fullNames(ref)
  const answer = await askGit(clone, ['for-each-ref', '--format=%(refname)%00%(objectname)', ...candidates])
  if (answer.status !== 0) throw gitFailure('list the branches and tags', clone.folder, answer)
  const lines = answer.output.toString().split('\n')
  const objects = new Map(lines.map(line => [line.slice(0, line.indexOf('\0')), line.slice(line.indexOf('\0') + 1)]))
  return candidates.map(name => objects.get(name)).find(object => object !== undefined) ?? null
}

/** What a name can mean, first come first served. A branch that was fetched and never checked out is origin's. */
function fullNames(ref: string): readonly string[] {
  if (!ref.startsWith('refs/')) {
    return [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/remotes/origin/${ref}`, `refs/remotes/${ref}`]
  }
  return [
    ref,
    ref.replace(/^refs\/heads\//, 'refs/remotes/origin/'),
    ref.replace(/^refs\/pull\//, 'refs/remotes/pull/'),
  ]
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '')
}
