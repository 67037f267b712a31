import type { Fact } from './facts.ts'
import { packageKey, parsePackageName } from './package-key.ts'

/** A fact that somebody has agreed to live with for a while. Text from outside. */
export interface Waiver {
  /** What it names: `owner/name`, `owner/*` or `npm/name`. */
  readonly subject: string
  readonly isPackage: boolean
  /** `null`: any of them. */
  readonly rule: Fact | null
  readonly reason: string
  /** `YYYY-MM-DD`, in UTC the last day on which it holds. */
  readonly until: string
}

/** A repository, or a package without one, that a pull request adds. */
export interface Added {
  /** `owner/name`; `null` where no repository is known, and then there is one package. */
  readonly repository: string | null
  /** Names of packages; at least one. */
  readonly packages: readonly string[]
  /** What is the case, in the order of `FACTS`. */
  readonly facts: readonly Fact[]
}

/** By what is judged what a pull request adds. */
export interface AddedGate {
  /** None: nothing is judged. */
  readonly failsOn: readonly Fact[]
  readonly waivers: readonly Waiver[]
  /** In milliseconds since the epoch. */
  readonly asOf: number
}

/** What becomes of what a pull request adds. */
export interface AddedVerdict {
  /** What fails, and on what: everything that is to fail, and nobody has waived. */
  readonly failed: readonly { readonly added: Added; readonly facts: readonly Fact[] }[]
  /** The waivers without which more would have failed. */
  readonly waived: readonly Waiver[]
  /** Those that would have counted, had they not ended. */
  readonly expired: readonly Waiver[]
  /** Those that nothing needs here. */
  readonly unused: readonly Waiver[]
}

/** Judges each fact of each addition by itself: it fails if it is to fail, and no waiver that still holds speaks for it. */
export function judgeAdded(additions: readonly Added[], { failsOn, waivers, asOf }: AddedGate): AddedVerdict {
  const current = waivers.filter(waiver => holdsAt(waiver, asOf))
  const ended = waivers.filter(waiver => !holdsAt(waiver, asOf))
  const [waived, expired] = [new Set<Waiver>(), new Set<Waiver>()]
  const failed = additions.flatMap(added => {
    const facts = added.facts.filter(fact => failsOn.includes(fact) && !isCovered(added, fact, current, waived))
    for (const fact of facts) isCovered(added, fact, waivers, expired)
    return facts.length === 0 ? [] : [{ added, facts }]
  })
  return {
    failed,
    waived: current.filter(waiver => waived.has(waiver)),
    expired: ended.filter(waiver => expired.has(waiver)),
    unused: waivers.filter(waiver => !waived.has(waiver) && !(ended.includes(waiver) && expired.has(waiver))),
  }
}

/** Whether a moment is not after the last day of a waiver. */
function holdsAt({ until }: Waiver, asOf: number): boolean {
  return new Date(asOf).toISOString().slice(0, until.length) <= until
}

/**
 * Whether some waivers cover a fact: one that names the repository, or one for each of the packages that are added of it, since
 * who agrees to one package has not agreed to others.
 *
 * @param used to this are added those that do
 */
function isCovered(added: Added, fact: Fact, waivers: readonly Waiver[], used: Set<Waiver>): boolean {
  const fitting = waivers.filter(({ rule }) => rule === null || rule === fact)
  const forRepository = fitting.filter(waiver => namesRepository(waiver, added))
  const forPackages = added.packages.map(name => fitting.filter(waiver => namesPackage(waiver, name)))
  const isEachCovered = forPackages.every(some => some.length > 0)
  const covering = [...forRepository, ...(isEachCovered ? forPackages.flat() : [])]
  for (const waiver of covering) used.add(waiver)
  return covering.length > 0
}

/** `owner/*` stands for every repository of that owner, and for none of another server. */
function namesRepository({ subject, isPackage }: Waiver, { repository }: Added): boolean {
  if (isPackage || repository === null) return false
  const [wanted, name] = [subject.toLowerCase(), repository.toLowerCase()]
  if (!wanted.endsWith('/*')) return wanted === name
  const end = name.lastIndexOf('/')
  return end !== -1 && name.slice(0, end) === wanted.slice(0, -'/*'.length)
}

function namesPackage({ subject, isPackage }: Waiver, name: string): boolean {
  return isPackage && keyOf(subject) === keyOf(name)
}

function keyOf(name: string): string {
  const parsed = parsePackageName(name)
  return parsed === null ? name : packageKey(parsed)
}
