import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { manyHosted } from './hosted.ts'
import type { ServeTask } from './programs/serve-github.ts'
import type { GeneratedRepository } from './repository.ts'

/** What was asked of a GitHub on loopback. */
export interface Spent {
  readonly requests: number
  readonly points: number
  /** The server's own work. */
  readonly cpuMs: number
}

/** A GitHub on loopback in a process of its own, so that it does not take its time from the client's. */
export interface Loopback {
  readonly url: string
  readonly token: string
  /** What an action makes of the server's budget and time. */
  readonly spentBy: <Result>(action: () => Promise<Result>) => Promise<Spent & { readonly result: Result }>
}

/** Hosts repositories while somebody uses it. */
export async function withGitHub<Result>(
  repositories: GeneratedRepository | readonly GeneratedRepository[],
  use: (github: Loopback) => Promise<Result>,
): Promise<Result> {
  const all = [repositories].flat()
  const people = all.reduce((sum, { size }) => sum + size.people, 0)
  const task: ServeTask = { repositories: manyHosted(all), people }
  const server = fork(fileURLToPath(new URL('programs/serve-github.js', import.meta.url)), [JSON.stringify(task)])
  try {
    const { url, token } = await heardFrom<Pick<Loopback, 'url' | 'token'>>(server)
    const spent = () => {
      server.send('How much?')
      return heardFrom<Spent>(server)
    }
    return await use({
      url,
      token,
      spentBy: async action => {
        const before = await spent()
        const result = await action()
        const after = await spent()
        return {
          result,
          requests: after.requests - before.requests,
          points: after.points - before.points,
          cpuMs: after.cpuMs - before.cpuMs,
        }
      },
    })
  } finally {
    server.kill()
  }
}

async function heardFrom<Message>(server: ChildProcess): Promise<Message> {
  const [message] = await once(server, 'message')
  return message
}
