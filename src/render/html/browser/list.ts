import { count } from '../../../text/numbers.ts'
import { compareCells } from '../projects/order.ts'

/** What the reader chooses rows by, and where it is said how many there are. */
export interface ListControls {
  readonly find: HTMLInputElement
  readonly kind: HTMLSelectElement
  readonly count: HTMLElement
}

/** The table of many as it is in a page: it sorts, and shows what is looked for. */
export class ListInBrowser {
  readonly table: HTMLTableElement
  readonly heads: readonly HTMLElement[]
  readonly #controls: ListControls
  /** In the order of the file, which is the report's. */
  readonly #bodies: readonly HTMLElement[]
  /** What a body is found by: the texts from outside in it. */
  readonly #texts: ReadonlyMap<HTMLElement, string>

  constructor(table: HTMLTableElement, controls: ListControls) {
    this.table = table
    this.#controls = controls
    this.heads = [...table.querySelectorAll<HTMLElement>('thead th')]
    this.#bodies = [...table.tBodies]
    this.#texts = new Map(this.#bodies.map(body => [body, wordsOf(body)]))
  }

  /** Buttons stand in the head; on paper its texts alone, since browsers repeat no buttons on every sheet. */
  headsAreButtons(areButtons: boolean): void {
    for (const head of this.heads) {
      const text = head.textContent
      if (!areButtons) {
        head.textContent = text
        continue
      }
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = text
      head.replaceChildren(button)
    }
  }

  /** Sorts by a column, upwards first, or the other way round where it is sorted by that already. */
  sortBy(head: HTMLElement): void {
    const sorted = head.getAttribute('aria-sort')
    const isUpwards = sorted === null ? true : sorted === 'descending'
    for (const other of this.heads) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', isUpwards ? 'ascending' : 'descending')
    const place = this.heads.indexOf(head)
    // The file has them in the order of one column, the worst first.
    const inOrder = 'order' in head.dataset ? this.#bodies.toReversed() : this.#sorted(place)
    this.table.append(...(isUpwards ? inOrder : inOrder.toReversed()))
  }

  #sorted(place: number): readonly HTMLElement[] {
    const keyed = this.#bodies.map(body => ({ body, cell: cellIn(body, place) }))
    return keyed.sort((left, right) => compareCells(left.cell, right.cell)).map(({ body }) => body)
  }

  /** Shows the rows that are looked for, and says how many where those are not all. */
  show(): void {
    const { find, kind, count: said } = this.#controls
    const words = folded(find.value).split(' ')
    let shown = 0
    for (const body of this.#bodies) {
      const isOfKind = kind.value === '' || kind.value === (body.dataset.kind ?? body.className)
      const text = this.#texts.get(body) ?? ''
      body.hidden = !(isOfKind && words.every(word => text.includes(word)))
      if (!body.hidden) shown += 1
    }
    const all = this.#bodies.length
    const { one = '', many = '' } = said.dataset
    const ofAll = `${count(all)} ${all === 1 ? one : many}`
    said.textContent = shown === all ? '' : `${count(shown)} found among ${ofAll}`
  }

  /** Goes to a row and unfolds it, whatever was looked for before. */
  showRow(id: string): void {
    const body = this.#bodies.find(body => body.id === id)
    const details = body?.querySelector('details')
    if (body === undefined || !details) return
    if (body.hidden) {
      this.#controls.find.value = ''
      this.#controls.kind.value = ''
      this.show()
    }
    details.open = true
    body.scrollIntoView({ block: 'center' })
    details.querySelector('summary')?.focus({ preventScroll: true })
  }
}

function cellIn(body: HTMLElement, place: number): string {
  return body.querySelector('tr')?.children[place]?.textContent ?? ''
}

function wordsOf(body: HTMLElement): string {
  return folded([...body.querySelectorAll('bdi')].map(({ textContent }) => textContent).join('\n'))
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replace(/ +/g, ' ')
}
