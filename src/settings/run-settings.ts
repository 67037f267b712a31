import type { GateRules } from '../measure/figures/gate.ts'
import { parseBoolean, parseChoice, parseToken, parseWait } from './parse.ts'
import type { InputReader } from './reader.ts'

/** What GitHub is asked with. */
export interface AskingSettings {
  /** Empty when there is none, which only GraphQL cannot do without. */
  readonly token: string
  /** How long to wait, at most, for GitHub's hourly budget to come back; milliseconds. */
  readonly rateLimitWaitMs: number
}

/** What is about the run as a whole, whatever its subjects are. */
export interface RunSettings extends AskingSettings {
  /** Whether what was read from GitHub is kept for the next run. */
  readonly cache: boolean
  readonly gate: GateRules
  readonly anonymize: boolean
  readonly files: SettingsFiles
}

/** Where files are written; `null` means the default place for the report, and no file for the others. */
export interface SettingsFiles {
  readonly report: string | null
  readonly html: string | null
  readonly badge: string | null
  readonly picture: string | null
}

/** When the pull request gets a comment. */
export type CommentPolicy = 'never' | 'always' | 'on-failure'

/** What is said where many repositories are to be read without a token. */
export const NO_TOKEN =
  'token: expected a token that can read the repositories, got none. Leave this input out for the token of the workflow.'

/**
 * Reads the token.
 *
 * @param ifMissing what is refused where there is none; `null` where there need not be one
 */
export function readToken({ textOf, refuse }: InputReader<'token'>, ifMissing: string | null): string {
  const text = textOf('token')
  const token = parseToken(text)
  if (!token.ok) {
    // Not even a wrong one is repeated: most of it may be right.
    refuse(`token: expected ${token.expected}, got something with blanks or other characters in it.`)
  }
  if (text === '' && ifMissing !== null) refuse(ifMissing)
  return token.ok ? token.value : ''
}

/** Reads how long to wait, at most, for GitHub's hourly budget to come back; milliseconds. */
export function readWait({ parse }: InputReader<'rate-limit-wait'>): number {
  return parse('rate-limit-wait', parseWait, 0)
}

/** Reads whether what was read is kept for the next run. */
export function readCache({ parse }: InputReader<'cache'>): boolean {
  return parse('cache', parseBoolean, true)
}

/** Reads whether people get pseudonyms. Where that is refused, nothing is written at all. */
export function readAnonymize({ parse }: InputReader<'anonymize'>): boolean {
  return parse('anonymize', parseBoolean, false)
}

/** Reads where the files are written that every report has. */
export function readReportFiles({
  optionalText,
}: InputReader<'report-path' | 'html-report-path'>): Pick<SettingsFiles, 'report' | 'html'> {
  return { report: optionalText('report-path'), html: optionalText('html-report-path') }
}

/** Reads when the pull request gets a comment. */
export function readCommentPolicy({ parse }: InputReader<'comment-summary-in-pr'>): CommentPolicy {
  return parse('comment-summary-in-pr', parseChoice(['never', 'always', 'on-failure']), 'never')
}
