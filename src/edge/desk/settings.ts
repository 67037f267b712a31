import { UserError } from '../../errors.ts'
import { parseSettings, type Settings } from '../../settings/settings.ts'
import type { Arguments } from './arguments.ts'
import { INPUT_OPTIONS } from './options.ts'
import { type InputTexts, inputsOfTarget, tokenIn } from './target.ts'

/** What stands in for what is not said, so that nothing is called missing where something else is wrong. */
const NOTHING_MISSING: InputTexts = { repository: 'owner/name', token: 'none' }

/**
 * The options as inputs, and what the target says besides.
 *
 * @throws UserError that names everything that is wrong
 */
export function readSettings({ program, problems }: Arguments, environment: NodeJS.ProcessEnv): Settings {
  const values = program.opts<Partial<Record<string, string>>>()
  const options: InputTexts = Object.fromEntries(INPUT_OPTIONS.map(name => [name, values[camelCase(name)]]))
  const refusals = [...problems]
  const token = tokenIn(environment)
  const ofTarget = orTold(() => inputsOfTarget(program.args[0], options, environment), refusals)
  const given: InputTexts = token === '' ? { ...ofTarget } : { ...ofTarget, token }
  const fallbacks = refusals.length === 0 ? given : { ...NOTHING_MISSING, ...given }
  const settings = orTold(() => parseSettings(name => options[name] ?? fallbacks[name] ?? ''), refusals)
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join('\n'))
  return settings
}

/** What can be read; `null` where it is refused, which is then told with the other refusals. */
function orTold<Value>(read: () => Value, refusals: string[]): Value | null {
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
