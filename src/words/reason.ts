import type { Medium } from './medium.ts'

/** Text from outside is cut as a name is; sentences are longer. */
const LONGEST_PIECE = 100

/** Why something was not measured, whole: in pieces that are short enough, and cut at spaces. */
export function reasonInWords(reason: string, { text }: Medium): string {
  const pieces: string[] = []
  for (const word of reason.split(/\s+/)) {
    const longer = `${pieces.at(-1) ?? ''} ${word}`.trim()
    if (pieces.length > 0 && longer.length <= LONGEST_PIECE) pieces[pieces.length - 1] = longer
    else pieces.push(word)
  }
  return pieces.map(text).join(' ')
}
