import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ServeGitTask } from './programs/serve-git.ts'
import type { GeneratedRepository } from './repository.ts'

/** Serves a repository by git's own protocol while somebody uses it, from a process of its own. */
export async function withGitServer<Result>(
  { path }: GeneratedRepository,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const task: ServeGitTask = { path }
  const server = fork(fileURLToPath(new URL('programs/serve-git.js', import.meta.url)), [JSON.stringify(task)])
  try {
    const [url] = await once(server, 'message')
    return await use(url)
  } finally {
    server.kill()
  }
}
