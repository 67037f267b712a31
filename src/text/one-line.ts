import { singleSpaced, unseenAsSpaces } from './characters.ts'
import { withoutSecrets } from './secrets.ts'
import { shortened } from './shorten.ts'

const LONGEST_LINE = 201

/** Of a longer text, no more than this is looked through for what fits into a line. */
const LONGEST_TEXT = 10_000

/** What a server says, as one short line: without control characters, direction overrides, e-mail addresses or passwords. */
export function oneLine(text: string): string {
  const line = singleSpaced(unseenAsSpaces(text.slice(0, LONGEST_TEXT)))
  return shortened(withoutSecrets(line), LONGEST_LINE)
}
