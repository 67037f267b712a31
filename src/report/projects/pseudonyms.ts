import type { Holder, ProjectRow } from '../projects.ts'
import { withNamesApart } from './names.ts'
import { orderRows } from './order.ts'
import { samePeople } from './same-people.ts'

/**
 * Rows in which nobody is named. People who are one over several projects have one pseudonym, and an account that says no more than
 * that, so that they can still be joined; numbers count from the worst row on, in the order of a report, which gives rows of one
 * name names of their own. To be called before anything of the rows is written, and with all rows of a run.
 */
export function withPseudonyms<Row extends ProjectRow>(rows: readonly Row[]): readonly Row[] {
  const people = samePeople(orderRows(withNamesApart(rows)))
  const digits = String(people.length).length
  const pseudonyms = new Map<Holder, Pick<Holder, 'name' | 'login' | 'accounts'>>()
  for (const [index, person] of people.entries()) {
    const number = String(index + 1).padStart(digits, '0')
    const shown = { name: `Contributor ${number}`, login: null, accounts: [`contributor#${index + 1}`] }
    for (const { holder } of person) pseudonyms.set(holder, shown)
  }
  return rows.map(row =>
    row.isMeasured ? { ...row, holders: row.holders.map(holder => ({ ...holder, ...pseudonyms.get(holder) })) } : row,
  )
}

/** Rules in which nobody is named: somebody who is excluded may be named in a pattern. */
export function withoutPatterns<Rules extends { readonly exclude: readonly unknown[] }>(rules: Rules) {
  return { ...rules, exclude: rules.exclude.map((_, index) => `Pattern ${index + 1}`) }
}
