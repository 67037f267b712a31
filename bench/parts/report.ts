import { count, time, times } from '../numbers.ts'
import { runProgram } from '../programs/program.ts'
import type { ReportTask, ReportWritten } from '../programs/write-report.ts'
import { withRepository } from '../repository.ts'
import { median, repeat } from '../samples.ts'
import type { Section } from '../section.ts'

const SIZE = { commits: 82_000, people: 2_000 }
const RUNS = 9
const MOST_TIMES_BARE = 1.25

/** The whole report, beside one that says the figures and the people alone. */
export async function wholeReport(): Promise<Section> {
  const runs = await withRepository(SIZE, ({ path }) =>
    repeat(RUNS, async () => ({
      bare: await runProgram<ReportTask, ReportWritten>('write-report', { path, report: 'bare' }),
      whole: await runProgram<ReportTask, ReportWritten>('write-report', { path, report: 'whole' }),
    })),
  )
  const bareMs = median(runs.map(({ bare }) => bare.ms))
  const wholeMs = median(runs.map(({ whole }) => whole.ms))
  const ratio = wholeMs / bareMs
  const [first] = runs
  return {
    title: 'The whole report',
    method: [
      `A clone of ${count(SIZE.commits)} commits, from the start of the process to the last character of the summary and of the JSON`,
      `report; medians of ${RUNS} runs in turn. The whole report adds what-ifs, forecasts, twelve quarters of trend, sensitivity, doubts, a timeline and who is`,
      'who, for which the history is measured some twenty times more. A clone is the source that hides least: over GitHub, reading takes',
      'longer, and the parts take the same.',
    ].join('\n'),
    table: {
      columns: ['Report', 'characters', 'time', 'to the bare one'],
      rows: [
        ['bare: figures and people', count(first?.bare.characters ?? 0), time(bareMs), times(1)],
        ['whole', count(first?.whole.characters ?? 0), time(wholeMs), times(ratio)],
      ],
    },
    goals: [
      {
        promise: 'All parts of the report together add at most a quarter to a run',
        found: `${Math.round((ratio - 1) * 100)} %`,
        isMet: ratio <= MOST_TIMES_BARE,
      },
    ],
  }
}
