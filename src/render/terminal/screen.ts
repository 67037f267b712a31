import type { Report } from '../../report/report.ts'
import { plain } from '../../words/medium.ts'
import { type View, viewOf } from '../../words/view.ts'
import { colorful } from './colorful.ts'

/** What a terminal can do. */
export interface Screen {
  /** Whether letters may be bold. */
  readonly color: boolean
  /** How many columns a line has. */
  readonly columns: number
}

/** Longer lines are hard to read, however wide the screen is. */
const WIDEST = 110

/** Narrower screens break our lines by themselves. */
const NARROWEST = 20

/** How many columns of a screen lines may take. */
export function widthOn({ columns }: Screen): number {
  return Math.max(NARROWEST, Math.min(columns, WIDEST))
}

/** A report in the words of a screen. */
export function viewOn({ color }: Screen, report: Report): View {
  return viewOf(report, color ? colorful : plain)
}

/** Sections with an empty line between them; those that are empty vanish. */
export function joined(sections: readonly (readonly string[])[]): string {
  const texts = sections.map(lines => lines.join('\n')).filter(text => text !== '')
  return `${texts.join('\n\n')}\n`
}
