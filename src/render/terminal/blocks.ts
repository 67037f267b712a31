import { styleText } from 'node:util'
import type { SquareStyle } from '../../words/pictures/squares.ts'

/** By turns blue and yellow in what they hold, so that nobody needs to tell red from green; terminals have their own for each ground. */
const COLORS = ['blueBright', 'yellow', 'magenta', 'cyan', 'green'] as const

/** Squares for a terminal with colours. Shades tell holders, others and those who have left apart, colours the holders. */
export const BLOCKS: SquareStyle = {
  // Whether a screen shows colours is known already, so Node is not asked to look at its own output and environment.
  holders: COLORS.map(color => styleText(color, '██', { validateStream: false })),
  active: '▒▒',
  left: '░░',
}
