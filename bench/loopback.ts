import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
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

/** Hosts a repository while somebody uses it. */
export async function withGitHub<Result>(
  { path, size }: GeneratedRepository,
  use: (github: Loopback) => Promise<Result>,
): Promise<Result> {
  const task: ServeTask = { path, people: size.people }
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
