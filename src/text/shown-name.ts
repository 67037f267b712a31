import { singleSpaced, visibleLine } from './characters.ts'
import { composed } from './fold.ts'
import { nameWithoutMailDomains } from './secrets.ts'
import { shortened } from './shorten.ts'

/** What is shown of somebody who is recorded without any name. */
export const UNNAMED = 'unnamed'

const LONGEST = 80

/**
 * A name as it may be shown: composed (NFC), one line without invisible characters, at most 80 characters, and no e-mail address: of
 * `ann@example.com` only `ann` is left. Empty when nothing is left of it.
 */
export function shownName(name: string): string {
  const line = visibleLine(composed(name.toWellFormed()))
  const shown = shortened(singleSpaced(nameWithoutMailDomains(line)), LONGEST)
  // Most names are shown as they are, and need not be kept twice.
  return shown === name ? name : shown
}
