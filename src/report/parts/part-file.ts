import { UserError } from '../../errors.ts'
import { printableJson } from '../../text/escape.ts'
import { exactFieldsOf, exactly, listOf, Misread, parseJson, type Reading, wholeFrom } from '../files/fields.ts'
import { readRow, rowJson } from '../files/rows.ts'
import { readSettings } from '../files/settings.ts'
import { MOST_PROJECTS, readMilliseconds, readSpent } from '../files/values.ts'
import type { ProjectRow, ProjectsSettings, Spent } from '../projects.ts'
import type { SettingsJson } from '../settings-json.ts'

/** What one part of a run has measured. */
export interface Part {
  /** Counted from 1. */
  readonly number: number
  readonly asOf: number
  readonly settings: SettingsJson
  /** In the order of the plan. */
  readonly rows: readonly PartRow[]
  readonly spent: Spent
}

/** A row, and the place of its project in the plan. */
export interface PartRow {
  readonly place: number
  readonly row: ProjectRow
}

const PART_VERSION = 1

/** What a file of a part has, so that one of another kind is not taken for it. */
const KIND = 'pony-factor part'

/** A part as a file: exact fractions, and the accounts by which people are joined. No e-mail address is in it. */
export function writePart({ number, asOf, settings, rows, spent }: Part): string {
  return `${printableJson({
    kind: KIND,
    version: PART_VERSION,
    number,
    asOf,
    settings,
    rows: rows.map(({ place, row }) => ({ place, row: rowJson(row) })),
    spent: { points: spent.points, requests: spent.requests, bytes: spent.bytes },
  })}\n`
}

/**
 * Reads what a part has measured, of which anybody may have written anything.
 *
 * @param settings what this run measures by: risk and gate are found out anew
 * @throws UserError when it is no such file
 */
export function readPart(text: string, settings: ProjectsSettings): Part {
  try {
    return partIn(parseJson(text), settings)
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown
    const place = thrown.where === '' ? '' : `: see ${thrown.where}`
    throw new UserError(
      `A file of a part cannot be read${place}.`,
      'Use the files that the steps with projects/measure of this run have written, and the same version of all three actions.',
    )
  }
}

function partIn(value: unknown, settings: ProjectsSettings): Part {
  const { get } = exactFieldsOf(value, '', ['kind', 'version', 'number', 'asOf', 'settings', 'rows', 'spent'])
  get('kind', exactly(KIND))
  get('version', exactly(PART_VERSION))
  return {
    number: get('number', wholeFrom(1)),
    asOf: get('asOf', readMilliseconds),
    settings: get('settings', readSettings),
    rows: get('rows', listOf(rowBy(settings), MOST_PROJECTS)),
    spent: get('spent', readSpent),
  }
}

function rowBy(settings: ProjectsSettings): Reading<PartRow> {
  return (value, where) => {
    const { get } = exactFieldsOf(value, where, ['place', 'row'])
    return { place: get('place', wholeFrom(0)), row: get('row', readRow(settings)) }
  }
}
