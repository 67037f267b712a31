import type { Command } from 'commander'
import { UserError } from '../../errors.ts'
import { parseSettings, type Settings } from '../../settings/settings.ts'
import type { Arguments } from './arguments.ts'
import { INPUT_OPTIONS } from './options.ts'
import { addressElsewhere, type InputTexts, inputsOfTarget, tokenIn } from './target.ts'

/** What stands in for what is not said, so that nothing is called missing where something else is wrong. */
const NOTHING_MISSING: InputTexts = { repository: 'owner/name', token: 'none' }

/**
 * The options as inputs, and what the target says besides.
 *
 * @throws UserError that names everything that is wrong
 */
export function readSettings({ program, problems }: Arguments, environment: NodeJS.ProcessEnv): Settings {
  const { source, ...others } = optionsGiven(program, INPUT_OPTIONS)
  // On a desk the target says which way it is.
  const options: InputTexts = source === undefined || source === 'auto' ? others : { source, ...others }
  const refusals = [...problems]
  const token = tokenIn(environment)
  const ofTarget = orTold(() => inputsOfTarget(program.args[0], options, environment), refusals)
  const address = addressElsewhere(program.args[0] ?? '', environment)
  const given: InputTexts = token === '' ? { ...ofTarget } : { ...ofTarget, token }
  const fallbacks = refusals.length === 0 ? given : { ...NOTHING_MISSING, ...given }
  const settings = orTold(() => parseSettings(name => options[name] ?? fallbacks[name] ?? '', { address }), refusals)
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join('\n'))
  return settings
}

/** The texts of the options that were given, by the names of their inputs. */
export function optionsGiven<Name extends string>(
  program: Command,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const values = program.opts<Partial<Record<string, string>>>()
  const given: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = values[camelCase(name)]
    if (value !== undefined) given[name] = value
  }
  return given
}

/** What can be read; `null` where it is refused, which is then told with the other refusals. */
export function orTold<Value>(read: () => Value, refusals: string[]): Value | null {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    refusals.push(thrown.message)
    return null
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
