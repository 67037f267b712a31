/**
 * A line of a list of people: the parts between its commas, each with the place where it begins and ends in the line. A name
 * may have a comma of its own, as in "Surname, Given", and so the history says which commas part names.
 */
export interface NameLine {
  readonly text: string
  readonly parts: readonly NamePart[]
}

/** What stands between two commas, or in double quotes. */
export interface NamePart {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** How many parts a name has at most, unless it is a whole line: "Surname, Given, Jr." */
const MOST_PARTS = 3

/** Part of a line in double quotes, up to a comma or the end; anything else up to a comma. */
const PART = /\s*(?:"(?<quoted>[^"]*)"\s*(?=,|$)|(?<plain>[^,]*))(?:,|$)/gy

/** Reads a list of people, one or more on a line. Empty entries are dropped. */
export function parseNameLines(text: string): readonly NameLine[] {
  return text
    .split(/[\n\r]+/)
    .map(line => ({ text: line, parts: partsOf(line) }))
    .filter(({ parts }) => parts.length > 0)
}

function partsOf(line: string): readonly NamePart[] {
  return Array.from(line.matchAll(PART), match => {
    const name = (match.groups?.quoted ?? match.groups?.plain ?? '').trim()
    return { name, start: match.index, end: match.index + match[0].replace(/,$/, '').length }
  }).filter(({ name }) => name !== '')
}

/**
 * The names on some lines: a line, or a run of its parts, that means somebody as it stands is one name, commas and all.
 * So nobody is meant by a piece of another's name.
 *
 * @param isSomebody whether a text means anybody in the history
 */
export function namesOn(lines: readonly NameLine[], isSomebody: (text: string) => boolean): readonly string[] {
  return lines.flatMap(line => {
    const names: string[] = []
    for (let index = 0; index < line.parts.length; ) {
      const { name, length } = nameAt(line, index, isSomebody)
      names.push(name)
      index += length
    }
    return names
  })
}

/** The longest name that begins with a part. */
function nameAt({ text, parts }: NameLine, index: number, isSomebody: (text: string) => boolean) {
  const left = parts.length - index
  for (const length of index === 0 ? [left, MOST_PARTS, 2] : [MOST_PARTS, 2]) {
    const [first, last] = [parts[index], parts[index + length - 1]]
    if (length < 2 || length > left || first === undefined || last === undefined) continue
    const name = text.slice(first.start, last.end).trim()
    if (isSomebody(name)) return { name, length }
  }
  return { name: parts[index]?.name ?? '', length: 1 }
}
