import type { Report } from '../../report/report.ts'
import { gateInWords } from '../../words/gate-sentence.ts'
import { answerInWords, whatWouldHelp } from '../../words/headline.ts'
import { plain } from '../../words/medium.ts'
import type { Part } from '../../words/part.ts'
import { doubtsInWords, doubtsPart } from '../../words/parts/doubts.ts'
import { forecastPart } from '../../words/parts/forecast.ts'
import { holdersPart } from '../../words/parts/holders.ts'
import { leftPart } from '../../words/parts/left.ts'
import { methodPart } from '../../words/parts/method.ts'
import { bareNumbersPart, numbersPart } from '../../words/parts/numbers.ts'
import { sensitivityPart } from '../../words/parts/sensitivity.ts'
import { trendPart } from '../../words/parts/trend.ts'
import { whatIfPart } from '../../words/parts/what-if.ts'
import { whoIsWhoPart } from '../../words/parts/who-is-who.ts'
import { type View, viewOf } from '../../words/view.ts'
import { pairs } from '../pairs.ts'
import { colorful } from './colorful.ts'
import { wrap } from './columns.ts'
import { terminalTable } from './table.ts'
import { terminalTrend } from './trend.ts'

/** What a terminal can do. */
export interface Screen {
  /** Whether letters may be bold. */
  readonly color: boolean
  /** How many columns a line has. */
  readonly columns: number
}

const INDENT = '  '

/** Stands at the end of what is cut. */
const CUT = ' …'

/** Longer lines are hard to read, however wide the screen is. */
const WIDEST = 110

/** Narrower screens break our lines by themselves. */
const NARROWEST = 20

/** The report for a terminal: the same parts as in the summary, shorter. */
export function renderTerminal(report: Report, screen: Screen): string {
  const view = viewFor(report, screen)
  const width = widthOn(screen)
  return joined([
    ...firstSections(view, width),
    section(view, numbersPart(view), width, { lead: false, rows: Number.POSITIVE_INFINITY }),
    section(view, holdersPart(view), width, { lead: true, rows: 10 }),
    section(view, leftPart(view), width, { lead: true, rows: 5 }),
    section(view, whatIfPart(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
    section(view, forecastPart(view), width, { lead: true, rows: 0 }),
    section(view, trendPart(view), width, { lead: true, rows: 0, chart: terminalTrend(report, width - INDENT.length) }),
    section(view, sensitivityPart(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
    section(view, doubtsPart(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
    section(view, whoIsWhoPart(view), width, { lead: true, rows: 5 }),
    section(view, methodPart(view), width, { lead: false, rows: Number.POSITIVE_INFINITY }),
  ])
}

/**
 * What a tired reader needs, on one screen: the answer, what would help, and the numbers.
 *
 * @param mostLines how many lines it may have; for it, what comes before the numbers is set closer, and then cut
 */
export function renderBrief(report: Report, screen: Screen, mostLines: number): string {
  const view = viewFor(report, screen)
  const width = widthOn(screen)
  const [title = [], ...others] = firstSections(view, width)
  const words = others.filter(lines => lines.join('') !== '')
  const last = section(view, bareNumbersPart(view), width, { lead: false, rows: Number.POSITIVE_INFINITY })
  // The title's line, and a gap on either side of the words.
  const room = mostLines - last.length - 3
  const isRoomy = words.flat().length + words.length - 1 <= room
  return joined([...shortened([title], 1, width), ...(isRoomy ? words : [shortened(words, room, width).flat()]), last])
}

/** The paragraphs with so many lines in all, or one each: the longest is cut by a line, and again, and says so. */
function shortened(
  paragraphs: readonly (readonly string[])[],
  mostLines: number,
  width: number,
): readonly (readonly string[])[] {
  const left = paragraphs.map(lines => lines.length)
  for (let excess = paragraphs.flat().length - mostLines; excess > 0; excess -= 1) {
    const most = Math.max(...left)
    if (most === 1) break
    left[left.indexOf(most)] = most - 1
  }
  return pairs(paragraphs, left).map(([lines, length]) => cut(lines, length, width))
}

function cut(lines: readonly string[], length: number, width: number): readonly string[] {
  if (length >= lines.length) return lines
  const last = wrap(lines[length - 1] ?? '', width - CUT.length)[0]
  return [...lines.slice(0, length - 1), `${last}${CUT}`]
}

function viewFor(report: Report, { color }: Screen): View {
  return viewOf(report, color ? colorful : plain)
}

function widthOn({ columns }: Screen): number {
  return Math.max(NARROWEST, Math.min(columns, WIDEST))
}

/** What comes before all numbers. */
function firstSections(view: View, width: number): readonly (readonly string[])[] {
  const { medium, report } = view
  const help = whatWouldHelp(view)
  return [
    wrap(medium.strong(`Pony Factor of ${medium.text(report.subject.repository)}`), width),
    wrap(answerInWords(view), width),
    wrap(doubtsInWords(view).join(' '), width),
    wrap(gateInWords(view) ?? '', width),
    help === null ? [] : wrap(`${medium.strong('What would help:')} ${help}`, width),
  ]
}

/** Sections with an empty line between them; those that are empty vanish. */
function joined(sections: readonly (readonly string[])[]): string {
  const texts = sections.map(lines => lines.join('\n')).filter(text => text !== '')
  return `${texts.join('\n\n')}\n`
}

interface SectionLayout {
  readonly lead: boolean
  /** How many rows of each table are shown; with none, there are no notes either. */
  readonly rows: number
  readonly chart?: readonly string[]
}

function section(
  view: View,
  part: Part | null,
  width: number,
  { lead, rows, chart = [] }: SectionLayout,
): readonly string[] {
  if (part === null) return []
  const inside = width - INDENT.length
  const content = [
    ...(lead ? wrap(part.lead, inside) : []),
    ...chart,
    ...(rows === 0
      ? []
      : part.tables.filter(({ size }) => size > 0).flatMap(table => terminalTable(table, inside, rows))),
    ...(rows === 0 ? [] : part.notes.flatMap(note => wrap(note, inside))),
  ]
  return [...wrap(view.medium.strong(part.title), width), ...content.map(line => INDENT + line)]
}
