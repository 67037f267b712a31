import { execFileSync } from 'node:child_process'

/** A commit as git itself tells it, mailmap applied. */
export interface NaiveCommit {
  readonly at: number
  readonly isMerge: boolean
  readonly author: NaivePerson
  readonly committer: NaivePerson
}

/** Somebody before and after the mailmap. */
interface NaivePerson {
  readonly name: string
  readonly keys: readonly string[]
}

/** The five figures, computed in the plainest way that there is. */
export interface NaiveFigures {
  readonly ponyFactor: number | null
  readonly augmentedPonyFactor: { readonly all: number | null; readonly active: number | null }
  readonly activeContributors: number
  readonly activeShare: number | null
  readonly risk: string
}

const NOREPLY = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/

/** Reads a clone's commits with git's own mailmap, by none of the project's code. */
export function naiveCommits(clone: string): readonly NaiveCommit[] {
  const fields = '%ct%x00%P%x00%an%x00%ae%x00%aN%x00%aE%x00%cn%x00%ce%x00%cN%x00%cE'
  const git = ['-C', clone, '-c', 'mailmap.blob=HEAD:.mailmap', 'log', '-z', '--use-mailmap', `--format=${fields}`]
  const text = execFileSync('git', git, { encoding: 'utf8', maxBuffer: 1e9 }).split('\0')
  const commits: NaiveCommit[] = []
  for (let index = 0; index + 9 < text.length; index += 10) {
    const [ct = '', parents = '', , ae = '', aN = '', aE = '', , ce = '', cN = '', cE = ''] = text.slice(
      index,
      index + 10,
    )
    const author = { name: aN, keys: keysOf(ae, aE) }
    const committer = { name: cN, keys: keysOf(ce, cE) }
    commits.push({ at: Number(ct) * 1000, isMerge: parents.includes(' '), author, committer })
  }
  return commits
}

function keysOf(recorded: string, mapped: string): readonly string[] {
  const logins = [recorded, mapped].flatMap(email => NOREPLY.exec(email.toLowerCase())?.[1] ?? [])
  return [mapped.toLowerCase(), ...logins.map(login => `login ${login}`)]
}

/**
 * The figures of those commits at a date by the default rules: authors, no merges, no `[bot]`, half of everything.
 *
 * @param cutoff activity counts from here on
 * @param gone keys of people who are taken for inactive
 */
export function naiveFigures(
  all: readonly NaiveCommit[],
  asOf: number,
  cutoff: number,
  gone: ReadonlySet<string> = new Set(),
): NaiveFigures {
  const commits = all.filter(({ at }) => at <= asOf)
  const personOf = naivePeople(commits)
  const counts = new Map<string, number>()
  const active = new Set<string>()
  for (const { at, isMerge, author, committer } of commits) {
    if (at >= cutoff) for (const { keys } of [author, committer]) active.add(personOf(keys))
    if (!isMerge && !isBot(author)) counts.set(personOf(author.keys), (counts.get(personOf(author.keys)) ?? 0) + 1)
  }
  for (const key of gone) active.delete(personOf([key]))
  const sizes = (people: Iterable<[string, number]>) => [...people].map(([, count]) => count).sort((a, b) => b - a)
  const here = sizes([...counts].filter(([person]) => active.has(person)))
  const [total, held] = [sum(sizes(counts)), sum(here)]
  const augmentedPonyFactor = { all: fewest(here, total), active: fewest(here, held) }
  return {
    ponyFactor: fewest(sizes(counts), total),
    augmentedPonyFactor,
    activeContributors: here.length,
    activeShare: total === 0 ? null : held / total,
    risk: total === 0 ? 'unknown' : naiveRisk(augmentedPonyFactor.active ?? 0, augmentedPonyFactor.all === null),
  }
}

function isBot({ name, keys }: NaivePerson): boolean {
  return name.endsWith('[bot]') || keys.some(key => key.endsWith('[bot]'))
}

function fewest(sizes: readonly number[], volume: number): number | null {
  let covered = 0
  for (const [index, size] of sizes.entries()) {
    covered += size
    if (covered * 2 >= volume) return index + 1
  }
  return null
}

function naiveRisk(active: number, isUndefined: boolean): string {
  const level = active <= 1 ? 3 : active === 2 ? 2 : active <= 4 ? 1 : 0
  return ['low', 'moderate', 'high', 'critical'][Math.min(3, level + (isUndefined ? 1 : 0))] ?? ''
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Everybody who shares a key with somebody is that somebody; bots keep to themselves. */
function naivePeople(commits: readonly NaiveCommit[]): (keys: readonly string[]) => string {
  const next = new Map<string, string>()
  const find = (key: string): string => {
    const other = next.get(key)
    return other === undefined ? key : find(other)
  }
  for (const { author, committer } of commits) {
    for (const { keys } of [author, committer]) {
      const [first = ''] = keys
      for (const key of keys) if (find(key) !== find(first)) next.set(find(key), find(first))
    }
  }
  return ([key = '']) => find(key)
}
