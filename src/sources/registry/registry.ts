import type { Dependency, RepositoryPlace } from '../../dependencies/dependency.ts'
import { packageKey } from '../../dependencies/package-key.ts'
import { placeOf } from '../../dependencies/place.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import type { Log } from '../../log.ts'
import { counted } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Store } from '../cache/store.ts'
import { type Asking, askRegistry, NoAnswer } from './answer.ts'
import { loadSaid, type Said, saveSaid } from './kept.ts'
import { REGISTRIES, type Registry } from './registries.ts'

/** How registries are asked. */
export interface RegistryRequest extends Asking {
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
  /** Where answers are kept for a month; `null` for nowhere. */
  readonly store: Store | null
  readonly log: Log
  /** In milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
  /** Default: the public ones. */
  readonly registries?: readonly Registry[]
}

/** A registry that did not answer for so many packages is asked no more. */
const MOST_FAILURES = 3

/**
 * Names the repositories of packages by what the public registries say of them: one request a package, four at a time. They learn
 * the names and versions of packages, and only of those whose entries do not say that they come from elsewhere.
 */
export function publicRegistries(request: RegistryRequest): Namer {
  return { namedBy: 'registry', name: unnamed => namesIn(request, unnamed) }
}

async function namesIn(
  request: RegistryRequest,
  unnamed: readonly Dependency[],
): Promise<ReadonlyMap<string, RepositoryPlace>> {
  const { store, registries = REGISTRIES } = request
  const said = new Map(store === null ? [] : await loadSaid({ ...request, store }))
  let isNew = false
  for (const registry of registries) {
    const asked = unnamed.filter(({ ecosystem, isPublic }) => isPublic && ecosystem === registry.ecosystem)
    const answers = await askAll(
      registry,
      asked.filter(dependency => !said.has(packageKey(dependency))),
      request,
    )
    for (const [key, answer] of answers) said.set(key, answer)
    isNew ||= answers.size > 0
  }
  if (store !== null && isNew) await saveSaid({ store }, said)
  return new Map(
    unnamed
      .filter(({ isPublic }) => isPublic)
      .flatMap(dependency => {
        const key = packageKey(dependency)
        const place = said.get(key)?.place ?? null
        return place === null ? [] : [[key, place] as const]
      }),
  )
}

/** Asks one registry for packages, and says once what it is sent, and once what it did not answer. */
async function askAll(
  registry: Registry,
  packages: readonly Dependency[],
  request: RegistryRequest,
): Promise<ReadonlyMap<string, Said>> {
  const { log, ownServer, now, sleep, signal } = request
  const server = URL.canParse(registry.address) ? new URL(registry.address).host : registry.address
  const paths = packages.flatMap(dependency => {
    const path = registry.pathOf(dependency)
    return path === null ? [] : [{ key: packageKey(dependency), path }]
  })
  const queue = paths.slice(0, registry.most)
  if (queue.length === 0) return new Map()
  log.info(
    `Asking ${server} where ${counted(queue.length, 'package comes', 'packages come')} from: it learns their names and versions.`,
  )
  const answers = new Map<string, Said>()
  const failures: string[] = []
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined && failures.length < MOST_FAILURES; next = queue.shift()) {
      try {
        const answer = await askRegistry(registry.address + next.path, request)
        const place =
          registry
            .saidIn(answer)
            .map(one => placeOf(one, ownServer))
            .find(one => one !== null) ?? null
        answers.set(next.key, { place, at: now })
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        failures.push(error.message)
      }
      if (registry.pauseMs > 0 && queue.length > 0) await sleep(registry.pauseMs, signal)
    }
  }
  await Promise.all(Array.from({ length: registry.atOnce }, worker))
  const left = paths.length - answers.size
  if (left > 0) {
    const why =
      failures.length > 0 ? `(${oneLine(failures.at(-1) ?? '')})` : `(more than ${counted(registry.most, 'package')})`
    log.notice(
      `${server} was not asked, or did not answer, where ${counted(left, 'package comes', 'packages come')} from ${why}.`,
    )
  }
  return answers
}
