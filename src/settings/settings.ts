import type { RepositoryAddress } from '../history/address.ts'
import type { NameLine } from '../people/name-list.ts'
import { INPUTS, type InputName } from './inputs.ts'
import { type MeasureSettings, readAsOf, readExclude, readGate, readRules } from './measure-settings.ts'
import { parseChoice, parseNames, parseQuarters, parseRef, parseRepository, parseWord } from './parse.ts'
import { readInputs } from './reader.ts'
import {
  type CommentPolicy,
  type RunSettings,
  readAnonymize,
  readCache,
  readCommentPolicy,
  readReportFiles,
  readToken,
  readWait,
} from './run-settings.ts'

export type { MeasureSettings } from './measure-settings.ts'
export type { CommentPolicy, RunSettings, SettingsFiles } from './run-settings.ts'

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

/** What is looked at besides, where there is room for all that can be said about one subject. */
export interface AroundSettings {
  /** Logins or names. */
  readonly whatIf: readonly NameLine[]
  /** How many quarter starts the trend looks back; `null` means no trend. */
  readonly quarters: number | null
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

/**
 * Gives every input its meaning.
 *
 * @param read an input's text; empty where it was not given
 * @param desk what is otherwise where somebody sits; `null` in a workflow
 * @throws UserError that names every invalid input, its value and what is accepted
 */
export function parseSettings(read: (input: InputName) => string, desk: DeskTarget | null = null): Settings {
  const reader = readInputs(INPUTS, read)
  const { textOf, optionalText, parse, parseOptional, refuse, end } = reader
  const rules = readRules(reader)

  // After a wrong source nothing is said of what only GitHub would need.
  const kind = parse('source', parseChoice(['auto', 'graphql', 'fetch', 'git']), 'git')
  const repository = parseOptional('repository', parseRepository)
  const cache = readCache(reader)
  const source = sourceOf()
  if ('repository' in source && textOf('repository') === '') {
    refuse('repository: expected a repository as owner/name, got none.')
  }
  const needsToken = desk === null ? kind !== 'git' : kind === 'graphql'
  const noToken =
    'token: expected a token that can read the repository, got none. Set this input, in a terminal the variable GITHUB_TOKEN, or measure a clone with source git.'
  const token = readToken(reader, needsToken ? noToken : null)

  function sourceOf(): SourceSettings {
    if (kind === 'git') return { kind, workingDirectory: textOf('working-directory') }
    const address = desk?.address ?? null
    return address === null ? { kind, repository: repository ?? '' } : { kind: 'elsewhere', address }
  }

  // In the order in which they are told, where several are wrong.
  const ref = parseOptional('ref', parseRef)
  const rateLimitWaitMs = readWait(reader)
  const asOf = readAsOf(reader)
  const gate = readGate(reader)
  const comment = { policy: readCommentPolicy(reader), key: parseOptional('comment-key', parseWord) }
  const exclude = readExclude(reader)
  const around = { whatIf: parse('what-if', parseNames, []), quarters: parse('trend', parseQuarters, null) }
  const anonymize = readAnonymize(reader)
  const files = {
    ...readReportFiles(reader),
    badge: optionalText('badge-path'),
    picture: optionalText('picture-path'),
  }
  end()
  return {
    subject: { source, ref },
    measure: { rules, exclude, asOf },
    around,
    run: { token, rateLimitWaitMs, cache, gate, anonymize, files },
    comment,
  }
}
