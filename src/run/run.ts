import { type Judged, judgeSubjects, type Portfolio, type PortfolioVerdict } from '../report/portfolio.ts'
import { measureEach } from './measure-each.ts'

/** What a run is about, and what it does with that. What a subject is, and what is to be found of it, is each action's own. */
export interface Run<Subject, Found> {
  readonly subjects: readonly Subject[]
  /**
   * Measures a subject without changing anything anywhere.
   *
   * @throws UserError when it cannot be measured
   */
  readonly measure: (subject: Subject) => Promise<Found>
  /** Writes everything that the settings ask for. Called once, when there is nothing left to decide. */
  readonly publish: (portfolio: Portfolio<Found>) => Promise<void>
}

/**
 * The story of every run: subjects are measured or not, judged, and published.
 *
 * @throws UserError when something cannot be published
 */
export async function run<Subject, Found extends Judged>({
  subjects,
  measure,
  publish,
}: Run<Subject, Found>): Promise<PortfolioVerdict<Found>> {
  const portfolio = { subjects: await measureEach(subjects, measure) }
  const verdict = judgeSubjects(portfolio)
  await publish(portfolio)
  return verdict
}
