import type { Dependency, RepositoryPlace } from '../../dependencies/dependency.ts'
import { packageKey } from '../../dependencies/package-key.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import type { Log } from '../../log.ts'
import { listed } from '../../text/lists.ts'
import { counted } from '../../text/numbers.ts'
import type { Store } from '../cache/store.ts'
import { createAsking } from './ask.ts'
import { registryMemory } from './memory.ts'
import { placeIn, REGISTRIES, type Registry } from './protocols.ts'

/** What the public registries are asked with. */
export interface RegistriesRequest {
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  readonly log: Log
  /** Where answers are kept from one run to the next; `null`: nowhere. */
  readonly store: Store | null
  /** In milliseconds since the epoch. */
  readonly now: number
  /** Given when the run is cancelled. */
  readonly signal: AbortSignal
  /** Where a registry is, if not in its own place. */
  readonly originOf?: (registry: Registry) => string
}

/** How many packages are asked for at the same time. */
const AT_ONCE = 4

/**
 * Names the repositories of packages by what the public registries say of them. They are told the names of those packages, of those
 * alone that come from there; a registry that does not answer is not asked again in this run.
 */
export function registries(request: RegistriesRequest): Namer {
  const { ownServer, log, store, now, signal, originOf = ({ origin }) => origin } = request
  const ask = createAsking(originOf)
  const memory = registryMemory(store, now)
  const silent = new Map<Registry, string>()

  async function placeOfOne(dependency: Dependency): Promise<RepositoryPlace | null | undefined> {
    const registry = REGISTRIES.get(dependency.ecosystem)
    const path = registry?.pathOf(dependency.name) ?? null
    if (registry === undefined || path === null || silent.has(registry)) return undefined
    const described = await ask(registry, path)
    if (described.kind === 'silent') {
      silent.set(registry, described.reason)
      return undefined
    }
    return described.kind === 'missing' ? null : placeIn(registry, described.description, ownServer)
  }

  async function name(unnamed: readonly Dependency[]): Promise<ReadonlyMap<string, RepositoryPlace>> {
    const answers = new Map(await memory.recall())
    const packages = unnamed.filter(({ isPublic, ecosystem }) => isPublic && REGISTRIES.has(ecosystem))
    const asked = packages.filter(dependency => !answers.has(packageKey(dependency)))
    if (asked.length > 0) log.info(`${askedInWords(asked)}.`)
    for (let start = 0; start < asked.length; start += AT_ONCE) {
      signal.throwIfAborted()
      const some = asked.slice(start, start + AT_ONCE)
      const places = await Promise.all(some.map(placeOfOne))
      for (const [index, dependency] of some.entries()) {
        const place = places[index]
        if (place !== undefined) answers.set(packageKey(dependency), place)
      }
    }
    for (const [registry, reason] of silent) {
      log.notice(`${hostOf(registry)} was not asked further: ${reason}. What it could have named stays unknown.`)
    }
    if (asked.length > 0) await memory.keep(answers)
    return new Map(
      packages.flatMap(dependency => {
        const place = answers.get(packageKey(dependency)) ?? null
        return place === null ? [] : [[packageKey(dependency), place] as const]
      }),
    )
  }

  return { namedBy: 'registry', name }
}

/** Who is told what. */
function askedInWords(asked: readonly Dependency[]): string {
  const hosts = new Set(asked.flatMap(({ ecosystem }) => REGISTRIES.get(ecosystem) ?? []).map(hostOf))
  return `Asking ${listed([...hosts])} for the repositories of ${counted(asked.length, 'package')}, by their names`
}

function hostOf({ origin }: Registry): string {
  return new URL(origin).host
}
