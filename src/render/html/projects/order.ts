/**
 * The order of two cells of a column by what they say: numbers, also in percent, by their size, `none` before them; words and days
 * by their letters.
 */
export function compareCells(left: string, right: string): number {
  const [one, other] = [numberIn(left), numberIn(right)]
  if (one !== null && other !== null) return one - other
  return left.localeCompare(right, 'en')
}

/** The number that a cell is: of `1,234`, `41.0 %` or `< 0.1 %`; `null` where it is none. */
export function numberIn(cell: string): number | null {
  if (cell === 'none') return -1
  const [, number] = /^(?:<\s)?([\d,]+(?:\.\d+)?)(?:\s%)?$/.exec(cell.trim()) ?? []
  return number === undefined ? null : Number(number.replaceAll(',', ''))
}
