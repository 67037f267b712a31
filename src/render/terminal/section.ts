import type { Medium } from '../../words/medium.ts'
import type { Passage } from '../../words/part.ts'
import type { TerminalPlace } from '../../words/places.ts'
import { wrap } from './columns.ts'
import { type Screen, widthOn } from './screen.ts'
import { terminalTable } from './table.ts'
import { terminalTrend } from './trend.ts'

const INDENT = '  '

/** A part below its title, as its place says; nothing where it has nothing to say. */
export function section(
  medium: Medium,
  passage: Passage | null,
  screen: Screen,
  { lead, rows }: TerminalPlace,
): readonly string[] {
  if (passage === null) return []
  const { chart } = passage
  const width = widthOn(screen)
  const inside = width - INDENT.length
  const content = [
    ...(lead ? wrap(passage.lead, inside) : []),
    ...(chart === undefined ? [] : terminalTrend(chart, inside)),
    ...(rows === 0
      ? []
      : passage.tables
          .filter(({ size }) => size > 0)
          .flatMap(table => terminalTable(table, { columns: inside, rows, color: screen.color }))),
    ...(rows === 0 ? [] : passage.notes.flatMap(note => wrap(note, inside))),
  ]
  return [...wrap(medium.strong(passage.title), width), ...content.map(line => INDENT + line)]
}
