import { UserError } from '../../errors.ts'
import type { FigureValues } from '../../measure/figures/figures.ts'
import { type Fraction, fraction } from '../../measure/figures/fraction.ts'
import { fold } from '../../text/fold.ts'
import { listed } from '../../text/lists.ts'
import { SCHEMA_VERSION } from '../figures-json.ts'
import {
  exactly,
  type Fields,
  fieldsOf,
  listOf,
  Misread,
  numberFrom,
  parseJson,
  textThat,
  wholeFrom,
  wordAmong,
} from '../files/fields.ts'
import { readSettings } from '../files/settings.ts'
import { MOST_PROJECTS, readFactor, readTitle } from '../files/values.ts'
import { differingInputs, OF_THE_MEASURE, type SettingsJson } from '../settings-json.ts'

/** What an earlier report said. */
export interface PreviousReport {
  /** In milliseconds since the epoch. */
  readonly asOf: number
  /** By the name of the project, folded; a project that was not measured then is not in it. */
  readonly figuresOf: ReadonlyMap<string, FigureValues>
}

/**
 * Reads an earlier report, of which anybody may have written anything. Fields that say nothing about a change are not looked at.
 *
 * @param text the file's content
 * @param settings what this run measures by
 * @throws UserError when it is no such report, or one that was measured by something else
 */
export function readPrevious(text: string, settings: SettingsJson): PreviousReport {
  const { before, ...previous } = checked(text)
  const different = differingInputs(before, settings, OF_THE_MEASURE)
  if (different.length > 0) {
    throw new UserError(
      `previous: that report was measured with other settings: ${listed(different)}.`,
      'Measure once without it, and compare with that report from then on.',
    )
  }
  return previous
}

function checked(text: string): PreviousReport & { readonly before: SettingsJson } {
  try {
    const { get } = fieldsOf(parseJson(text), '')
    get('kind', exactly('projects'))
    get('schemaVersion', exactly(SCHEMA_VERSION))
    const asOf = get('asOf', textThat(isInstant, 30))
    const before = get('settings', readSettings)
    return {
      asOf: Date.parse(asOf),
      before,
      figuresOf: new Map(get('projects', listOf(readProject, MOST_PROJECTS)).flat()),
    }
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown
    const place = thrown.where === '' ? 'it is no JSON object' : `see ${thrown.where}`
    throw new UserError(
      `previous: the file is no report of many projects that this version can read: ${place}.`,
      'Give the JSON report of an earlier run of this action, as it was written.',
    )
  }
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** A project with what is said of it; none where it was not measured. */
function readProject(value: unknown, where: string): readonly (readonly [string, FigureValues])[] {
  const { get } = fieldsOf(value, where)
  const name = fold(get('name', readTitle))
  const isMeasured = get('state', wordAmong(['measured', 'not measured'])) === 'measured'
  return isMeasured ? [[name, readFigures(get)]] : []
}

function readFigures(get: Fields['get']): FigureValues {
  return {
    ponyFactor: get('ponyFactor', readFactor),
    augmented: get('augmentedPonyFactor', (value, where) => {
      const both = fieldsOf(value, where)
      return { all: both.get('all', readFactor), active: both.get('active', readFactor) }
    }),
    activeShare: get('activeShare', (value, where) =>
      value === null ? null : exactShare(numberFrom(0, 1)(value, where)),
    ),
    activeContributors: get('activeContributors', wholeFrom(0)),
    risk: get('risk', wordAmong(['unknown', 'low', 'moderate', 'high', 'critical'])),
  }
}

/** The number that a report shows, as it is written there. */
function exactShare(number: number): Fraction {
  const [digits = '0', exponent = '0'] = String(number).split('e-')
  const [whole = '0', decimals = ''] = digits.split('.')
  return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length + Number(exponent)))
}
