import { describe, expect, test } from '@jest/globals'
import { badgePaths, renderBadge, renderBadgeEndpoint } from '../../src/render/badge.ts'
import type { Report } from '../../src/report/report.ts'
import { history } from '../support/history.ts'
import { reportOf } from '../support/report.ts'
import { workedExample } from '../support/worked-example.ts'

const halfHasLeft = history().at('2020-01-01').by('ann', 6).at('2026-10-01').by('bob', 2).by('cy', 2)
const everybodyHasLeft = history().at('2020-01-01').by('ann', 3)
const two = history().at('2026-10-01').by('ann', 3).by('bob', 3).by('cy', 1)
const ten = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal', 'ida', 'jo'].reduce(
  (told, who) => told.by(who),
  history().at('2026-10-01'),
)

const reports: [string, Report, string, string][] = [
  ['the APF and the risk', reportOf(workedExample()), 'APF 5 · moderate', '#8a5d00'],
  [
    'the APF of the chosen baseline',
    reportOf(workedExample(), { rules: { baseline: 'active' } }),
    'APF 4 · moderate',
    '#8a5d00',
  ],
  ['a high risk', reportOf(two), 'APF 2 · high', '#b34700'],
  ['a low risk', reportOf(ten), 'APF 5 · low', '#1a7f37'],
  ['an undefined APF', reportOf(halfHasLeft), 'APF none · critical', '#cf222e'],
  ['that nobody is active', reportOf(everybodyHasLeft), 'APF none · critical', '#cf222e'],
  ['that there is no commit', reportOf(history()), 'no commits', '#57606a'],
]

describe('the badge', () => {
  test.each(reports)('says %s, to shields.io', (_what, report, message, color) => {
    expect(JSON.parse(renderBadgeEndpoint(report))).toEqual({ schemaVersion: 1, label: 'pony factor', message, color })
  })

  test.each(reports)('says %s, as SVG', async (_what, report, message) => {
    expect(await renderBadge(report)).toContain(`<title>pony factor: ${message}</title>`)
  })

  test.each(reports)('is dark enough for white letters when it says %s', (_what, _report, _message, color) => {
    expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['out/badge.svg', 'out/badge.svg', 'out/badge.json'],
    ['out/badge.json', 'out/badge.svg', 'out/badge.json'],
    ['badge', 'badge', 'badge.json'],
    ['my.badge', 'my.badge', 'my.badge.json'],
  ])('%s stands for both of its forms', (path, svg, json) => {
    expect(badgePaths(path)).toEqual({ svg, json })
  })
})

/** As in WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
