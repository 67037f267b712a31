import { UserError } from '../errors.ts'
import { shownName } from '../text/shown-name.ts'
import type { Parsed } from './parse.ts'

/** An input of an action. */
export interface Input<Name extends string> {
  readonly name: Name
  /** What holds where it is not given. */
  readonly default: string
}

/** Reads the inputs of an action past those that are wrong, so that everything that is wrong can be told at once. */
export interface InputReader<Name extends string> {
  /** An input's text without white space around it; where it was not given, its default. */
  readonly textOf: (input: Name) => string
  /** The same of an input that may be missing; `null` where it is. */
  readonly optionalText: (input: Name) => string | null
  /** An input's meaning; `ifInvalid` stands in for it where it is refused. */
  readonly parse: <Value>(input: Name, parser: (text: string) => Parsed<Value>, ifInvalid: Value) => Value
  /** The same of an input that has no default; `null` where it was not given or is refused. */
  readonly parseOptional: <Value>(input: Name, parser: (text: string) => Parsed<Value>) => Value | null
  /** Refuses what is wrong by more than an input alone. */
  readonly refuse: (refusal: string) => void
  /** @throws UserError that names everything that was refused, in the order in which it was read */
  readonly end: () => void
}

/**
 * @param inputs every input of the action
 * @param read an input's text; empty where it was not given
 */
export function readInputs<Name extends string>(
  inputs: readonly Input<Name>[],
  read: (input: Name) => string,
): InputReader<Name> {
  const refusals: string[] = []

  function parse<Value>(input: Name, parser: (text: string) => Parsed<Value>, ifInvalid: Value): Value {
    const text = textOf(input)
    const parsed = parser(text)
    if (parsed.ok) return parsed.value
    refusals.push(refusalOf(input, text, parsed))
    return ifInvalid
  }

  function parseOptional<Value>(input: Name, parser: (text: string) => Parsed<Value>): Value | null {
    return textOf(input) === '' ? null : parse<Value | null>(input, parser, null)
  }

  function textOf(input: Name): string {
    return read(input).trim() || (inputs.find(({ name }) => name === input)?.default ?? '')
  }

  function optionalText(input: Name): string | null {
    return textOf(input) || null
  }

  function end(): void {
    if (refusals.length > 0) throw new UserError(refusals.join('\n'))
  }

  return { textOf, optionalText, parse, parseOptional, refuse: refusal => refusals.push(refusal), end }
}

/** One refusal, such as `majority-threshold: expected a percentage above 1 and up to 100, got "0.5". For one half, write 50.` */
function refusalOf(input: string, text: string, { expected, hint }: Parsed<unknown> & { ok: false }): string {
  return `${input}: expected ${expected}, got "${shownName(text)}".${hint === undefined ? '' : ` ${hint}`}`
}
