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
  /** Name and e-mail address as the commit has them. */
  readonly recorded: readonly [name: string, email: string]
  readonly name: string
  /** The address after the mailmap, the accounts that noreply addresses stand for, and the name that the mailmap gives. */
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

const NOREPLY = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/

/** Reads a clone's commits with git's own mailmap, by none of the project's code. */
export function naiveCommits(clone: string): readonly NaiveCommit[] {
  const fields = '%ct%x00%P%x00%an%x00%ae%x00%aN%x00%aE%x00%cn%x00%ce%x00%cN%x00%cE'
  const git = ['-C', clone, '-c', 'mailmap.blob=HEAD:.mailmap', 'log', '-z', '--use-mailmap', `--format=${fields}`]
  const text = execFileSync('git', git, { encoding: 'utf8', maxBuffer: 1e9 }).split('\0')
  const properName = namesGivenIn(mailmapOf(clone))
  const accountsIn = accountsAmong(text.join('\n'))
  const keysOf = (recorded: string, mapped: string, proper: string | null) => [
    mapped.toLowerCase(),
    ...[recorded, mapped].flatMap(accountsIn).map(account => `account ${account}`),
    ...(proper === null ? [] : [`proper name ${proper.toLowerCase()}`]),
  ]
  const commits: NaiveCommit[] = []
  for (let index = 0; index + 9 < text.length; index += 10) {
    const fields = text.slice(index, index + 10)
    const [ct = '', parents = '', an = '', ae = '', aN = '', aE = '', cn = '', ce = '', cN = '', cE = ''] = fields
    const author: NaivePerson = { recorded: [an, ae], name: aN, keys: keysOf(ae, aE, properName(an, ae, aN)) }
    const committer: NaivePerson = { recorded: [cn, ce], name: cN, keys: keysOf(ce, cE, properName(cn, ce, cN)) }
    commits.push({ at: Number(ct) * 1000, isMerge: parents.includes(' '), author, committer })
  }
  return commits
}

/** The number that an address stands for, or the login where no number has used it, or several have. */
function accountsAmong(addresses: string): (email: string) => readonly string[] {
  const numbersOf = new Map<string, Set<string>>()
  for (const [, number = '', login = ''] of addresses
    .toLowerCase()
    .matchAll(/^(\d+)\+(.*)@users\.noreply\.github\.com$/gm)) {
    numbersOf.set(login, (numbersOf.get(login) ?? new Set()).add(number))
  }
  return email => {
    const [, number, login] = NOREPLY.exec(email.toLowerCase()) ?? []
    if (login === undefined) return []
    const numbers = [...(numbersOf.get(login) ?? [])]
    return [number ?? (numbers.length === 1 ? numbers[0] : undefined) ?? login]
  }
}

