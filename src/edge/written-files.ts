import type { WrittenFiles } from '../publish/report-files.ts'

/** Where everything was written, a line each. */
export function linesOf({ report, summary, others }: WrittenFiles): readonly string[] {
  const beside = summary === null ? [] : [{ what: 'The summary', path: summary }]
  const files = [{ what: 'The report', path: report }, ...beside, ...others]
  const width = Math.max(...files.map(({ what }) => what.length))
  return files.map(({ what, path }) => `${`${what}:`.padEnd(width + 1)} ${path}`)
}
