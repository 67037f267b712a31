import { setOutput } from '@actions/core'
import type { OutputName } from '../render/outputs.ts'

/** Hands the outputs to the runner. */
export function publishOutputs(outputs: Readonly<Record<OutputName, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}
