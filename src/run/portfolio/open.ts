import { urlOf } from '../../history/address.ts'
import type { ManyHistories } from '../../history/many.ts'
import type { History, HistorySource } from '../../history/source.ts'
import { openHistory, type Terms } from '../branch.ts'
import type { OpenedHistory } from '../project-row.ts'
import type { FoundRepository } from './find.ts'
import { pageOn } from './unmeasured.ts'

/** A repository that is not on the run's own server. */
export type OtherRepository = Exclude<FoundRepository, { readonly kind: 'hosted' }>

/** Where the histories of projects come from. */
export interface ProjectSources {
  /** Those on the run's own server. */
  readonly hosted: ManyHistories
  /** Any other one: a clone, or another server. */
  readonly other: (repository: OtherRepository) => HistorySource
}

/** The histories of a window. */
export interface OpenWindow {
  /**
   * Opens one, once.
   *
   * @throws UserError when it cannot be read
   */
  readonly open: (repository: FoundRepository) => Promise<OpenedHistory>
  /** Deletes what is left of them on disk. Never throws. */
  readonly release: () => Promise<void>
}

/**
 * Makes the histories of some repositories ready to be read.
 *
 * @throws Cancelled when the run is over
 */
export async function openWindow(
  repositories: readonly FoundRepository[],
  { hosted, other }: ProjectSources,
  terms: Terms,
): Promise<OpenWindow> {
  const places = repositories.filter(repository => repository.kind === 'hosted')
  const { histories, release } = await hosted.ready(places.map(({ found }) => found))
  const ready = new Map<FoundRepository, (() => Promise<History>) | undefined>(
    places.map((place, index) => [place, histories[index]]),
  )

  async function historyOf(repository: FoundRepository): Promise<History> {
    if (repository.kind !== 'hosted') return openHistory({ repository: '', history: other(repository) }, null, terms)
    const history = await ready.get(repository)?.()
    if (history === undefined) throw new Error(`${repository.found.repository} was not made ready.`)
    return history
  }

  return {
    open: async repository => {
      const history = await historyOf(repository)
      return { history, page: pageOf(repository, history, terms) }
    },
    release,
  }
}

function pageOf(repository: FoundRepository, { repository: name }: History, terms: Terms): string | null {
  if (repository.kind === 'hosted') return pageOn(terms.serverUrl, name)
  return repository.kind === 'elsewhere' ? urlOf(repository.address) : null
}
