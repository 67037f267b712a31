import type { Risk } from '../measure/figures/risk.ts'
import { codeSpan, inlineText, plainText } from '../text/escape.ts'
import { day } from '../text/times.ts'

/** How words are written down in one kind of output. */
export interface Medium {
  /** Text from outside, harmless. */
  readonly text: (outside: string) => string
  /** A ref, a path or a setting, harmless. */
  readonly code: (outside: string) => string
  /** Words of ours, or words that are harmless already, made to stand out. */
  readonly strong: (words: string) => string
  /** A risk level, to be seen at a glance; `words` of ours, where the level is not named by itself. */
  readonly risk: (level: Risk, words?: string) => string
  /** The UTC day of an instant (milliseconds since the epoch), in which no line ends. */
  readonly day: (instant: number) => string
  /** Words that are harmless already, as a link; the words alone where there are no links. */
  readonly link: (words: string, address: string | null) => string
}

const SIGNS: Record<Risk, string> = { unknown: '⚪', low: '🟢', moderate: '🟡', high: '🟠', critical: '🔴' }

/** GitHub's markdown. */
export const markdown: Medium = {
  text: inlineText,
  code: codeSpan,
  strong: words => `**${words}**`,
  risk: (level, words = level) => `${SIGNS[level]}\u00a0${words}`,
  // GitHub breaks lines at any other hyphen.
  day: instant => day(instant).replaceAll('-', '\u2011'),
  link: (words, address) => (address === null ? words : `[${words}](${address})`),
}

/** Markdown where only HTML is understood, as in a `<summary>`. */
export const html: Medium = {
  text: inlineText,
  code: inlineText,
  strong: words => `<b>${words}</b>`,
  risk: markdown.risk,
  day: markdown.day,
  link: words => words,
}

/** Text without any markup, for logs and error messages. */
export const plain: Medium = {
  text: plainText,
  code: plainText,
  strong: words => words,
  risk: (level, words = level) => words,
  day,
  link: words => words,
}
