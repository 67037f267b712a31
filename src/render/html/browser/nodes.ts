import { type Attributes, shownText, type Tree } from '../tree.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Makes nodes of trees. Text becomes text nodes and attribute values: no parser of HTML ever sees it. */
export function nodesOf(trees: readonly Tree[], namespace: string | null = null): readonly Node[] {
  return trees.map(tree => {
    if (typeof tree === 'string') return document.createTextNode(shownText(tree))
    const own = tree.tag === 'svg' ? SVG : namespace
    const element = own === null ? document.createElement(tree.tag) : document.createElementNS(own, tree.tag)
    setAttributes(element, tree.attributes)
    element.append(...nodesOf(tree.children, own))
    return element
  })
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
}

/**
 * Gives an element another content. Whatever had the focus in it has it again, found by its id. A text that stays the same
 * is left alone, so that nobody has to hear it again.
 */
export function replaceContent(element: Element, trees: readonly Tree[]): void {
  if (trees.every(tree => typeof tree === 'string') && trees.map(shownText).join('') === element.textContent) return
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined
  element.replaceChildren(...nodesOf(trees))
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}
