import type { Risk } from '../measure/figures/risk.ts'
import { codeSpan, inlineText, plainText } from '../text/escape.ts'

/** How words are written down in one kind of output. */
export interface Medium {
  /** Text from outside, harmless. */
  readonly text: (outside: string) => string
  /** A ref, a path or a setting, harmless. */
  readonly code: (outside: string) => string
  /** Words of ours, or words that are harmless already, made to stand out. */
  readonly strong: (words: string) => string
  /** A risk level, to be seen at a glance. */
  readonly risk: (level: Risk) => string
  /** Words that are harmless already, as a link; the words alone where there are no links. */
  readonly link: (words: string, address: string | null) => string
}

const SIGNS: Record<Risk, string> = { unknown: '⚪', low: '🟢', moderate: '🟡', high: '🟠', critical: '🔴' }

/** GitHub's markdown. */
export const markdown: Medium = {
  text: inlineText,
  code: codeSpan,
  strong: words => `**${words}**`,
  risk: level => `${SIGNS[level]}\u00a0${level}`,
  link: (words, address) => (address === null ? words : `[${words}](${address})`),
}

/** Markdown where only HTML is understood, as in a `<summary>`. */
export const html: Medium = {
  text: inlineText,
  code: inlineText,
  strong: words => `<b>${words}</b>`,
  risk: markdown.risk,
  link: words => words,
}

/** Text without any markup, for logs and error messages. */
export const plain: Medium = {
  text: plainText,
  code: plainText,
  strong: words => words,
  risk: level => level,
  link: words => words,
}
