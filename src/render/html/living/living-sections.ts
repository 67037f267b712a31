import { type Attributes, type Element, h, section } from '../tree.ts'
import type { Group } from './choices.ts'
import type { Region, Regions } from './regions.ts'

/** What only works with the page's program: hidden until it runs. */
const ALIVE: Attributes = { 'data-alive': true, hidden: true }

const GROUPS: Readonly<Record<Group, string>> = {
  everybody: 'everybody',
  holders: 'those who make up the APF',
  active: 'those who are still here',
  inactive: 'those who are not here',
}

/** The figures side by side. */
export function figuresSection(regions: Regions): Element {
  return regionElement(regions, 'figures')
}

/** Where the reader clicks people away. */
export function whatIfSection(regions: Regions): Element {
  const title = 'what-if-title'
  return h(
    'section',
    { class: 'what-if', ...ALIVE },
    h('h2', { id: title, tabindex: -1 }, 'What if somebody leaves?'),
    h(
      'p',
      {},
      'Click people away, here or in the table below, and the figures follow. ',
      'To leave means to become inactive: the commits stay.',
    ),
    regionElement(regions, 'chips', 'div', { class: 'chips', role: 'group', 'aria-labelledby': title }),
  )
}

/** The curve of what the people with most commits made together. */
export function curveSection(regions: Regions): Element {
  return section(
    'Who made how much',
    h(
      'p',
      {},
      'What people made together, those with most commits first. ',
      'Where a line crosses the majority, that many people make it up.',
    ),
    regionElement(regions, 'curve'),
  )
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
    regionElement(regions, 'more'),
  )
}

/** What became of the figures, at the lower edge of the window as long as somebody is clicked away. */
export function statusBar(regions: Regions): Element {
  return h(
    'div',
    { class: 'bar', ...ALIVE },
    regionElement(regions, 'status', 'p', { role: 'status' }),
    regionElement(regions, 'back'),
  )
}

/** An element that holds a region's content, and by whose id the page's program finds it. */
function regionElement(regions: Regions, region: Region, tag = 'div', attributes: Attributes = {}): Element {
  return h(tag, { id: region, ...attributes }, ...regions[region])
}
