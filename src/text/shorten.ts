/** The beginning of a text that is longer than so many characters; the last of them says that something is missing. */
export function shortened(text: string, most: number): string {
  return withoutMiddle(text, most, 0)
}

/**
 * The beginning and the end of a text that is longer than so many characters.
 *
 * @param most how many are left, with the one that says that something is missing
 * @param atEnd how many of them are those of the end
 */
export function withoutMiddle(text: string, most: number, atEnd: number): string {
  // No text has more characters than code units, and most texts are short.
  if (text.length <= most) return text
  const characters = [...text]
  if (characters.length <= most) return text
  const end = characters.slice(characters.length - atEnd)
  return [...characters.slice(0, most - atEnd - 1), '…', ...end].join('')
}
