import { TakenNames } from '../../people/taken-names.ts'
import { byCodeUnits, fold } from '../../text/fold.ts'
import type { ProjectRow } from '../projects.ts'

/**
 * Gives rows of one name, such as two branches of a repository or two labels that are written alike, names of their own: with the
 * ref behind it where that tells them apart, else with a number. It does not hang on the order of the rows.
 */
export function withNamesApart<Row extends ProjectRow>(rows: readonly Row[]): readonly Row[] {
  const byName = new Map<string, Row[]>()
  for (const row of rows) byName.set(fold(row.name), [...(byName.get(fold(row.name)) ?? []), row])
  const taken = new TakenNames([...byName].flatMap(([name, sharing]) => (sharing.length > 1 ? [] : [name])))
  const named = new Map<Row, string>()
  const inOrder = [...byName].sort(([left], [right]) => byCodeUnits(left, right))
  for (const [, sharing] of inOrder) {
    if (sharing.length > 1) for (const row of inOwnOrder(sharing)) named.set(row, ownName(row, sharing, taken))
  }
  return rows.map(row => ({ ...row, name: named.get(row) ?? row.name }))
}

function ownName<Row extends ProjectRow>(row: Row, sharing: readonly Row[], taken: TakenNames): string {
  const ref = soleRef(row)
  const isTelling = ref !== null && sharing.every(other => other === row || soleRef(other) !== ref)
  const wished = isTelling ? `${row.name}@${ref}` : row.name
  // Names are taken as they are compared, and numbers are the same in small letters.
  const free = isTelling ? taken.take(fold(wished)) : taken.takeNumbered(fold(wished))
  return `${wished}${free.slice(fold(wished).length)}`
}

function soleRef({ repositories: [first, ...others] }: ProjectRow): string | null {
  return others.length === 0 ? (first?.ref ?? null) : null
}

/** An order that is the rows' own. */
function inOwnOrder<Row extends ProjectRow>(rows: readonly Row[]): readonly Row[] {
  return rows
    .map(row => ({ row, key: JSON.stringify([row.repositories, row.name, row.isMeasured ? '' : row.reason]) }))
    .sort((left, right) => byCodeUnits(left.key, right.key))
    .map(({ row }) => row)
}
