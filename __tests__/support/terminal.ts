import { command } from '../../src/edge/desk/command.ts'

/** How a terminal, or what stands in for one, presents itself. */
export interface TerminalOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Runs the command from its sources, and gives what it writes to its output. */
export async function printedBy(
  args: readonly string[],
  { environment = {}, ...output }: TerminalOptions,
): Promise<string> {
  let printed = ''
  const stdout = { ...output, write: (text: string) => (printed += text) }
  const stderr = { write: () => true }
  await command(args, { ...environment }, { stdout, stderr }, new AbortController().signal)
  return printed
}
