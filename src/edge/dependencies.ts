import { resolve } from 'node:path'
import { placeOnOwn } from '../dependencies/place.ts'
import { type FilesRead, isWantedBy } from '../dependencies/read-files.ts'
import type { Namer } from '../dependencies/resolve.ts'
import type { Waiver } from '../dependencies/waivers.ts'
import type { GitHub } from '../github/client.ts'
import { type Conversation, conversationOf } from '../github/comments.ts'
import { occasionOf } from '../github/event.ts'
import { type Sides, sidesOf } from '../github/sides.ts'
import type { DependenciesSettings as ReportSettings } from '../report/dependencies.ts'
import type { BaseSide, DependenciesPorts } from '../run/dependencies/ports.ts'
import type { DependenciesTerms } from '../run/dependencies/report.ts'
import type { DependenciesSettings } from '../settings/dependencies-settings.ts'
import { type Checkout, openCheckout } from '../sources/checkout/checkout.ts'
import { installedPackages } from '../sources/checkout/installed.ts'
import { readBaseFiles } from '../sources/graph/base/base-files.ts'
import { comparedSides } from '../sources/graph/compared.ts'
import { dependencyGraph } from '../sources/graph/dependency-graph.ts'
import { registries } from '../sources/registry/registries.ts'
import type { Surroundings } from './connections.ts'
import { connectMany } from './many-projects.ts'

/** The parts of the world that a run on dependencies needs. */
export interface DependenciesWorld {
  readonly ports: DependenciesPorts
  readonly terms: DependenciesTerms
  /** The pull request's conversation; `null` outside of pull requests and without a token. */
  readonly conversation: Conversation | null
}

/**
 * Connects a run on dependencies with a checkout, GitHub, git and, if it is asked for, the public registries.
 *
 * @param repository `owner/name` of what is checked out; `null` where nobody knows
 * @param now in milliseconds since the epoch
 * @throws UserError when there is no such checkout, or a variable that says where GitHub is does not
 */
export async function connectDependencies(
  settings: DependenciesSettings,
  repository: string | null,
  now: number,
  surroundings: Surroundings & { readonly workspace: string },
): Promise<DependenciesWorld> {
  const { find, added, measure, run } = settings
  const { log, event, workspace } = surroundings
  // What hangs on the figures is read from its server itself.
  const cache = run.cache && added.failOn.length === 0
  const many = connectMany({ measure, ...run, cache, asksState: true }, now, surroundings)
  const { github, terms } = many
  const { serverUrl } = terms
  const choice = { patterns: find.files }
  const head = await openCheckout({ folder: resolve(workspace, find.workingDirectory), choice, log })
  const { pullRequest } = occasionOf(event)
  const sides = sidesOf(event)
  const changed = github === null || sides === null || repository === null ? null : { github, sides, repository }
  const shown: ReportSettings = {
    ...{ rules: many.settings.rules, scopes: find.scopes, depth: find.depth, files: find.files, resolve: find.resolve },
    ...{ hosts: find.hosts, limit: find.limit, failsOn: added.failOn, waivers: added.waivers },
  }
  return {
    ports: {
      head,
      ownServer: serverUrl,
      own: repository === null ? null : placeOnOwn(repository, serverUrl),
      base: changed && (read => readBase(read, { ...changed, head, settings, surroundings })),
      installed: found => installedPackages({ root: head.root, found, ownServer: serverUrl }),
      namers: namersIn({ serverUrl, settings, surroundings, github, repository, sides, now }),
      sources: many.ports.sources,
      spent: many.ports.spent,
    },
    terms: {
      ...terms,
      settings: shown,
      servers: { own: new URL(serverUrl).host, hosts: find.hosts },
      parseWaivers: text => waiversIn(text, added.waivers, terms.moment.asOf),
    },
    conversation: github === null || pullRequest === null ? null : conversationOf(github, pullRequest),
  }
}

/** Only who has waivers pays for loading what reads them. */
async function waiversIn(text: string, path: string, asOf: number): Promise<readonly Waiver[]> {
  const { parseWaivers } = await import('../dependencies/waiver-file.ts')
  return parseWaivers(text, { path, asOf })
}

interface BaseOf {
  readonly github: GitHub
  readonly sides: Sides
  readonly repository: string
  readonly head: Checkout
  readonly settings: DependenciesSettings
  readonly surroundings: Surroundings
}

async function readBase(
  read: FilesRead,
  { github, sides, repository, head, settings, surroundings }: BaseOf,
): Promise<BaseSide> {
  const { waivers } = settings.added
  const base = await readBaseFiles(github, {
    ...{ repository, commit: sides.base, headCommit: sides.head, head, asked: read.asked },
    ...{ isWanted: isWantedBy({ patterns: settings.find.files }), others: [waivers], log: surroundings.log },
  })
  return { ...base, waivers: base.others.get(waivers) ?? null }
}

interface NamersOf {
  readonly serverUrl: string
  readonly settings: DependenciesSettings
  readonly surroundings: Surroundings
  readonly github: GitHub | null
  readonly repository: string | null
  readonly sides: Sides | null
  readonly now: number
}

/** The owner's own server first, and others only where that is asked for. */
function namersIn({ serverUrl, settings, surroundings, github, repository, sides, now }: NamersOf): readonly Namer[] {
  const { resolve: how } = settings.find
  const { log } = surroundings
  if (how === 'none') return []
  const asked =
    github === null || repository === null ? null : { github, about: { repository, ownServer: serverUrl, log } }
  return [
    ...(asked === null || sides === null ? [] : [comparedSides(asked.github, { ...sides, ...asked.about })]),
    ...(asked === null ? [] : [dependencyGraph(asked.github, asked.about)]),
    ...(how === 'registry' ? [registries({ ...surroundings, ownServer: serverUrl, now })] : []),
  ]
}
