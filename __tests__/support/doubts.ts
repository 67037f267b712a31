import type { Doubt } from '../../src/measure/around/doubts/doubt.ts'
import { DOUBT_KINDS } from '../../src/measure/around/doubts/doubt.ts'
import { valuesOf } from '../../src/measure/figures/figures.ts'
import type { Report } from '../../src/report/report.ts'
import { doubtsPart } from '../../src/words/parts/doubts.ts'

/** The report with one doubt of each kind, about the first contributor and each with a worse risk, whatever its history says. */
export function withEveryDoubt(report: Report): Report {
  const { tally, figures } = report.measurement
  const about = tally.contributors.slice(0, 1).map(contributor => ({
    name: contributor.name,
    login: contributor.login,
    contributor,
  }))
  const doubts = DOUBT_KINDS.map(
    (kind): Doubt => ({
      kind,
      about,
      commits: 2,
      figures: { ...valuesOf(figures), risk: 'unknown' },
      newest: 0,
      idleLines: [1, 2],
    }),
  )
  return doubtsPart.put(report, doubts)
}
