import { Temporal } from 'temporal-polyfill'
import type { RepositoryAddress } from '../history/address.ts'
import type { GateRules } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { NameLine } from '../people/name-list.ts'
import type { InputName } from './inputs.ts'
import {
  parseBoolean,
  parseChoice,
  parseInstant,
  parseMajority,
  parseMinimum,
  parseNames,
  parseQuarters,
  parseRef,
  parseRepository,
  parseShare,
  parseToken,
  parseWait,
  parseWindow,
  parseWord,
} from './parse.ts'
import { readInputs } from './reader.ts'

/** When the pull request gets a comment. */
export type CommentPolicy = 'never' | 'always' | 'on-failure'

/** Where the history comes from. */
export type SourceSettings =
  | { readonly kind: 'auto' | 'graphql' | 'fetch'; readonly repository: string }
  /** Another git server than the run's own. */
  | { readonly kind: 'elsewhere'; readonly address: RepositoryAddress }
  | { readonly kind: 'git'; readonly workingDirectory: string }

/** What a desk says besides the inputs. What is public is measured there without a token as well. */
export interface DeskTarget {
  /** A repository on another git server than the run's own, instead of one that an input names; `null` for none. */
  readonly address: RepositoryAddress | null
}

/** What is measured. */
export interface SubjectSettings {
  readonly source: SourceSettings
  /** Branch, tag or commit; `null` means the default branch, on a clone what is checked out. */
  readonly ref: string | null
}

/** By what every subject is measured. */
export interface MeasureSettings {
  /** Every choice that changes what is counted, but for the people who are left out. */
  readonly rules: Omit<MeasureRules, 'exclude'>
  /** Patterns of the people who are left out. */
  readonly exclude: readonly NameLine[]
  /** The date to measure at, in milliseconds since the epoch; `null` means now. */
  readonly asOf: number | null
}

/** What is looked at besides, where there is room for all that can be said about one subject. */
export interface AroundSettings {
  /** Logins or names. */
  readonly whatIf: readonly NameLine[]
  /** How many quarter starts the trend looks back; `null` means no trend. */
  readonly quarters: number | null
}

/** What is about the run as a whole, whatever its subjects are. */
export interface RunSettings {
  /** What GitHub is asked with; empty when there is none, which only GraphQL cannot do without. */
  readonly token: string
  /** How long to wait, at most, for GitHub's hourly budget to come back; milliseconds. */
  readonly rateLimitWaitMs: number
  /** Whether what was read from GitHub is kept for the next run. */
  readonly cache: boolean
  readonly gate: GateRules
  readonly anonymize: boolean
  readonly files: SettingsFiles
}

/** The comment in a pull request. */
export interface CommentSettings {
  readonly policy: CommentPolicy
  /** Tells this run's comment from that of another one about the same subject; `null` for none. */
  readonly key: string | null
}

/** Every input, read once and with a meaning. */
export interface Settings {
  readonly subject: SubjectSettings
  readonly measure: MeasureSettings
  readonly around: AroundSettings
  readonly run: RunSettings
  readonly comment: CommentSettings
}

/** Where files are written; `null` means the default place for the report, and no file for the others. */
export interface SettingsFiles {
  readonly report: string | null
  readonly html: string | null
  readonly badge: string | null
  readonly picture: string | null
}

/**
 * Gives every input its meaning.
 *
 * @param read an input's text; empty where it was not given
 * @param desk what is otherwise where somebody sits; `null` in a workflow
 * @throws UserError that names every invalid input, its value and what is accepted
 */
export function parseSettings(read: (input: InputName) => string, desk: DeskTarget | null = null): Settings {
  const { textOf, parse, parseOptional, refuse, end } = readInputs(read)
  const noShare = { share: { numerator: 1n, denominator: 2n }, text: '50' }
  const rules: MeasureSettings['rules'] = {
    activityWindow: parse('activity-window', parseWindow, Temporal.Duration.from({ years: 1 })),
    majorityThreshold: parse('majority-threshold', parseMajority, noShare),
    baseline: parse('baseline', parseChoice(['all', 'active']), 'all'),
    attribution: parse('attribution', parseChoice(['author', 'committer']), 'author'),
    coAuthors: parse('co-authors', parseBoolean, false),
    mergeCommits: parse('merge-commits', parseChoice(['exclude', 'include']), 'exclude'),
    excludeBots: parse('exclude-bots', parseBoolean, true),
  }
  if (rules.coAuthors && rules.attribution === 'committer') {
    refuse(
      'co-authors: expected false with attribution committer, got "true". Co-authors share what the author is credited with, so choose one of the two.',
    )
  }

  // After a wrong source nothing is said of what only GitHub would need.
  const kind = parse('source', parseChoice(['auto', 'graphql', 'fetch', 'git']), 'git')
  const repository = parseOptional('repository', parseRepository)
  const cache = parse('cache', parseBoolean, true)
  const source = sourceOf()
  if ('repository' in source && textOf('repository') === '') {
    refuse('repository: expected a repository as owner/name, got none.')
  }
  const token = parseToken(textOf('token'))
  if (!token.ok) {
    // Not even a wrong one is repeated: most of it may be right.
    refuse(`token: expected ${token.expected}, got something with blanks or other characters in it.`)
  }
  const needsToken = desk === null ? kind !== 'git' : kind === 'graphql'
  if (needsToken && textOf('token') === '') {
    refuse(
      'token: expected a token that can read the repository, got none. Set this input, in a terminal the variable GITHUB_TOKEN, or measure a clone with source git.',
    )
  }

  function sourceOf(): SourceSettings {
    if (kind === 'git') return { kind, workingDirectory: textOf('working-directory') }
    const address = desk?.address ?? null
    return address === null ? { kind, repository: repository ?? '' } : { kind: 'elsewhere', address }
  }

  // In the order in which they are told, where several are wrong.
  const ref = parseOptional('ref', parseRef)
  const rateLimitWaitMs = parse('rate-limit-wait', parseWait, 0)
  const asOf = parseOptional('as-of', parseInstant)
  const gate = {
    minimumApf: parseOptional('minimum-apf', parseMinimum),
    minimumActiveShare: parseOptional('minimum-active-share', parseShare),
  }
  const comment = {
    policy: parse('comment-summary-in-pr', parseChoice(['never', 'always', 'on-failure']), 'never'),
    key: parseOptional('comment-key', parseWord),
  }
  const exclude = parse('exclude', parseNames, [])
  const around = { whatIf: parse('what-if', parseNames, []), quarters: parse('trend', parseQuarters, null) }
  const anonymize = parse('anonymize', parseBoolean, false)
  const files = {
    report: textOf('report-path') || null,
    html: textOf('html-report-path') || null,
    badge: textOf('badge-path') || null,
    picture: textOf('picture-path') || null,
  }
  end()
  return {
    subject: { source, ref },
    measure: { rules, exclude, asOf },
    around,
    run: { token: token.ok ? token.value : '', rateLimitWaitMs, cache, gate, anonymize, files },
    comment,
  }
}
