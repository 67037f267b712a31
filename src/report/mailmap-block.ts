import { lookAlikesAmong } from '../identity/audit.ts'
import type { RecognisedIdentity } from '../identity/recognise.ts'
import type { Contributor } from '../metric/contributor.ts'
import type { Measurement } from '../metric/measure.ts'

/**
 * Lines for a `.mailmap` that would unite the people who look alike, each group under the one with the most commits; empty when
 * nobody looks alike. It holds e-mail addresses: for a terminal at the desk, never for a summary, a comment or a log of a workflow.
 *
 * @param identities the ledger's
 */
export function renderMailmapBlock({ tally }: Measurement, identities: readonly RecognisedIdentity[]): string {
  const lines = lookAlikesAmong(tally.contributors, identities).flatMap(({ people }) => linesFor(people, identities))
  if (lines.length === 0) return ''
  return `${['# These people share a name. Keep the lines that are about one person.', ...new Set(lines)].join('\n')}\n`
}

/** Sources list the newest commits first, so that the first of somebody's identities is the most recent one. */
function linesFor(people: readonly Contributor[], identities: readonly RecognisedIdentity[]): readonly string[] {
  const [main, ...others] = people.map(({ members }) =>
    members.flatMap(index => identities.slice(index, index + 1)).filter(isWritable),
  )
  const proper = main?.[0]
  if (proper === undefined) return []
  return others.flat().map(({ name, email }) => `${proper.name} <${proper.email}> ${name} <${email}>`)
}

/** Whether an identity can stand in a mailmap, which has no way to write brackets or line breaks in a name or an address. */
function isWritable({ name, email }: RecognisedIdentity): boolean {
  return name !== '' && email !== '' && !name.startsWith('#') && !/[<>\p{Cc}\p{Cf}]/u.test(name + email)
}
