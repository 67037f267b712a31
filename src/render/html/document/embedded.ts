import { fraction } from '../../../measure/figures/fraction.ts'
import type { Baseline } from '../../../measure/rules.ts'
import { scriptJson } from '../../../text/escape.ts'
import type { Standings } from '../living/standings.ts'

/** The id of the element that holds them. */
export const STANDINGS_ID = 'standings'

/** Standings as JSON can hold them: volumes as decimal digits, since they may be larger than JavaScript's exact numbers. */
interface Embedded {
  readonly people: readonly Row[]
  readonly unit: string
  readonly volume: string
  readonly majorityThreshold: readonly [numerator: string, denominator: string, text: string]
  readonly baseline: Baseline
  readonly asked: readonly number[]
  readonly courses: readonly string[]
  readonly serverUrl: string
}

type Row = readonly [
  name: string,
  login: string | null,
  volume: string,
  lastActivity: number,
  isActive: boolean,
  /** `null` for the name itself. */
  called: string | null,
]

/** Writes standings down as the content of a `<script type="application/json">`, which no text in them can end. */
export function embed(standings: Standings): string {
  const { people, unit, volume, majorityThreshold, baseline, asked, courses, serverUrl } = standings
  const { share } = majorityThreshold
  const embedded: Embedded = {
    people: people.map(({ name, login, volume: own, lastActivity, isActive, called }) => [
      name,
      login,
      String(own),
      lastActivity,
      isActive,
      called === name ? null : called,
    ]),
    unit: String(unit),
    volume: String(volume),
    majorityThreshold: [String(share.numerator), String(share.denominator), majorityThreshold.text],
    baseline,
    asked,
    courses,
    serverUrl,
  }
  return scriptJson(embedded)
}

/** Reads back what `embed` wrote. */
export function readEmbedded(text: string): Standings {
  const { people, unit, volume, majorityThreshold, baseline, asked, courses, serverUrl }: Embedded = JSON.parse(text)
  const [numerator, denominator, percent] = majorityThreshold
  return {
    people: people.map(([name, login, own, lastActivity, isActive, called], index) => ({
      name,
      login,
      volume: BigInt(own),
      lastActivity,
      isActive,
      called: called ?? name,
      rank: index + 1,
    })),
    unit: BigInt(unit),
    volume: BigInt(volume),
    majorityThreshold: { share: fraction(BigInt(numerator), BigInt(denominator)), text: percent },
    baseline,
    asked,
    courses,
    serverUrl,
  }
}
