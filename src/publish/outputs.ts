import { setOutput } from '@actions/core'

/** Hands the outputs of an action to the runner. */
export function publishOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}
