/** The accounts of a generated history's people: e-mail address to login. Every second person has one. */
export function accountsOf(people: number): Record<string, string> {
  const numbers = Array.from({ length: people }, (_, number) => number).filter(number => number % 2 === 0)
  return Object.fromEntries(numbers.map(number => [`person-${number}@example.com`, `person-${number}`]))
}

/** A mailmap that unites the addresses of most of those who have two. */
export function mailmapOf(people: number): string {
  const numbers = Array.from({ length: people }, (_, number) => number).filter(hasTwoAddresses)
  return numbers
    .filter(number => number % 4 !== 0)
    .map(number => `Person ${number} <person-${number}@example.com> <person-${number}@example.org>\n`)
    .join('')
}

/** Name and address as a commit has them; every fifth person has a second address, used `elsewhere`. */
export function personOf(number: number, elsewhere: boolean): string {
  return `Person ${number} <person-${number}@example.${elsewhere && hasTwoAddresses(number) ? 'org' : 'com'}>`
}

function hasTwoAddresses(number: number): boolean {
  return number % 5 === 0
}

export const WEB_FLOW = 'GitHub <noreply@github.com>'

export const BOT = 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>'
