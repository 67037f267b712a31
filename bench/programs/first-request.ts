/** Loaded before a program: when that opens its first connection, says how much work it was until then, and ends it. */
import { subscribe } from 'node:diagnostics_channel'
import { writeSync } from 'node:fs'

/** What a program did before its first request. */
export interface UntilFirstRequest {
  /** CPU time of all threads. */
  readonly cpuMs: number
  /** From the start of the process. */
  readonly wallMs: number
}

const STDOUT = 1

subscribe('net.client.socket', () => {
  const { user, system } = process.cpuUsage()
  const found: UntilFirstRequest = { cpuMs: (user + system) / 1000, wallMs: performance.now() }
  writeSync(STDOUT, `\n${JSON.stringify(found)}\n`)
  process.exit()
})
