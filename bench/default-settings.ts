import type { InputName } from '../src/settings/inputs.ts'
import { parseSettings, type Settings } from '../src/settings/settings.ts'

/** The settings of a run that sets these inputs and leaves all others as they are. */
export function settingsWith(inputs: Partial<Record<InputName, string>> = {}): Settings {
  const given: typeof inputs = { token: 'loopback-token', repository: 'pony/stable', ...inputs }
  return parseSettings(name => given[name] ?? '')
}
