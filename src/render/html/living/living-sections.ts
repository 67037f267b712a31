import { type Attributes, type Element, h, section, type Tree } from '../tree.ts'
import type { Group } from './choices.ts'
import { copyButton, type Region, type Regions } from './regions.ts'

/** What only works with the page's program: the style sheet hides it until that runs. */
const ALIVE: Attributes = { 'data-alive': true }

const GROUPS: Readonly<Record<Group, string>> = {
  everybody: 'everybody',
  holders: 'those who make up the APF',
  active: 'those who are active',
  left: 'those who have left',
}

/** Something that is only said of the report as it was measured. */
export function onlyMeasured(...content: readonly Tree[]): Element {
  return h('div', { 'data-when': 'measured' }, ...content)
}

/** Says, while people are clicked away, that what follows does not know of it. */
export function measuredNote(): Element {
  return h(
    'p',
    { class: 'as-measured', 'data-when': 'hypothetical', hidden: true },
    'As measured: what follows does not change when people are clicked away.',
  )
}

/** A link to share, for whoever reads. */
export function shareControl(): Element {
  return h('p', { class: 'share-page', ...ALIVE }, copyButton('copy-page'))
}

/** What takes the place of the answer while people are clicked away. */
export function hypothesisRegion(regions: Regions): Element {
  return regionElement(regions, 'hypothesis')
}

/** Who made this code, and the figures side by side. */
export function figuresSection(regions: Regions): readonly Element[] {
  return [regionElement(regions, 'people-bar'), regionElement(regions, 'figures')]
}

/** Where the reader clicks people away, and what became of the figures, which stays at the lower edge of the window. */
export function whatIfSection(regions: Regions): Element {
  const title = 'what-if-title'
  return h(
    'section',
    { class: 'what-if', ...ALIVE },
    h('h2', { id: title, tabindex: -1 }, 'What if somebody leaves?'),
    h(
      'p',
      {},
      'Click people away, here or in the table of everybody, and the page follows. ',
      'To leave means not to be active any more: the commits stay. Escape brings everybody back.',
    ),
    regionElement(regions, 'chips', 'div', { class: 'chips', role: 'group', 'aria-labelledby': title }),
    h(
      'div',
      { class: 'bar' },
      regionElement(regions, 'status', 'p', { role: 'status' }),
      regionElement(regions, 'back', 'div', { class: 'bar-buttons' }),
    ),
  )
}

/** Who has left. */
export function leftSection(regions: Regions): Element {
  return section('Who has left', regionElement(regions, 'left'))
}

/** The table of everybody. */
export function peopleSection(regions: Regions): Element {
  const options = Object.entries(GROUPS).map(([value, text]) => h('option', { value }, text))
  return section(
    'Everybody',
    h(
      'div',
      { class: 'controls', ...ALIVE },
      h('label', {}, 'Find ', h('input', { type: 'search', autocomplete: 'off' })),
      h('label', {}, 'Show ', h('select', {}, ...options)),
    ),
    regionElement(regions, 'count', 'p', { role: 'status', tabindex: -1 }),
    h(
      'table',
      { class: 'people' },
      h('caption', { class: 'unseen' }, 'Everybody who made a commit that counts'),
      regionElement(regions, 'head', 'thead'),
      regionElement(regions, 'rows', 'tbody'),
    ),
    regionElement(regions, 'printed'),
    regionElement(regions, 'more'),
  )
}

/** An element that holds a region's content, and by whose id the page's program finds it. */
function regionElement(regions: Regions, region: Region, tag = 'div', attributes: Attributes = {}): Element {
  return h(tag, { id: region, ...attributes }, ...regions[region]())
}
