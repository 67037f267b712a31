/** GitHub takes 1 MiB for each step (docs.github.com, "Workflow commands", job summaries). */
export const LIMIT_BYTES = 1_000_000

/** How many rows a table of a summary may have, tried in turn until the summary fits. */
export const ROWS = [200, 100, 50, 20, 10, 5, 1, 0]

/**
 * The first of several texts that is small enough; empty where none is.
 *
 * @param renders makes each, the one with most in it first
 * @param limitBytes the most that it may take in UTF-8
 */
export function firstThatFits(renders: readonly (() => string)[], limitBytes: number): string {
  for (const render of renders) {
    const text = render()
    if (Buffer.byteLength(text) <= limitBytes) return text
  }
  return ''
}

/** GitHub refuses a comment of more than 65,536 characters (422); some room is left. */
const LIMIT_CHARACTERS = 60_000

const ROWS_OF_COMMENT = [50, 20, 10, 5, 1, 0]

/**
 * The comment with most in it that GitHub takes; the shortest where it takes none.
 *
 * @param render makes it, with so many rows in a table
 */
export function commentThatFits(render: (rows: number) => string): string {
  let comment = ''
  for (const rows of ROWS_OF_COMMENT) {
    comment = render(rows)
    if (comment.length <= LIMIT_CHARACTERS) break
  }
  return comment
}
