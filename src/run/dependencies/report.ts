import type { RepositoryPlace } from '../../dependencies/dependency.ts'
import { placeKey } from '../../dependencies/place.ts'
import { beyondLimit, withinLimit } from '../../dependencies/select.ts'
import type { Usage, UsedRepository } from '../../dependencies/used.ts'
import type { Waiver } from '../../dependencies/waivers.ts'
import { UserError } from '../../errors.ts'
import { buildDependenciesReport, type FoundChange, type FoundDependency } from '../../report/dependencies/build.ts'
import type { DependenciesReport, DependenciesSettings } from '../../report/dependencies.ts'
import type { ProjectRow } from '../../report/projects.ts'
import type { ListedProject } from '../../settings/listed-project.ts'
import { type GatherTerms, gather } from '../portfolio/report.ts'
import { pageOn } from '../portfolio/unmeasured.ts'
import { type Lookup, listedAt, lookUp, type Servers } from './places.ts'
import type { DependenciesPorts } from './ports.ts'
import { changeBetween, readSides, withServersNames } from './sides.ts'

/** By what dependencies are found, measured and reported. */
export interface DependenciesTerms extends GatherTerms {
  readonly settings: DependenciesSettings
  readonly servers: Servers
  /**
   * Reads the list of waivers of the base.
   *
   * @throws UserError when something in it is wrong
   */
  readonly parseWaivers: (text: string) => Promise<readonly Waiver[]>
}

/**
 * Finds what a checkout depends on, measures it, and judges what its pull request adds.
 *
 * @throws UserError when there is nothing to read, a list of waivers is wrong, or the run is over
 */
export async function reportOnDependencies(
  ports: DependenciesPorts,
  terms: DependenciesTerms,
): Promise<DependenciesReport> {
  const { settings, servers, log } = terms
  const choice = { ...settings, patterns: settings.files }
  const read = await readSides(choice, ports, log)
  const isPullRequest = read.base !== null
  // Also where nothing is added: whoever has written something wrong is told of it at once, and it came with the base's files.
  const waivers = read.base?.waivers == null ? [] : await terms.parseWaivers(read.base.waivers)
  const local = changeBetween(read, settings, NOTHING_MOVED)
  // What both sides have adds nobody, whoever would say where it comes from.
  if (isPullRequest && local.added.length + local.addedPackages.length === 0) {
    const { usage, removed } = local
    const found = usage.repositories.map(used => notMeasured(used, NOTHING_ADDED, terms))
    return build({ usage, found, change: { addedPackages: [], removed: removed.map(pathOf(servers)), waivers: [] } })
  }

  const sides = await withServersNames(read, settings, ports)
  const before = changeBetween(sides, settings, NOTHING_MOVED)
  const placeOf = ({ place }: UsedRepository) => place
  const first = withinLimit(before.usage.repositories, { limit: settings.limit, added: before.added.map(placeOf) })
  const looked = [...first.measured.map(placeOf), ...before.removed]
  const lookup = await lookUp(looked, servers.own, ports.sources.hosted)
  const { usage, added, addedPackages, removed } = changeBetween(sides, settings, lookup.moves)
  const within = withinLimit(usage.repositories, { limit: settings.limit, added: added.map(placeOf) })
  const isAdded = new Set(added.map(({ place }) => placeKey(place)))
  const rows = await measureAll(within.measured, lookup, ports, terms)
  const found = [
    ...within.measured.flatMap((used, index): readonly FoundDependency[] => {
      const row = rows.get(index)
      if (row === undefined) return []
      const state = used.place.host === servers.own ? lookup.stateOf(used.place.path) : null
      return [{ row, packages: used.packages, state, isAdded: isAdded.has(placeKey(used.place)) }]
    }),
    ...within.beyond.map(used => notMeasured(used, beyondLimit(settings.limit), terms)),
  ]
  const change = isPullRequest ? { addedPackages, removed: removed.map(pathOf(servers)), waivers } : null
  return build({ usage, found, change })

  function build(parts: {
    readonly usage: Usage
    readonly found: readonly FoundDependency[]
    readonly change: FoundChange | null
  }): DependenciesReport {
    const { packages, unknown } = parts.usage
    const about = { asOf: terms.moment.asOf, serverUrl: terms.serverUrl, settings, anonymize: terms.anonymize }
    return buildDependenciesReport({ ...about, ...parts, packages, unknown, spent: ports.spent() })
  }
}

const NOTHING_MOVED: ReadonlyMap<string, RepositoryPlace> = new Map()

/** A pull request that adds nobody has nobody to be measured. */
const NOTHING_ADDED = 'Nothing is measured in a pull request that adds no repository.'

/** How a repository is called in a report: without its server where that is the run's own. */
function pathOf({ own }: Servers): (place: RepositoryPlace) => string {
  return ({ host, path }) => (host === own ? path : `${host}/${path}`)
}

/** @returns rows by the places of the repositories in the list */
async function measureAll(
  repositories: readonly UsedRepository[],
  lookup: Lookup,
  { sources, spent }: DependenciesPorts,
  terms: DependenciesTerms,
): Promise<ReadonlyMap<number, ProjectRow>> {
  const rows = new Map<number, ProjectRow>()
  const projects: ListedProject[] = []
  const places: number[] = []
  for (const [index, used] of repositories.entries()) {
    const listed = listedAt(used.place, terms.servers)
    if (listed instanceof UserError) {
      rows.set(index, notMeasured(used, listed.message, terms).row)
      continue
    }
    // It has a name, so that it is measured whatever else is.
    projects.push({ name: pathOf(terms.servers)(used.place), repositories: [listed] })
    places.push(index)
  }
  const measured = await gather(
    { projects, leftOut: [] },
    { sources: { ...sources, hosted: lookup.sources }, spent },
    terms,
  )
  for (const { place, row } of measured.rows) rows.set(places[place] ?? place, row)
  return rows
}

function notMeasured(
  { place, packages }: UsedRepository,
  reason: string,
  { servers, serverUrl }: DependenciesTerms,
): FoundDependency {
  const name = pathOf(servers)(place)
  const page = place.host === servers.own ? pageOn(serverUrl, place.path) : null
  const repositories = [{ repository: name, ref: null, head: null, source: null, page }]
  return { row: { name, repositories, isMeasured: false, reason }, packages, state: null, isAdded: false }
}
