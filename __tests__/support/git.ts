import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'

/** The environment in which git knows nothing of the machine's and the user's configuration. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const

const LARGEST_ANSWER_BYTES = 2 ** 30

/**
 * Runs git in a folder and gives what it printed.
 *
 * @throws when git fails, with what it said
 */
export function git(folder: string, args: readonly string[], input: string | Uint8Array = ''): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    env: GIT_ENVIRONMENT,
    input,
    maxBuffer: LARGEST_ANSWER_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}
