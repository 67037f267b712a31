/** Does something several times, one after the other, and keeps what came of it. */
export async function repeat<Result>(runs: number, once: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) results.push(await once())
  return results
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
}
