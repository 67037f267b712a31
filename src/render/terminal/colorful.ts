import { styleText } from 'node:util'
import type { Risk } from '../../measure/figures/risk.ts'
import { type Medium, plain } from '../../words/medium.ts'

/** What Node calls the ways to write a level; of the unknown there is nothing to see. */
const STYLES: Record<Risk, Parameters<typeof styleText>[0]> = {
  unknown: [],
  low: 'green',
  moderate: 'yellow',
  high: 'red',
  // Not bold, which would end the boldness of a sentence around it.
  critical: ['red', 'inverse'],
}

/** A terminal that shows bold letters and colours. */
export const colorful: Medium = {
  ...plain,
  strong: words => styled('bold', words),
  risk: (level, words = level) => styled(STYLES[level], words),
}

/** Whether a screen shows styles is known already, so Node is not asked to look at its own output and environment. */
function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { validateStream: false })
}
