import { branchRef, type History, type HistoryRequest, type HistorySource } from '../../history/source.ts'
import type { EmptyRepository } from './head/head.ts'
import { type GraphqlHistoryOptions, historiesOpener, isEmpty, openAlone } from './open.ts'
import type { Fields } from './query.ts'
import { type Reading, readCommits } from './reading.ts'

/** The history as GitHub's GraphQL API tells it. */
export function graphqlHistory(options: GraphqlHistoryOptions): HistorySource {
  const open = historiesOpener(options)
  return async ({ repository, ref, coAuthors, merges }: HistoryRequest) => {
    const fields = { coAuthors, merges }
    return historyOf(await openAlone(open, { repository, ref }, fields), ref, fields)
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
