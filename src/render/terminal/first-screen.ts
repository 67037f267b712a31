import { fourFigures } from '../../words/answer/four-figures.ts'
import { gateInWords } from '../../words/answer/gate-sentence.ts'
import { actionInWords, answerInWords } from '../../words/answer/headline.ts'
import { doubtsInWords } from '../../words/parts/doubts.ts'
import { askedInWords } from '../../words/parts/what-if.ts'
import { peopleBarIn } from '../../words/pictures/bar-of-report.ts'
import { LETTERS, squaresOf } from '../../words/pictures/squares.ts'
import type { View } from '../../words/view.ts'
import { pairs } from '../pairs.ts'
import { BLOCKS } from './blocks.ts'
import { pad, widthOf, wrap } from './columns.ts'
import { type Screen, widthOn } from './screen.ts'

type Lines = readonly string[]

/** What a tired reader needs: how bad, who, what to do; then the bar of people and the four figures. */
export interface FirstScreen {
  readonly title: Lines
  /** A paragraph each. */
  readonly words: readonly Lines[]
  /** The bar of people, never cut; empty where there is no commit. */
  readonly bar: Lines
  /** Who they are. */
  readonly legend: Lines
  /** The four figures, never cut. */
  readonly figures: Lines
}

/** Stands at the end of what is cut. */
const CUT = ' …'

/** The first screen of a report, as high as it comes. */
export function firstScreenOf(view: View, screen: Screen): FirstScreen {
  const { medium, report } = view
  const width = widthOn(screen)
  const words = [
    answerInWords(view),
    actionInWords(view),
    gateInWords(view) ?? '',
    askedInWords(view),
    doubtsInWords(view).join(' '),
  ]
  return {
    title: wrap(medium.strong(`Pony Factor of ${medium.text(report.subject.repository)}`), width),
    words: words.filter(text => text !== '').map(text => wrap(text, width)),
    ...peopleLines(view, screen),
    figures: report.measurement.tally.commits === 0 ? [] : figureLines(view, width),
  }
}

/** The bar of people, and below it who they are; no line ends within an entry that a line can hold. */
function peopleLines(view: View, screen: Screen): Pick<FirstScreen, 'bar' | 'legend'> {
  const { row, legend } = squaresOf(peopleBarIn(view), screen.color ? BLOCKS : LETTERS)
  const width = widthOn(screen)
  const entries = legend.map(entry => (widthOf(entry) > width ? entry : entry.replaceAll(' ', '\u00a0')))
  if (row === '') return { bar: [], legend: [] }
  return { bar: wrap(row, width), legend: wrap(entries.join('   '), width).map(line => line.trim()) }
}

/** The four figures below each other, each with how it went. */
function figureLines(view: View, width: number): Lines {
  const figures = fourFigures(view)
  const names = Math.max(...figures.map(({ name }) => widthOf(name)))
  const values = Math.max(...figures.map(({ value }) => widthOf(value)))
  return figures.flatMap(({ name, value, note }) =>
    wrap(`${pad(name, names, 'left')}  ${view.medium.strong(pad(value, values, 'right'))}  ${note}`, width).map(line =>
      line.trimEnd(),
    ),
  )
}

/** The sections with gaps between them; where so many lines are not enough, the words without. */
export function fitted(first: FirstScreen, mostLines: number): readonly Lines[] {
  const { title, words } = first
  const roomy = [title, ...words, ...pictures(first)]
  return heightOf(roomy) <= mostLines ? roomy : [[...title, ...words.flat()], ...pictures(first)]
}

function pictures({ bar, legend, figures }: FirstScreen): readonly Lines[] {
  return [[...bar, ...legend], figures].filter(lines => lines.length > 0)
}

/**
 * The sections in so many lines, if that can be done with one line of each paragraph and of the legend: the longest is cut by a
 * line, and again, and says so.
 */
export function shortened(first: FirstScreen, mostLines: number, width: number): readonly Lines[] {
  const whole = fitted(first, mostLines)
  if (heightOf(whole) <= mostLines) return whole
  const { legend, words } = first
  const title = cut(first.title, 1, width)
  const paragraphs = [legend, ...words]
  const left = paragraphs.map(lines => lines.length)
  const fixed = heightOf([title, ...pictures({ ...first, legend: [] })])
  for (let excess = fixed + paragraphs.flat().length - mostLines; excess > 0; excess -= 1) {
    const most = Math.max(...left)
    if (most <= 1) break
    left[left.indexOf(most)] = most - 1
  }
  const [keptLegend = [], ...kept] = pairs(paragraphs, left).map(([lines, length]) => cut(lines, length, width))
  return [[...title, ...kept.flat()], ...pictures({ ...first, legend: keptLegend })]
}

/** How many lines sections take with a gap between them. */
function heightOf(sections: readonly Lines[]): number {
  return sections.flat().length + Math.max(0, sections.length - 1)
}

function cut(lines: Lines, length: number, width: number): Lines {
  if (length >= lines.length) return lines
  const last = wrap(lines[length - 1] ?? '', width - CUT.length)[0]
  return [...lines.slice(0, length - 1), `${last}${CUT}`]
}
