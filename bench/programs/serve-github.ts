import { startGitHub } from '../../__tests__/support/github/server.ts'
import { accountsOf } from '../generated-people.ts'
import { LATENCY } from '../hosted.ts'
import type { Spent } from '../loopback.ts'
import { taskOf } from './program.ts'

/** What the GitHub on loopback is to host. */
export interface ServeTask {
  /** Git folders by name. */
  readonly repositories: Readonly<Record<string, string>>
  readonly people: number
}

const { repositories, people } = taskOf<ServeTask>()
const { url, token, requests } = await startGitHub({
  repositories,
  accounts: accountsOf(people),
  latency: LATENCY,
  // Neither client has to wait for the hour's budget to come back.
  budget: { limit: 1_000_000 },
})

process.on('message', () => {
  const points = requests.reduce((sum, request) => sum + request.points, 0)
  const { user, system } = process.cpuUsage()
  const spent: Spent = { requests: requests.length, points, cpuMs: (user + system) / 1000 }
  process.send?.(spent)
})
process.send?.({ url, token })
