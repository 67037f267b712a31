import { count } from '../../../text/numbers.ts'
import { capitalized } from '../../../text/spelled.ts'
import { prose } from '../isolated.ts'
import { type Element, h, section } from '../tree.ts'
import type { Hanging, HangingBar } from './model.ts'

/** Across the longest bar, and between two parts where there is room. */
const WHOLE = 100
const GAP = 0.4

/** How many hang on how few, as bars beside their numbers: all of it is text, so that no bar has to be seen. */
export function hangingSection({ title, lead, bars }: Hanging): Element {
  const most = Math.max(1, ...bars.map(lengthOf))
  return section(
    title,
    h('p', {}, ...prose(lead)),
    h('figure', { class: 'hanging' }, h('ul', { role: 'list' }, ...bars.map(bar => barLine(bar, most)))),
  )
}

function barLine(bar: HangingBar, most: number): Element {
  return h(
    'li',
    {},
    h('span', {}, capitalized(bar.people)),
    ' ',
    h('b', {}, count(lengthOf(bar))),
    h(
      'svg',
      { viewBox: `0 0 ${WHOLE} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      ...partMarks(bar, WHOLE / most),
    ),
  )
}

function partMarks({ parts, marked }: HangingBar, scale: number): readonly Element[] {
  return parts.map((part, index) => {
    const before = parts.slice(0, index).reduce(sum, 0)
    const width = part * scale
    const gap = Math.min(GAP, width / 4)
    return h('rect', {
      ...(index < marked ? {} : { class: 'other' }),
      x: rounded(before * scale),
      width: rounded(width - gap),
      height: 1,
    })
  })
}

function lengthOf({ parts }: HangingBar): number {
  return parts.reduce(sum, 0)
}

function sum(one: number, other: number): number {
  return one + other
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
