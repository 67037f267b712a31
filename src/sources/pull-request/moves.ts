import { Cancelled, UserError } from '../../errors.ts'
import type { Origins } from '../../github/commit-files.ts'
import { type ChangedFile, MOST_TOUCHES } from '../../history/pull-request.ts'
import type { Log } from '../../log.ts'
import type { PathAt, PathHistory } from './query.ts'

/** How many requests for the files of a commit one pull request may take: a token has a thousand of them an hour. */
const MOST_REQUESTS = 10

/** How often one file is followed. */
const MOST_MOVES = 5

/** How many old paths are looked up: as many as a pull request has files that are looked at, in twelve queries. */
const MOST_OLD_PATHS = 300

/** A file's history, as far back as it was followed. */
export interface Trace extends Pick<ChangedFile, 'touchedBy' | 'isWhole'> {
  /** Where it begins, as far as it is known, when nobody has looked yet how it came into being there. */
  readonly begins: { readonly path: string; readonly oid: string } | null
}

/** What it takes to follow files. */
export interface MoveSource {
  /** How paths came into being in a commit, found out in so many requests at most. */
  readonly origins: (oid: string, paths: readonly string[], mostRequests: number) => Promise<Origins>
  readonly histories: (places: readonly PathAt[]) => Promise<readonly PathHistory[]>
  readonly log: Log
}

/** A file whose history is known at one path only. */
export function traceOf(history: PathHistory): Trace {
  const isWhole = history.oids.length === 0 && history.place.mayBeEmpty
  return extended({ touchedBy: [], isWhole, begins: null }, history)
}

/**
 * Follows files to the paths that they had before they were moved. The oldest commit that touched a path made it, by moving
 * another file there or not; commits that moved many files answer for all of them at once. Files with the shortest histories
 * come first: a move hides most of what happened to them.
 *
 * Where it fails, or is too much, the histories stay as far as they are known, and are not called whole.
 */
export async function followMoves(traces: readonly Trace[], source: MoveSource): Promise<readonly Trace[]> {
  const followed = [...traces]
  try {
    await followInto(followed, source)
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
    source.log.debug(`Not every file was followed to where it was before it was moved. ${thrown.message}`)
  }
  return followed
}

async function followInto(followed: Trace[], { origins, histories }: MoveSource): Promise<void> {
  let requestsLeft = MOST_REQUESTS
  let oldPathsLeft = MOST_OLD_PATHS
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const moved: (PathAt & Pick<Beginning, 'index' | 'trace'>)[] = []
    for (const [oid, beginnings] of beginningsIn(followed)) {
      if (requestsLeft === 0) break
      const paths = beginnings.map(({ path }) => path)
      const found = await origins(oid, paths, requestsLeft)
      requestsLeft -= found.requests
      for (const { index, trace, path } of beginnings) {
        const origin = found.of(path)
        const known = { ...trace, begins: null, isWhole: origin.kind === 'created' }
        followed[index] = known
        if (origin.kind === 'moved')
          moved.push({ index, trace: known, path: origin.from, commit: origin.parent, mayBeEmpty: false })
      }
    }
    const places = moves === MOST_MOVES ? [] : moved.slice(0, oldPathsLeft)
    if (places.length === 0) return
    oldPathsLeft -= places.length
    const pasts = await histories(places)
    for (const [number, { index, trace }] of places.entries()) {
      const past = pasts[number]
      if (past !== undefined) followed[index] = extended(trace, past)
    }
  }
}

/** Where one file's known history begins. */
interface Beginning {
  readonly index: number
  readonly trace: Trace
  readonly path: string
}

/** The beginnings by their commits, those first whose files were touched least, then those of most files. */
function beginningsIn(traces: readonly Trace[]): readonly (readonly [oid: string, beginnings: readonly Beginning[]])[] {
  const byCommit = new Map<string, Beginning[]>()
  for (const [index, trace] of traces.entries()) {
    if (trace.begins === null) continue
    const { path, oid } = trace.begins
    const others = byCommit.get(oid) ?? []
    others.push({ index, trace, path })
    byCommit.set(oid, others)
  }
  const fewestTouches = (beginnings: readonly Beginning[]) =>
    Math.min(...beginnings.map(({ trace }) => trace.touchedBy.length))
  return [...byCommit].sort(
    ([, some], [, others]) => fewestTouches(some) - fewestTouches(others) || others.length - some.length,
  )
}

/** A history with that of an older path behind it. */
function extended(trace: Trace, { place, oids, total }: PathHistory): Trace {
  const touchedBy = [...new Set([...trace.touchedBy, ...oids])]
  const oldest = oids.at(-1)
  if (oldest === undefined) return trace
  if (total > oids.length || touchedBy.length >= MOST_TOUCHES)
    return { touchedBy: touchedBy.slice(0, MOST_TOUCHES), isWhole: false, begins: null }
  return { touchedBy, isWhole: false, begins: { path: place.path, oid: oldest } }
}
