import { UserError } from '../../errors.ts'
import { branchRef, type History, type HistoryRequest, type HistorySource } from '../../history/source.ts'
import type { EmptyRepository } from './head/head.ts'
import { type GraphqlHistoryOptions, historiesOpener, isEmpty, openAlone, type Subject } from './open.ts'
import type { Fields } from './query.ts'
import { type Reading, readCommits } from './reading.ts'

/**
 * Finds the histories of many repositories, their heads in as few queries as GitHub answers.
 *
 * @returns for each in turn its history, or why there is none
 * @throws UserError when GitHub answers for none of them
 */
export type HistoriesSource = (
  subjects: readonly Subject[],
  fields: Fields,
) => Promise<readonly (History | UserError)[]>

/** The history as GitHub's GraphQL API tells it. */
export function graphqlHistory(options: GraphqlHistoryOptions): HistorySource {
  const open = historiesOpener(options)
  return async ({ repository, ref, coAuthors, merges }: HistoryRequest) => {
    const fields = { coAuthors, merges }
    return historyOf(await openAlone(open, { repository, ref }, fields), ref, fields)
  }
}

/** Histories as GitHub's GraphQL API tells them. */
export function graphqlHistories(options: GraphqlHistoryOptions): HistoriesSource {
  const open = historiesOpener(options)
  return async (subjects, fields) => {
    const opened = await open(subjects, fields)
    return opened.map((found, index) =>
      found instanceof UserError ? found : historyOf(found, subjects[index]?.ref ?? null, fields),
    )
  }
}

function historyOf(opened: Reading | EmptyRepository, ref: string | null, fields: Fields): History {
  if (isEmpty(opened)) {
    const { repository } = opened
    return { ...asGitHubTells(fields), repository, ref: ref ?? 'HEAD', head: null, mailmap: '', commits: none() }
  }
  const { repository, ref: name, oid, mailmap } = opened.head
  return { ...asGitHubTells(fields), repository, ref: name, head: oid, mailmap, commits: readCommits(opened) }
}

/** What all histories of this source have in common. */
function asGitHubTells({ merges }: Fields): Pick<History, 'source' | 'server' | 'knowsMerges' | 'refOf'> {
  return { source: 'graphql', server: null, knowsMerges: merges, refOf: branchRef }
}

async function* none(): AsyncGenerator<never> {}
