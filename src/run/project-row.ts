import { UserError } from '../errors.ts'
import type { History } from '../history/source.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { accountsIn } from '../measure/count/accounts.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import { valuesOf } from '../measure/figures/figures.ts'
import { fraction } from '../measure/figures/fraction.ts'
import { type GateRules, judge } from '../measure/figures/gate.ts'
import { holdersOf } from '../measure/figures/holders.ts'
import { type Measurement, measure } from '../measure/measure.ts'
import { GITHUB_COM } from '../people/noreply.ts'
import { Register } from '../people/register.ts'
import { type Holder, type MeasuredProject, MOST_HOLDERS, type ProjectRepository } from '../report/projects.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { measureBranch, type Terms } from './branch.ts'
import { rulesIn } from './named-people.ts'
import { readUnion } from './union.ts'

/** A history of which the head was found, and nothing is read yet. */
export interface OpenedHistory {
  readonly history: History
  /** The page of its repository; `null` where nobody knows of one. */
  readonly page: string | null
}

/** A project that is ready to be read. */
export interface OpenedProject {
  /** `owner/name`, or its label. */
  readonly name: string
  /** One, or those whose union the project is. */
  readonly histories: readonly [OpenedHistory, ...OpenedHistory[]]
  readonly terms: Terms
  readonly gate: GateRules
}

/**
 * Reads a project to its end and makes its row, which says what the report on it alone would say. Nothing of the histories
 * outlives it.
 *
 * @throws UserError when there is no commit in it, or one of its histories cannot be read to its end
 */
export async function projectRow({ name, histories, terms, gate }: OpenedProject): Promise<MeasuredProject> {
  if (histories.every(({ history }) => history.head === null)) {
    throw new UserError(
      histories.length === 1 ? 'There is no commit in it yet.' : 'There is no commit in any of its repositories yet.',
    )
  }
  const { ledger, measurement } = await measureProject(histories, terms)
  const { tally, figures, rules } = measurement
  const row: MeasuredProject = {
    name,
    repositories: histories.map(repositoryOf),
    isMeasured: true,
    commits: tally.commits,
    contributors: tally.contributors.length,
    figures: valuesOf(figures),
    lastCommit: tally.contributors.reduce<number | null>(
      (latest, { lastActivity }) => (latest === null ? lastActivity : Math.max(latest, lastActivity)),
      null,
    ),
    verdict: judge(figures, rules.baseline, gate),
    holders: holdersIn(ledger, measurement),
  }
  // V8 keeps the whole text from which a name was cut, a batch of commits, for as long as the name; a clone is a text of its own.
  return structuredClone(row)
}

interface MeasuredHistories {
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
}

async function measureProject(
  [{ history }, ...others]: OpenedProject['histories'],
  terms: Terms,
): Promise<MeasuredHistories> {
  const register = new Register({ anonymize: false })
  if (others.length === 0) return measureBranch(history, terms, { register, keepsPlaces: false })
  const serverOf = ({ server }: History) => terms.server ?? server ?? GITHUB_COM
  const ledger = await readUnion([history, ...others.map(other => other.history)], { serverOf, register })
  return { ledger, measurement: measure(ledger, rulesIn(terms, ledger), terms.moment) }
}

function repositoryOf({ history, page }: OpenedHistory): ProjectRepository {
  const { repository, ref, head, source } = history
  return { repository: withoutMailDomains(repository), ref: withoutMailDomains(ref), head, source, page }
}

function holdersIn(ledger: Ledger, measurement: Measurement<NamedStake>): readonly Holder[] {
  const holders = holdersOf(measurement).slice(0, MOST_HOLDERS)
  if (holders.length === 0) return []
  const accountsOf = accountsIn(ledger, measurement.moment.until)
  return holders.map(({ name, login, volume, lastActivity, members }) => ({
    name,
    login,
    share: fraction(volume, measurement.tally.volume),
    lastActivity,
    accounts: accountsOf(members),
  }))
}
