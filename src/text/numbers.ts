/** A whole number with a comma between thousands: `1,234`. */
export function count(number: number | bigint): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A number of things: `1 person`, `1,234 people`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`
}

/** `1st`, `2nd`, `3rd`, `4th`, … */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${count(number)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

/** An ordinal with its article: `a 4th`, `an 8th`, `an 11th`. */
export function aOrAn(ordinalNumber: string): string {
  return `${/^(?:8|1[18](?:th|,))/.test(ordinalNumber) ? 'an' : 'a'} ${ordinalNumber}`
}

/** A text in which no line ends between a number and its unit, where lines are not ours to break. */
export function unitsKept(text: string): string {
  return text.replace(/(?<=\d) (?=%)|(?<=<) (?=\d)/g, '\u00a0')
}
