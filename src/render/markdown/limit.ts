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
