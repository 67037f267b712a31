/** The id of a row, by its place in the order. */
export function rowId(index: number): string {
  return `p${index + 1}`
}
