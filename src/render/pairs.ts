/** Each item of a list with the one in the same place of another, as far as both go. */
export function pairs<One, Other>(list: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] {
  return list.flatMap((one, index) => others.slice(index, index + 1).map(other => [one, other] as const))
}
