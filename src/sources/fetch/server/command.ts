import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { atExit } from '../../../at-exit.ts'
import { environmentForFetch, type FetchingGit } from './environment.ts'
import { type LastAnswer, type PackProgress, Said } from './said.ts'

/** A git command that talks to a server. */
export interface FetchCommand extends FetchingGit {
  /** The repository's git folder. */
  readonly folder: string
  readonly args: readonly string[]
  readonly signal: AbortSignal | undefined
  /** How long it may take in all, in milliseconds. */
  readonly longestMs: number
  readonly onProgress: (progress: PackProgress) => void
}

/** How it ended. */
export interface FetchExit extends LastAnswer {
  readonly isDone: boolean
  readonly output: Buffer
  /** What git and the server complained about, unchecked text. */
  readonly complaint: string
  /** Why git was not started; `null` when it was. */
  readonly failure: Error | null
  /** Whether it was ended because it took too long. */
  readonly isOverdue: boolean
}

/** Time for git to clear up after itself. */
const GRACE_MS = 3_000

/**
 * Runs a git command that talks to a server, without a shell, in a process group of its own: when the run ends, so does all that
 * git has started. Settles when it is over; never rejects.
 */
export async function runFetch({
  folder,
  args,
  signal,
  longestMs,
  onProgress,
  ...git
}: FetchCommand): Promise<FetchExit> {
  const said = new Said(onProgress)
  const child = spawn('git', ['-C', folder, ...args], {
    // Windows looks for a program in the working directory first, and a repository may hold a git.exe of its own.
    cwd: dirname(process.execPath),
    env: environmentForFetch(process.env, git),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: process.platform !== 'win32',
  })
  let lastWord: NodeJS.Timeout | undefined
  const stop = () => {
    killGroup(child.pid, 'SIGTERM')
    lastWord = setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE_MS)
  }
  const takeBack = atExit(() => killGroup(child.pid, 'SIGKILL'))
  const overdue = AbortSignal.timeout(longestMs)
  const end = signal === undefined ? overdue : AbortSignal.any([overdue, signal])
  if (end.aborted) stop()
  end.addEventListener('abort', stop, { once: true })
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.take(text))
  const over = new Promise<{ readonly status: number | null; readonly failure: Error | null }>(resolve => {
    child.once('error', failure => resolve({ status: null, failure }))
    child.once('close', status => resolve({ status, failure: null }))
  })
  const [output, { status, failure }] = await Promise.all([buffer(child.stdout).catch(() => Buffer.alloc(0)), over])
  end.removeEventListener('abort', stop)
  clearTimeout(lastWord)
  takeBack()
  said.end()
  return {
    ...said.answer,
    ...{ output, failure, complaint: said.complaint },
    isDone: status === 0,
    isOverdue: overdue.aborted,
  }
}

/** The group has the number of the process that leads it. */
function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It is over already.
  }
}
