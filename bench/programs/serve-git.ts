import { startGitServer } from '../../__tests__/support/git-server/server.ts'
import { BYTES_PER_SECOND, HOSTED } from '../hosted.ts'
import { taskOf } from './program.ts'

/** What the git server on loopback is to serve. */
export interface ServeGitTask {
  /** A git folder. */
  readonly path: string
}

const { path } = taskOf<ServeGitTask>()
const { url } = await startGitServer({ repositories: { [HOSTED]: path }, bytesPerSecond: BYTES_PER_SECOND })
process.send?.(url)
// A process with a channel lives until that is closed.
process.on('message', () => {})
