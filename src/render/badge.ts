import { factorValue } from '../measure/figures/pony-factor.ts'
import type { Risk } from '../measure/figures/risk.ts'
import type { Report } from '../report/report.ts'
import { printableJson } from '../text/escape.ts'
import { factorCell } from '../words/cells.ts'

const LABEL = 'pony factor'

/** Dark enough for white letters (WCAG AA). */
const COLORS: Readonly<Record<Risk, string>> = {
  low: '#1a7f37',
  moderate: '#8a5d00',
  high: '#b34700',
  critical: '#cf222e',
  unknown: '#57606a',
}

/** Where the two forms of a badge are written. */
export interface BadgePaths {
  readonly svg: string
  readonly json: string
}

/** What a badge says, and how bad that is. */
export interface Badge {
  readonly message: string
  readonly level: Risk
}

/** The badge as SVG. */
export function renderBadge(report: Report): Promise<string> {
  return svgOf(badgeOf(report))
}

/** The badge as JSON for an endpoint badge (https://shields.io/badges/endpoint-badge). */
export function renderBadgeEndpoint(report: Report): string {
  return endpointOf(badgeOf(report))
}

/** A badge as SVG. */
export async function svgOf({ message, level }: Badge): Promise<string> {
  // Most of the library is a table of letter widths, which is only worth loading for those who ask for a badge.
  const { makeBadge } = await import('badge-maker')
  return `${makeBadge({ label: LABEL, message, color: COLORS[level] })}\n`
}

/** A badge as JSON for an endpoint badge. */
export function endpointOf({ message, level }: Badge): string {
  return `${printableJson({ schemaVersion: 1, label: LABEL, message, color: COLORS[level] })}\n`
}

/** Both forms are always written, side by side, whichever of the two a path names. */
export function badgePaths(path: string): BadgePaths {
  const stem = path.replace(/\.(?:svg|json)$/, '')
  return path === stem ? { svg: path, json: `${path}.json` } : { svg: `${stem}.svg`, json: `${stem}.json` }
}

function badgeOf({ measurement: { figures, rules } }: Report): Badge {
  const level = figures.risk
  if (level === 'unknown') return { message: 'no commits', level }
  return { message: `APF ${factorCell(factorValue(figures.augmented[rules.baseline]))} · ${level}`, level }
}