function mailmapOf(clone: string): string {
  try {
    const show = ['-C', clone, 'show', 'HEAD:.mailmap']
    return execFileSync('git', show, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

/** Whether a line of a mailmap is what gives somebody the name that git shows. */
function namesGivenIn(mailmap: string) {
  const lines = mailmap.split('\n').flatMap(line => {
    const [, proper = '', first = '', name = '', second] = /^([^<#]*)<([^>]*)>([^<]*)(?:<([^>]*)>)?/.exec(line) ?? []
    const address = (second ?? first).toLowerCase()
    return proper.trim() === ''
      ? []
      : [JSON.stringify([proper.trim(), address, second === undefined ? '' : name.trim()])]
  })
  const given = new Set(lines.map(line => line.toLowerCase()))
  return (recorded: string, email: string, shown: string): string | null =>
    shown.toLowerCase() !== 'anonymous' &&
    ['', recorded].some(name => given.has(JSON.stringify([shown, email, name]).toLowerCase()))
      ? shown
      : null
}

/** What is asked, where it is not the default: authors, no merges, no `[bot]`, half of everything, nobody gone. */
export interface NaiveChoices {
  readonly percent?: number
  readonly attribution?: 'author' | 'committer'
  readonly merges?: boolean
  readonly bots?: boolean
  /** Keys of people who are taken for inactive. */
  readonly gone?: ReadonlySet<string>
}

/**
 * The figures of those commits at a date.
 *
 * @param cutoff activity counts from here on
 */
export function naiveFigures(
  all: readonly NaiveCommit[],
  asOf: number,
  cutoff: number,
  { percent = 50, attribution = 'author', merges = false, bots = false, gone = new Set() }: NaiveChoices = {},
): NaiveFigures {
  const commits = all.filter(({ at }) => at <= asOf)
  const personOf = naivePeople(commits)
  const counts = new Map<string, number>()
  const active = new Set<string>()
  for (const { at, isMerge, author, committer } of commits) {
    if (at >= cutoff) for (const { keys } of [author, committer]) active.add(personOf(keys))
    const credited = attribution === 'author' || isGitHub(committer) ? author : committer
    const isCounted = (merges || !isMerge) && (bots || !isBot(credited))
    if (isCounted) counts.set(personOf(credited.keys), (counts.get(personOf(credited.keys)) ?? 0) + 1)
  }
  for (const key of gone) active.delete(personOf([key]))
  const sizes = (people: Iterable<[string, number]>) => [...people].map(([, count]) => count).sort((a, b) => b - a)
  const here = sizes([...counts].filter(([person]) => active.has(person)))
  const [total, held] = [sum(sizes(counts)), sum(here)]
  const augmentedPonyFactor = { all: fewest(here, total, percent), active: fewest(here, held, percent) }
  return {
    ponyFactor: fewest(sizes(counts), total, percent),
    augmentedPonyFactor,
    activeContributors: here.length,
    activeShare: total === 0 ? null : held / total,
    risk: total === 0 ? 'unknown' : naiveRisk(augmentedPonyFactor.active ?? 0, augmentedPonyFactor.all === null),
  }
}

function isBot({ name, recorded }: NaivePerson): boolean {
  return name.endsWith('[bot]') || recorded[1].includes('[bot]@')
}

function isGitHub({ recorded: [, email], keys }: NaivePerson): boolean {
  return email.toLowerCase() === 'noreply@github.com' || keys.includes('account web-flow')
}

function fewest(sizes: readonly number[], volume: number, percent: number): number | null {
  let covered = 0
  for (const [index, size] of sizes.entries()) {
    covered += size
    if (covered * 100 >= volume * percent) return index + 1
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

/** Who is who at a date, found in the plainest way that there is. */
export interface NaiveIdentities {
  /** For everybody with commits and several names or addresses: commits, how many, and why they are one person. */
  readonly united: readonly (readonly [commits: number, identities: number, by: string])[]
  /** The commits of each bot. */
  readonly bots: readonly number[]
  /** Each name, in small letters and without spaces, that several people with commits share. */
  readonly lookAlikes: readonly (readonly [name: string, people: number])[]
}

/** Audits those commits at a date, by the default rules. */
export function naiveIdentities(all: readonly NaiveCommit[], asOf: number): NaiveIdentities {
  const commits = all.filter(({ at }) => at <= asOf)
  const personOf = naivePeople(commits)
  const counts = { people: new Map<string, number>(), bots: new Map<string, number>() }
  const identities = new Map<string, Map<string, NaivePerson>>()
  for (const { isMerge, author, committer } of commits) {
    const count = isBot(author) ? counts.bots : counts.people
    if (!isMerge) count.set(personOf(author.keys), (count.get(personOf(author.keys)) ?? 0) + 1)
    for (const who of [author, committer]) {
      const known = identities.get(personOf(who.keys)) ?? new Map<string, NaivePerson>()
      identities.set(personOf(who.keys), known.set(JSON.stringify(who.recorded), who))
    }
  }
  const contributors = [...counts.people].map(([person, count]) => ({
    count,
    known: [...(identities.get(person)?.values() ?? [])],
  }))
  const namesOf = (known: readonly NaivePerson[]) => new Set(known.map(({ name }) => withoutSpaces(name)))
  const bearers = new Map<string, number>()
  for (const { known } of contributors)
    for (const name of namesOf(known)) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  return {
    united: contributors
      .filter(({ known }) => known.length > 1)
      .map(({ count, known }) => [count, known.length, naiveReasons(known).join()]),
    bots: [...counts.bots.values()],
    lookAlikes: [...bearers].filter(([name, people]) => name !== '' && people > 1),
  }
}

/** A name as look-alikes are compared. */
export function withoutSpaces(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase()
}

/** Why any two of a person's identities are one, on a clone, where nobody has an account. */
function naiveReasons(known: readonly NaivePerson[]): readonly string[] {
  const pairs = known.flatMap((one, index) => known.slice(index + 1).map(other => [one, other] as const))
  const email = ({ recorded }: NaivePerson) => recorded[1].trim().toLowerCase()
  const own = ({ keys }: NaivePerson) => keys[0]
  const accounts = ({ keys }: NaivePerson) => keys.filter(key => key.startsWith('account '))
  const given = ({ keys }: NaivePerson) => keys.find(key => key.startsWith('proper name '))
  return [
    pairs.some(
      ([one, other]) =>
        email(one) !== email(other) &&
        (own(one) === own(other) || (given(one) !== undefined && given(one) === given(other))),
    )
      ? 'mailmap'
      : '',
    pairs.some(([one, other]) => own(one) === own(other) && email(one) === email(other)) ? 'e-mail' : '',
    pairs.some(([one, other]) => accounts(one).some(account => accounts(other).includes(account))) ? 'noreply' : '',
  ].filter(reason => reason !== '')
}
