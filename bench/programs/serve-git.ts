import { startGitServer } from '../../__tests__/support/git-server/server.ts'
import { BYTES_PER_SECOND } from '../hosted.ts'
import { taskOf } from './program.ts'

/** What the git server on loopback is to serve. */
export interface ServeGitTask {
  /** Git folders by name. */
  readonly repositories: Readonly<Record<string, string>>
}

const { repositories } = taskOf<ServeGitTask>()
const { url } = await startGitServer({ repositories, bytesPerSecond: BYTES_PER_SECOND })
process.send?.(url)
// A process with a channel lives until that is closed.
process.on('message', () => {})
