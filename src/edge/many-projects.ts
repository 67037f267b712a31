import { UserError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { systemClock } from '../github/clock.ts'
import { Waiting } from '../github/limits/waiting.ts'
import { listRepositories } from '../github/owner-repositories.ts'
import type { GateRules } from '../measure/figures/gate.ts'
import { momentAt, momentNow } from '../measure/rules.ts'
import { namesOn } from '../people/name-list.ts'
import type { ProjectsSettings } from '../report/projects.ts'
import type { OtherRepository, ProjectSources } from '../run/portfolio/open.ts'
import type { GatherTerms, ProjectsPorts } from '../run/portfolio/report.ts'
import type { MeasureSettings } from '../settings/measure-settings.ts'
import type { RunSettings } from '../settings/run-settings.ts'
import { plainHistory } from '../sources/fetch/plain.ts'
import { Received } from '../sources/fetch/server/received.ts'
import { gitHistory } from '../sources/git/source.ts'
import { hostedHistories } from '../sources/hosted/hosted.ts'
import { publicHistories } from '../sources/hosted/public.ts'
import { spentBy } from '../sources/hosted/spent.ts'
import { connectGitHub, keptIn, pagesIn, type Surroundings } from './connections.ts'

/** What a run on many projects is measured by, and asked with. */
export interface ManySettings extends Omit<RunSettings, 'files'> {
  readonly measure: MeasureSettings
  /** Whether the state of each repository is asked for, besides its history. */
  readonly asksState?: boolean
}

/** The parts of the world that a run on many projects needs. */
export interface ManyWorld {
  /** `null` without a token. */
  readonly github: GitHub | null
  readonly ports: ProjectsPorts
  readonly terms: GatherTerms
  /** How the settings stand in the report. */
  readonly settings: ProjectsSettings
}

/**
 * Connects a run on many projects with GitHub and git. Nothing is asked yet.
 *
 * @param now in milliseconds since the epoch
 * @throws UserError when a variable that says where GitHub is does not
 */
export function connectMany(asked: ManySettings, now: number, surroundings: Surroundings): ManyWorld {
  const { measure, gate, anonymize } = asked
  const { environment, log } = surroundings
  const { rules, exclude, asOf } = measure
  const github = asked.token === '' ? null : connectGitHub(asked, surroundings)
  const received = new Received()
  return {
    github,
    ports: {
      ownedBy: owner => {
        if (github === null)
          throw new UserError(`${owner}/* needs a token, as GitHub lists nothing to nobody.`, WITH_TOKEN)
        return listRepositories(github, owner)
      },
      sources: sourcesIn(asked, surroundings, github, received),
      spent: () => spentBy(github, received),
    },
    terms: {
      ...{ rules, exclude, moment: asOf === null ? momentNow(now) : momentAt(asOf), ...pagesIn(environment), log },
      ...{ gate, anonymize },
    },
    settings: settingsOf(measure, gate),
  }
}

/** How settings stand in the report. */
export function settingsOf({ rules, exclude }: MeasureSettings, gate: GateRules): ProjectsSettings {
  // Which commas part names hangs on the history, and there are many.
  return { rules: { ...rules, exclude: namesOn(exclude, () => false) }, gate }
}

const WITH_TOKEN = 'Set the variable GITHUB_TOKEN, or name the repositories one by one.'

function sourcesIn(
  asked: ManySettings,
  surroundings: Surroundings,
  github: GitHub | null,
  received: Received,
): ProjectSources {
  const { environment, log, signal } = surroundings
  const { coAuthors } = asked.measure.rules
  const { serverUrl } = pagesIn(environment)
  const waits = github?.waits ?? new Waiting(systemClock, asked.rateLimitWaitMs)
  const asking = { ...surroundings, ...keptIn(asked, surroundings), clock: systemClock, received }
  const hosted =
    github === null
      ? publicHistories({ ...asking, waits, serverUrl, coAuthors })
      : hostedHistories({
          ...asking,
          github,
          serverUrl,
          token: asked.token,
          coAuthors,
          asksState: asked.asksState ?? false,
        })

  function other(repository: OtherRepository) {
    return repository.kind === 'clone'
      ? gitHistory(repository.folder, log, signal)
      : plainHistory({ ...asking, waits, address: repository.address, isOwnServer: false })
  }

  return { hosted, other }
}
