import { readEmbedded, STANDINGS_ID } from '../document/embedded.ts'
import { addressOf, goneIn } from '../living/address.ts'
import { type Action, afterAction, asColumn, asGroup, FIRST_CHOICES } from '../living/choices.ts'
import { COPY_LABEL, regionsOf } from '../living/regions.ts'
import { copyAddress } from './clipboard.ts'
import { replaceContent } from './nodes.ts'

const standings = readEmbedded(document.getElementById(STANDINGS_ID)?.textContent ?? '')
let choices = FIRST_CHOICES

/** Takes an action in and shows what became of it. */
function act(action: Action): void {
  choices = afterAction(choices, action)
  show(() => true)
  const state = choices.gone.size === 0 ? 'measured' : 'hypothetical'
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]')) {
    element.hidden = element.dataset.when !== state
  }
  const group = document.querySelector('select')
  if (group !== null) group.value = choices.group
}

/** Shows some of the regions as they are now. */
function show(isMeant: (region: string) => boolean): void {
  for (const [id, contentOf] of Object.entries(regionsOf(standings, choices))) {
    const element = isMeant(id) ? document.getElementById(id) : null
    if (element !== null) replaceContent(element, contentOf())
  }
}

/** Brings the page to life: all that is in the file is as it should be, but for what waits for a program. */
function start(): void {
  document.body.classList.add('alive')
  choices = afterAction(choices, { kind: 'start' })
  show(region => region === 'head' || region === 'more')
  readAddress()
}

/** Shows the scenario that the address names. */
function readAddress(): void {
  const gone = goneIn(standings, location.hash)
  if (gone.size > 0 || choices.gone.size > 0) act({ kind: 'without', gone })
}

/** What the reader does, which changes the address where it changes the scenario. */
function answer(action: Action): void {
  const { gone } = choices
  act(action)
  if (choices.gone === gone) return
  const { pathname, search } = location
  history.replaceState(history.state, '', addressOf(standings, choices.gone) || `${pathname}${search}`)
}

function answerClick({ target }: Event): void {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-leave], [data-sort], [data-do]') : null
  if (control === null) return
  if (control.dataset.do === 'copy') copyAddress(control, COPY_LABEL)
  const action = actionOf(control.dataset)
  if (action === null) return
  const isInTable = control.closest('#rows, #more, #left') !== null
  const { top } = control.getBoundingClientRect()
  answer(action)
  keepInPlace(control.id, top)
  // A button may have done its work and gone; whoever uses the keyboard goes on from a place nearby.
  if (document.activeElement === document.body) {
    document.getElementById(isInTable ? 'count' : 'what-if-title')?.focus({ preventScroll: true })
  }
  if (control.id === 'show-left') document.getElementById('count')?.focus()
}

/** Leaves a control below the finger that was upon it, whatever has become of the page above. */
function keepInPlace(id: string, top: number): void {
  const control = document.getElementById(id)
  if (control !== null) window.scrollBy(0, control.getBoundingClientRect().top - top)
}

function actionOf({ leave, sort, do: kind }: DOMStringMap): Action | null {
  if (leave !== undefined) return { kind: 'leave', rank: Number(leave) }
  if (sort !== undefined) return { kind: 'sort', column: asColumn(sort) }
  if (kind === 'show-left') return { kind: 'group', group: 'left' }
  return kind === 'reset' || kind === 'more' ? { kind } : null
}

function answerInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.type === 'search') answer({ kind: 'search', text: target.value })
  if (target instanceof HTMLSelectElement) answer({ kind: 'group', group: asGroup(target.value) })
}

/** Escape brings everybody back, but for where it has a meaning of its own. */
function answerKey({ key, target }: KeyboardEvent): void {
  const isInField =
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'search')
  if (key === 'Escape' && choices.gone.size > 0 && !isInField) answer({ kind: 'reset' })
}

if (standings.people.length > 0) {
  document.addEventListener('click', answerClick)
  document.addEventListener('input', answerInput)
  document.addEventListener('keydown', answerKey)
  window.addEventListener('hashchange', readAddress)
  const print = matchMedia('print')
  print.addEventListener('change', () => act({ kind: 'print', isPrinted: print.matches }))
  start()
}
