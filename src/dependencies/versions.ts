import { byCodeUnits } from '../text/fold.ts'

/**
 * The order of versions of one package, the lower first: by the numbers of the release; then what comes before a release
 * (`1.0.0-rc.1`) before it; then by whatever else they say. It is one order for all ecosystems, so that the same files always show
 * the same version.
 */
export function byVersion(left: string, right: string): number {
  const [one, other] = [partsOf(left), partsOf(right)]
  return (
    byRuns(one.release, other.release) ||
    Number(one.suffix === '') - Number(other.suffix === '') ||
    byRuns(one.suffix, other.suffix) ||
    byCodeUnits(left, right)
  )
}

interface VersionParts {
  readonly release: string
  /** What stands behind the first hyphen. */
  readonly suffix: string
}

function partsOf(version: string): VersionParts {
  const text = version.replace(/^v(?=\d)/, '').replace(/\+.*$/s, '')
  const hyphen = text.indexOf('-')
  return hyphen === -1
    ? { release: text, suffix: '' }
    : { release: text.slice(0, hyphen), suffix: text.slice(hyphen + 1) }
}

/** Numbers by their size, and what stands between them letter by letter. */
function byRuns(left: string, right: string): number {
  const [some, others] = [runsOf(left), runsOf(right)]
  for (const [index, run] of some.entries()) {
    const order = byRun(run, others[index] ?? '')
    if (order !== 0) return order
  }
  return some.length - others.length
}

function runsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? []
}

function byRun(left: string, right: string): number {
  if (!/^\d/.test(left) || !/^\d/.test(right)) return byCodeUnits(left, right)
  const [one, other] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')]
  return one.length - other.length || byCodeUnits(one, other)
}
