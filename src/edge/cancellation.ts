import { Cancelled } from '../errors.ts'

/** How long a cancelled run may take to keep what it has; the runner itself gives it ten seconds. */
const GRACE_MS = 5_000

/** The exit status of a run that could not measure. */
export const UNMEASURED = 2

/**
 * A signal that is given when the run is cancelled: by the runner, or by Ctrl+C in a terminal. What does not listen to it is
 * ended a little later; to be told again, as npm does it, ends nothing sooner.
 */
export function watchForCancellation(): AbortSignal {
  const controller = new AbortController()
  const cancel = () => {
    controller.abort(new Cancelled('The run was cancelled.'))
    setTimeout(() => process.exit(UNMEASURED), GRACE_MS).unref()
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  return controller.signal
}
