import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { environmentForGit } from './environment.ts'

/** How a git command ended. */
export interface Exit {
  /** The exit status; `null` when it never started or a signal ended it. */
  readonly status: number | null
  /** The end of what it wrote to its standard error, unchecked text. */
  readonly complaint: string
  /** Why it was not started, or not left to run; `null` when it ended by itself. */
  readonly failure: Error | null
}

/** What a git command answered. */
export interface Answer extends Exit {
  readonly output: Buffer
}

/** A git command at work. */
export interface Running {
  readonly output: Readable
  /** Settles when the command is over; never rejects. */
  readonly exit: Promise<Exit>
  /** Ends the command, if it still runs. */
  readonly stop: () => void
}

/** A path at which there can be no file; for an empty one, git would give advice about grafts. */
const NO_FILE = join(devNull, 'none')

/** As much of a complaint as can matter. */
const LONGEST_COMPLAINT = 4096

/** Where git is run. */
export interface GitFolder {
  /** Absolute path. */
  readonly folder: string
  /** Whether the folder is a bare repository itself, and not a part of one. */
  readonly isBare: boolean
  /** Ends the commands that are at work there; their exit then has the reason as failure. */
  readonly signal: AbortSignal | undefined
}

/** What the clone says of its commits is believed, but not what a list beside them says: it could hide any of them. */
const OBJECTS_ALONE = ['-c', 'core.commitGraph=false']

/** Who has asked git to use bare repositories only where they are named has named this one. Git still asks who owns it. */
const NAMED_BARE = ['-c', 'safe.bareRepository=all']

/** Runs a git command whose answer is short. Whether it went well is for the caller to see. */
export async function askGit(place: GitFolder, args: readonly string[]): Promise<Answer> {
  const running = startGit(place, args)
  const output = await buffer(running.output)
  return { ...(await running.exit), output }
}

/** The one line that a git command answers; `null` when it fails. */
export async function askLine(place: GitFolder, args: readonly string[]): Promise<string | null> {
  const { status, output } = await askGit(place, args)
  return status === 0 ? output.toString().trimEnd() : null
}

/** The object id of the commit that an expression stands for; `null` when there is none. */
export function askCommit(place: GitFolder, expression: string): Promise<string | null> {
  return askLine(place, ['rev-parse', '--verify', '--quiet', `${expression}^{commit}`])
}

/** The full name of the ref that HEAD points to, whether or not there is such a ref; `null` when it points to a commit. */
export function askHeadRef(place: GitFolder): Promise<string | null> {
  return askLine(place, ['symbolic-ref', '--quiet', 'HEAD'])
}

/** Starts git, without a shell. It reads what is there and changes, fetches and asks for nothing. */
export function startGit({ folder, isBare, signal }: GitFolder, args: readonly string[]): Running {
  const settings = isBare ? [...OBJECTS_ALONE, ...NAMED_BARE] : OBJECTS_ALONE
  const child = spawn('git', ['-C', folder, '--no-pager', ...settings, ...args], {
    // Windows looks for a program in the working directory first, and a repository may hold a git.exe of its own.
    cwd: dirname(process.execPath),
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-LONGEST_COMPLAINT)
  })
  const exit = new Promise<Exit>(resolve => {
    child.on('error', failure => resolve({ status: null, complaint, failure }))
    child.once('close', status => resolve({ status, complaint, failure: null }))
  })
  return { output: child.stdout, exit, stop: () => child.kill() }
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...environmentForGit(process.env),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks. Old versions of git know the second of the two only.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    // GitHub honours neither replace refs nor grafts, and both sources must see the same history.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: NO_FILE,
    // Into a pipe, git would write each commit on its own.
    GIT_FLUSH: '0',
    // The complaints are recognised by their English words.
    LC_ALL: 'C',
  }
}
