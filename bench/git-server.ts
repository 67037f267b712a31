import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { manyHosted } from './hosted.ts'
import type { ServeGitTask } from './programs/serve-git.ts'
import type { GeneratedRepository } from './repository.ts'

/** Serves repositories by git's own protocol while somebody uses it, from a process of its own. */
export async function withGitServer<Result>(
  repositories: GeneratedRepository | readonly GeneratedRepository[],
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const task: ServeGitTask = { repositories: manyHosted([repositories].flat()) }
  const server = fork(fileURLToPath(new URL('programs/serve-git.js', import.meta.url)), [JSON.stringify(task)])
  try {
    const [url] = await once(server, 'message')
    return await use(url)
  } finally {
    server.kill()
  }
}
