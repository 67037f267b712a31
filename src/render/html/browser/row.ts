import { numberIn } from '../projects/order.ts'
import { type SharesPart, sharesBar } from '../projects/shares-bar.ts'
import { nodesOf } from './nodes.ts'

/** Draws the shares of a row that unfolds, as its list has them, when it does so first. */
export function drawShares(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || target.querySelector('svg') !== null) return
  const list = target.querySelector('ul')
  list?.before(...nodesOf([sharesBar([...list.children].map(partIn))]))
}

function partIn(item: Element): SharesPart {
  const who = item.className === 'active' || item.className === 'left' ? item.className : 'holder'
  const [percentage = ''] = /(?:<\s)?(?<![\d.])[\d.]+\s%$/.exec(item.textContent) ?? []
  return { who, percent: numberIn(percentage) ?? 0 }
}

const SVG = 'http://www.w3.org/2000/svg'

/** Says of the dot below the mouse what the row says that it leads to. */
export function sayWhatItIs(target: EventTarget | null, heads: readonly HTMLElement[]): void {
  const link = target instanceof Element ? target.closest('.dots a') : null
  if (link === null || link.querySelector('title') !== null) return
  const row = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
  if (row === null) return
  const [name, ...cells] = [...(row.querySelector('tr')?.children ?? [])].map(({ textContent }) => textContent)
  const figures = cells.map((cell, index) => `${heads[index + 1]?.textContent ?? ''}: ${cell}`)
  const title = document.createElementNS(SVG, 'title')
  title.textContent = [name, ...figures, row.querySelector('summary')?.textContent].join('\n')
  link.prepend(title)
}
