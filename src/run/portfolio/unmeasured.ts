import type { UserError } from '../../errors.ts'
import { urlOf } from '../../history/address.ts'
import type { ProjectRepository, UnmeasuredProject } from '../../report/projects.ts'
import type { ListedProject, ListedRepository } from '../../settings/listed-project.ts'
import { webAddress } from '../../text/escape.ts'
import { withoutMailDomains } from '../../text/secrets.ts'
import { type FoundProject, type FoundRepository, nameOfListed, nameOfOther, titleOf, titleOfFound } from './find.ts'

/** The row of a project that could not be found. */
export function unfound(project: ListedProject, reason: UserError, serverUrl: string): UnmeasuredProject {
  return row(
    titleOf(project),
    project.repositories.map(repository => asListed(repository, serverUrl)),
    reason,
  )
}

/** The row of a project that was found and could not be read. */
export function unread(project: FoundProject, reason: UserError, serverUrl: string): UnmeasuredProject {
  return row(
    titleOfFound(project),
    project.repositories.map(repository => asFound(repository, serverUrl)),
    reason,
  )
}

function row(name: string, repositories: readonly ProjectRepository[], reason: UserError): UnmeasuredProject {
  return { name, repositories, isMeasured: false, reason: withoutMailDomains(reason.message) }
}

function asListed(listed: ListedRepository, serverUrl: string): ProjectRepository {
  const nothing = { ref: null, head: null, source: null }
  if (listed.kind !== 'hosted') {
    const page = listed.kind === 'elsewhere' ? urlOf(listed.address) : null
    return { repository: withoutMailDomains(nameOfOther(listed)), ...nothing, page }
  }
  return {
    repository: withoutMailDomains(nameOfListed(listed)),
    ...nothing,
    page: pageOn(serverUrl, listed.repository),
  }
}

function asFound(repository: FoundRepository, serverUrl: string): ProjectRepository {
  if (repository.kind !== 'hosted') return asListed(repository, serverUrl)
  const { repository: name, ref, head } = repository.found
  const about = { repository: withoutMailDomains(name), ref: withoutMailDomains(ref), head, source: null }
  return { ...about, page: pageOn(serverUrl, name) }
}

/** The page of a repository on the run's own server. */
export function pageOn(serverUrl: string, repository: string): string | null {
  return webAddress(serverUrl, ...repository.split('/'))
}
