import type { Identity } from '../history/commit.ts'
import type { History } from '../history/source.ts'
import { Bookmarks } from '../ledger/bookmarks.ts'
import { CommitLog } from '../ledger/commit-log.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { botAccounts, marksOf } from '../people/bots.ts'
import { idleLines, parseMailmap } from '../people/mailmap.ts'
import { GITHUB_COM } from '../people/noreply.ts'
import { type RecognisedIdentity, type Recognition, recogniseIdentities } from '../people/recognise.ts'
import type { SubjectPort, Terms } from './ports.ts'

/** A history that was read to its end. */
export interface Reading {
  readonly ledger: Ledger
  /** By what its identities were recognised. */
  readonly recognition: Recognition
  /** Where the commits are that were looked for. */
  readonly bookmarks: Bookmarks
}

/** What has to be known besides the history itself. */
export interface ReadingOptions {
  /** Whether the source was asked which commits are merges. */
  readonly knowsMerges: boolean
  /** The object ids of the commits that are looked for; default: none. */
  readonly wanted?: Iterable<string>
  /** The host of the run's own GitHub server, in small letters. */
  readonly server: string
}

/**
 * Finds the head of a subject's history; no commit of it is read yet.
 *
 * @throws UserError when there is no such history, or it cannot be read
 */
export function openHistory({ history, repository, ref }: SubjectPort, { rules }: Terms): Promise<History> {
  return history({ repository, ref, merges: rules.mergeCommits === 'exclude', coAuthors: rules.coAuthors })
}

/**
 * Reads a subject's history once, so that every question can be put to it.
 *
 * @param wanted the object ids of commits that are looked for
 * @throws UserError when the history cannot be read to its end
 */
export function readSubject(
  history: History,
  { source }: SubjectPort,
  wanted: Iterable<string>,
  { rules, server }: Terms,
): Promise<Reading> {
  const knowsMerges = source === 'git' || rules.mergeCommits === 'exclude'
  return readHistory(history, { knowsMerges, wanted, server: server ?? history.server ?? GITHUB_COM })
}

/**
 * Reads a history once, so that every question can be put to it.
 *
 * @throws UserError when the history cannot be read to its end
 */
export async function readHistory(
  history: History,
  { knowsMerges, wanted = [], server }: ReadingOptions,
): Promise<Reading> {
  const recognition = { mailmap: parseMailmap(history.mailmap), bots: marksOf(botAccounts), server }
  const bookmarks = new Bookmarks(wanted)
  const log = new CommitLog()
  const identities: RecognisedIdentity[] = []
  for await (const batch of history.commits) {
    for (const commit of batch) {
      bookmarks.pass(commit)
      log.add(commit)
    }
    // Not left for the end, since the source is at work on the next batch meanwhile.
    const fresh: readonly Identity[] = log.identities.slice(identities.length)
    for (const identity of recogniseIdentities(fresh, recognition)) identities.push(identity)
  }
  const ledger = { log, identities, knowsMerges, idleMailmapLines: idleLines(history.mailmap, log.identities) }
  return { ledger, recognition, bookmarks }
}
