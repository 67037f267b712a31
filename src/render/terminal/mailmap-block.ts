import type { Ledger } from '../../ledger/ledger.ts'
import { rankedLookAlikes } from '../../measure/around/look-alikes.ts'
import type { NamedStake } from '../../measure/count/contributor.ts'
import type { Measurement } from '../../measure/measure.ts'
import type { NameAndEmail } from '../../people/mailmap.ts'
import { identityAt, type RecognisedIdentity } from '../../people/recognise.ts'
import { holdsUnseen } from '../../text/characters.ts'
import { count } from '../../text/numbers.ts'

/** More at once would push the report off the screen. */
const MOST_LINES = 20

/** As comments, so that the whole block can be pasted; narrow, since only our own breaks keep a comment one. */
const HEADING = [
  '# These people share a name. Put the lines that are about',
  '# one person into a file .mailmap at the top of the',
  '# repository, and commit it.',
]

/**
 * Lines for a `.mailmap` that would unite the people who look alike, those that would change the number most first, each group
 * under the one with the most commits; empty when nobody looks alike. It holds e-mail addresses: for a terminal at the desk, never for a summary, a comment or a log of a workflow.
 */
export function renderMailmapBlock(measurement: Measurement<NamedStake>, ledger: Ledger): string {
  const found = rankedLookAlikes(ledger, measurement).flatMap(({ people }) => linesFor(people, ledger.identities))
  const lines = [...new Set(found)]
  if (lines.length === 0) return ''
  const hidden = lines.length - MOST_LINES
  const more = hidden > 0 ? [`# … and ${count(hidden)} more`] : []
  return ['', ...HEADING, ...lines.slice(0, MOST_LINES), ...more].map(line => `${line}\n`).join('')
}

/** A mailmap knows people as they were recorded, whatever another of its lines makes of them. */
function linesFor(people: readonly NamedStake[], identities: readonly RecognisedIdentity[]): readonly string[] {
  const [main, ...others] = people.map(({ name, members }) => ({
    name,
    identities: members.map(index => identityAt(identities, index)),
  }))
  const candidates = main?.identities.filter(isWritable) ?? []
  // Of several, the one with the name that the person is shown by, which is the most recent.
  const proper = candidates.find(({ shownName }) => shownName === main?.name) ?? candidates[0]
  if (proper === undefined) return []
  return others
    .flatMap(other => other.identities.map(({ recorded }) => recorded))
    .filter(isWritable)
    .map(({ name, email }) => `${proper.name} <${proper.email}> ${name} <${email}>`)
}

/** What a runner would take for a command: `::` at the start of a line, `##[` anywhere. */
const COMMAND = /^\s*::|##\[/

/**
 * Whether somebody can stand in a mailmap, which has no way to write brackets or line breaks in a name or an address, and in
 * a block that is printed.
 */
function isWritable({ name, email }: NameAndEmail): boolean {
  return (
    name !== '' &&
    !name.includes('\ufffd') &&
    email !== '' &&
    !name.startsWith('#') &&
    ![name, email].some(text => COMMAND.test(text)) &&
    !/[<>]/.test(name + email) &&
    !holdsUnseen(name + email)
  )
}
