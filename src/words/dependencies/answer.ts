import { answerOn } from './headline.ts'
import { unknownInWords } from './unknown.ts'
import type { DependenciesView } from './view.ts'

/** What leads every form: the answer, standing out, and of what nothing is known. */
export function answerInWords(view: DependenciesView): string {
  return [view.medium.strong(answerOn(view)), unknownInWords(view)].filter(text => text !== '').join(' ')
}
