import { type ListControls, ListInBrowser } from './list.ts'
import { drawShares, sayWhatItIs } from './row.ts'

const table = document.getElementById('list')
const find = document.getElementById('find')
const kind = document.getElementById('kind')
const count = document.getElementById('count')
const unfold = document.getElementById('unfold')

/** Brings the page to life: all that is in the file is as it should be, but for what waits for a program. */
function start(list: ListInBrowser, { find, kind }: ListControls, unfold: HTMLElement): void {
  document.body.classList.add('alive')
  list.headsAreButtons(true)
  list.show()
  find.addEventListener('input', () => list.show())
  kind.addEventListener('input', () => list.show())
  unfold.addEventListener('click', () => unfoldAll(list, unfold))
  list.table.addEventListener('click', ({ target }) => {
    const head = target instanceof Element ? target.closest<HTMLElement>('thead th') : null
    if (head !== null) list.sortBy(head)
  })
  // What happens to a row is told to nobody above it.
  list.table.addEventListener('toggle', ({ target }) => drawShares(target), { capture: true })
  document.addEventListener('pointerover', ({ target }) => sayWhatItIs(target, list.heads))
  window.addEventListener('hashchange', () => list.showRow(location.hash.slice(1)))
  const print = matchMedia('print')
  print.addEventListener('change', () => list.headsAreButtons(!print.matches))
  list.showRow(location.hash.slice(1))
}

function unfoldAll(list: ListInBrowser, button: HTMLElement): void {
  const isOpen = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(isOpen))
  for (const details of list.table.querySelectorAll('details')) details.open = isOpen
}

if (
  table instanceof HTMLTableElement &&
  find instanceof HTMLInputElement &&
  kind instanceof HTMLSelectElement &&
  count !== null &&
  unfold !== null
) {
  const controls = { find, kind, count }
  start(new ListInBrowser(table, controls), controls, unfold)
}
