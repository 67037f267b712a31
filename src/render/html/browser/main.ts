import { readEmbedded, STANDINGS_ID } from '../document/embedded.ts'
import { type Action, afterAction, asColumn, asGroup, FIRST_CHOICES } from '../living/choices.ts'
import { regionsOf } from '../living/regions.ts'
import { replaceContent } from './nodes.ts'

const standings = readEmbedded(document.getElementById(STANDINGS_ID)?.textContent ?? '')
let choices = FIRST_CHOICES

/** Takes an action in and shows what became of it. */
function act(action: Action): void {
  choices = afterAction(choices, action)
  for (const [id, trees] of Object.entries(regionsOf(standings, choices))) {
    const element = document.getElementById(id)
    if (element !== null) replaceContent(element, trees)
  }
}

function answerClick({ target }: Event): void {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-leave], [data-sort], [data-do]') : null
  const action = control === null ? null : actionOf(control.dataset)
  if (control === null || action === null) return
  const isInTable = control.closest('#rows, #more') !== null
  act(action)
  // A button may have done its work and gone; whoever uses the keyboard goes on from a place nearby.
  if (document.activeElement === document.body) {
    document.getElementById(isInTable ? 'count' : 'what-if-title')?.focus({ preventScroll: true })
  }
}

function actionOf({ leave, sort, do: kind }: DOMStringMap): Action | null {
  if (leave !== undefined) return { kind: 'leave', rank: Number(leave) }
  if (sort !== undefined) return { kind: 'sort', column: asColumn(sort) }
  return kind === 'reset' || kind === 'more' ? { kind } : null
}

function answerInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.type === 'search') act({ kind: 'search', text: target.value })
  if (target instanceof HTMLSelectElement) act({ kind: 'group', group: asGroup(target.value) })
}

if (standings.people.length > 0) {
  document.addEventListener('click', answerClick)
  document.addEventListener('input', answerInput)
  for (const element of document.querySelectorAll<HTMLElement>('[data-alive]')) element.hidden = false
  act({ kind: 'start' })
}
