import { watchForCancellation } from '../cancellation.ts'

/** Runs one of our actions as the whole of this process. */
export async function start(
  action: (environment: NodeJS.ProcessEnv, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  await action(process.env, watchForCancellation())
  // Said aloud, since a cache service that hangs would keep the process alive; after everything was written.
  process.stdout.write('', () => process.exit())
}
