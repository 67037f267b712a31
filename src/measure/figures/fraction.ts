/** An exact number of zero or more: numerator over denominator, the denominator never zero. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The fraction `numerator / denominator`. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError('A fraction needs a denominator above zero.')
  return { numerator, denominator }
}

/** Less than zero, zero or more than zero, as `left` is smaller than, equal to or larger than `right`. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest number that JavaScript has, for output; never for a decision. */
export function toNumber({ numerator, denominator }: Fraction): number {
  // A division of two exact numbers is rounded to the nearest (IEEE 754), others need enough digits to be.
  const isExact = numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER
  if (isExact) return Number(numerator) / Number(denominator)
  const digits = String(((numerator % denominator) * 10n ** 60n) / denominator).padStart(60, '0')
  return Number(`${numerator / denominator}.${digits}`)
}

/**
 * Reads a plain decimal number such as `66.7` without going through floating point.
 *
 * @returns `null` when the text is anything else
 */
export function parseDecimal(text: string): Fraction | null {
  const match = /^(\d{1,9})(?:\.(\d{1,30}))?$/.exec(text)
  if (match === null) return null
  const [, whole, decimals = ''] = match
  return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** `share` in percent with so many decimals, one or more, rounded half up, such as `50.3`. */
export function formatPercent(share: Fraction, decimals = 1): string {
  const scale = 10n ** BigInt(decimals)
  const scaled = (share.numerator * 200n * scale + share.denominator) / (share.denominator * 2n)
  const digits = String(scaled).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * `share` in percent with one decimal, or as many as it takes to tell it from `limit`: 49.98 % must not read as
 * 50.0 % beside a limit of 50 %.
 */
export function formatPercentBeside(share: Fraction, limit: Fraction): string {
  const order = compareFractions(share, limit)
  for (let decimals = 1; decimals < 12; decimals++) {
    const shown = formatPercent(share, decimals)
    const read = parseDecimal(shown)
    const shownOrder = read === null ? 0 : compareFractions(fraction(read.numerator, read.denominator * 100n), limit)
    if (order === shownOrder) return shown
  }
  return formatPercent(share, 12)
}
