import { fold } from '../../../text/fold.ts'
import type { Standing, Standings } from './standings.ts'

/** What the part of the page's address behind `#` begins with, where it names people. */
const WITHOUT = 'without='

/** What can be read back: not the numbers that stand for places in the list, and nothing that could be an e-mail address. */
const LOGIN = /^(?!\d+$)[\w.[\]-]+$/

/**
 * The part of the page's address behind `#` for some people who are clicked away, so that the scenario can be shared: each by their
 * login, or by their place in the list.
 *
 * @param gone their ranks
 * @returns empty for what the page shows by itself
 */
export function addressOf({ people, asked }: Standings, gone: ReadonlySet<number>): string {
  if (gone.size === asked.length && asked.every(rank => gone.has(rank))) return ''
  const names = people.filter(({ rank }) => gone.has(rank)).map(nameInAddress)
  return `#${WITHOUT}${names.map(encodeURIComponent).join(',')}`
}

function nameInAddress({ login, rank }: Standing): string {
  return login !== null && LOGIN.test(login) ? login : String(rank)
}

/** The ranks of the people whom such a part of an address names, as far as they can leave; whom the settings ask for where it names none. */
export function goneIn({ people, asked }: Standings, address: string): ReadonlySet<number> {
  const text = address.replace(/^#/, '')
  if (!text.startsWith(WITHOUT)) return new Set(asked)
  const wanted = new Set(text.slice(WITHOUT.length).split(',').map(decoded).map(fold))
  return new Set(
    people.filter(person => person.isActive && wanted.has(fold(nameInAddress(person)))).map(({ rank }) => rank),
  )
}

/** What was encoded; nothing where it cannot have been. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
