import { UserError } from '../../errors.ts'
import { parseAddress } from '../../history/address.ts'
import { parseRef, parseRepository } from '../../settings/parse.ts'
import { printableJson } from '../../text/escape.ts'
import {
  exactFieldsOf,
  exactly,
  listOf,
  Misread,
  nullOr,
  parseJson,
  type Reading,
  textThat,
  wholeFrom,
  yesOrNo,
} from '../files/fields.ts'
import { readSettings } from '../files/settings.ts'
import { MOST_PROJECTS, readMilliseconds, readPage, readReason, readSpent, readTitle } from '../files/values.ts'
import type { LeftOut } from '../projects.ts'
import type { Plan, PlannedProject, PlannedRepository } from './plan.ts'

/** Raised when a plan of one version cannot be read by another. */
const PLAN_VERSION = 1

/** What a file of a plan has, so that one of another kind is not taken for it. */
const KIND = 'pony-factor plan'

/** A plan as a file: names of repositories, no person and no address. */
export function writePlan({ asOf, isDated, settings, projects, parts, leftOut, spent }: Plan): string {
  return `${printableJson({
    kind: KIND,
    version: PLAN_VERSION,
    asOf,
    isDated,
    settings,
    projects: projects.map(({ name, repositories, commits }) => ({
      name,
      repositories: repositories.map(({ repository, address, ref, page }) => ({ repository, address, ref, page })),
      commits,
    })),
    parts,
    leftOut: leftOut.map(({ repository, reason }) => ({ repository, reason })),
    spent: { points: spent.points, requests: spent.requests, bytes: spent.bytes },
  })}\n`
}

/**
 * Reads a plan, of which anybody may have written anything: what it names is checked as the inputs are.
 *
 * @throws UserError when it is none
 */
export function readPlan(text: string): Plan {
  try {
    return planIn(parseJson(text))
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown
    const place = thrown.where === '' ? '' : `: see ${thrown.where}`
    throw new UserError(
      `The plan cannot be read${place}.`,
      'Use the file that the step with projects/plan of this run has written, and the same version of all three actions.',
    )
  }
}

function planIn(value: unknown): Plan {
  const fields = ['kind', 'version', 'asOf', 'isDated', 'settings', 'projects', 'parts', 'leftOut', 'spent']
  const { get } = exactFieldsOf(value, '', fields)
  get('kind', exactly(KIND))
  get('version', exactly(PLAN_VERSION))
  const projects = get('projects', listOf(readProject, MOST_PROJECTS))
  return {
    asOf: get('asOf', readMilliseconds),
    isDated: get('isDated', yesOrNo),
    settings: get('settings', readSettings),
    projects,
    parts: get('parts', partsOf(projects.length)),
    leftOut: get('leftOut', listOf(readLeftOut, MOST_PROJECTS)),
    spent: get('spent', readSpent),
  }
}

function readProject(value: unknown, where: string): PlannedProject {
  const { get } = exactFieldsOf(value, where, ['name', 'repositories', 'commits'])
  const repositories = get('repositories', listOf(readRepository, MOST_PROJECTS))
  if (repositories.length === 0) throw new Misread(where)
  return { name: get('name', readTitle), repositories, commits: get('commits', wholeFrom(0)) }
}

function readRepository(value: unknown, where: string): PlannedRepository {
  const { get } = exactFieldsOf(value, where, ['repository', 'address', 'ref', 'page'])
  const address = get('address', nullOr(textThat(text => parseAddress(text) !== null, 1_000)))
  const isHosted = (text: string) => parseRepository(text).ok
  return {
    repository: get('repository', address === null ? textThat(isHosted, 1_000) : readTitle),
    address,
    ref: get('ref', nullOr(textThat(text => text !== '' && parseRef(text).ok, 10_000))),
    page: get('page', nullOr(readPage)),
  }
}

function readLeftOut(value: unknown, where: string): LeftOut {
  const { get } = exactFieldsOf(value, where, ['repository', 'reason'])
  return { repository: get('repository', readTitle), reason: get('reason', readReason) }
}

/** Parts in which each of so many projects is once. */
function partsOf(projects: number): Reading<Plan['parts']> {
  return (value, where) => {
    const parts = listOf(listOf(wholeFrom(0, projects - 1), projects), projects)(value, where)
    const places = new Set(parts.flat())
    const isWhole = places.size === projects && parts.flat().length === projects
    if (!isWhole || parts.some(part => part.length === 0)) throw new Misread(where)
    return parts
  }
}
