import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { Cancelled, UserError } from '../../../errors.ts'
import type { Clock } from '../../../github/clock.ts'
import type { Waiting } from '../../../github/limits/waiting.ts'
import { movedTo, type RepositoryAddress, urlOf } from '../../../history/address.ts'
import type { Log } from '../../../log.ts'
import { inWords, timeOfDay } from '../../../text/times.ts'
import { type Answer, askGit } from '../../git/run.ts'
import { runFetch } from './command.ts'
import { type GitSetting, networkSettingsIn } from './environment.ts'
import { classify, repositoryInWords, type ServerFailure, serverError } from './failure.ts'
import { Received } from './received.ts'
import type { PackProgress } from './said.ts'

/** What it takes to ask a git server. */
export interface ServerOptions {
  readonly address: RepositoryAddress
  /** `null`: nobody is named. */
  readonly token: string | null
  readonly clock: Clock
  readonly log: Log
  /** How long may be waited where the server asks for it: part of the waits of the run. */
  readonly waits: Pick<Waiting, 'take'>
  readonly signal: AbortSignal | undefined
  /** How long one command may take; in milliseconds. */
  readonly longestMs?: number
  /** Counts what the server sends; nobody counts where there is none. */
  readonly received?: Received
}

/** A git server, asked with patience for one repository. */
export interface GitServer {
  /** Where the repository is, after all that the server has said of it. */
  readonly address: RepositoryAddress
  /**
   * Runs a git command that asks the server.
   *
   * @param folder a git folder, in which the remote `origin` is where {@link address} is
   * @param args the command and its arguments
   * @throws GitServerError when the server says no or does not answer
   */
  readonly ask: (
    folder: string,
    args: readonly string[],
    onProgress?: (progress: PackProgress) => void,
  ) => Promise<Buffer>
}

const LONGEST_MS = 30 * 60_000
/** How often a broken answer is asked for, and how long is waited before the second time. */
const ATTEMPTS = 3
const FIRST_PAUSE_MS = 1_000
/** Where the server names no time. */
const PAUSE_MS = 60_000
/** No name is changed as often. */
const MOST_MOVES = 3

/** Asks nothing yet. */
export function gitServer(options: ServerOptions): GitServer {
  const { clock, log, signal, waits, longestMs = LONGEST_MS, received = new Received() } = options
  let { address, token } = options
  let moves = 0
  const network = new Map<string, Promise<readonly GitSetting[]>>()

  async function ask(
    folder: string,
    args: readonly string[],
    onProgress: (progress: PackProgress) => void = () => {},
  ): Promise<Buffer> {
    for (let failures = 1; ; failures += 1) {
      const url = urlOf(address)
      const settings = network.get(url) ?? networkSettings(url, signal)
      network.set(url, settings)
      const command = {
        ...{ folder, args, token, signal, longestMs, onProgress },
        ...{ origin: address.origin, url, network: await settings },
        home: folder,
      }
      const exit = await received.during(folder, () => runFetch(command))
      if (signal?.aborted) throw new Cancelled(`The run was cancelled while fetching ${repositoryInWords(address)}.`)
      if (exit.isDone) return exit.output
      if (exit.failure !== null)
        throw new UserError('Git could not be started.', 'Install git, and see that it is in the PATH.', exit.failure)
      const failure = classify(exit)
      log.debug(`Git could not fetch ${repositoryInWords(address)} (${failure.kind}): ${exit.complaint.trim()}`)
      await prepareNextTry(failure, failures)
    }
  }

  /** Does what may help before the next try; throws where nothing does. */
  async function prepareNextTry(failure: ServerFailure, failures: number): Promise<void> {
    if (failure.kind === 'unauthorized' && token !== null) {
      log.debug('The git server does not take the token; the repository may be public all the same.')
      token = null
      return
    }
    if (failure.kind === 'moved') return move(failure)
    if (failure.kind === 'limited') return hold(failure)
    if (failure.kind !== 'broken' || failures >= ATTEMPTS) throw serverError(failure, address, isNamed())
    await pause(FIRST_PAUSE_MS * 2 ** (failures - 1) * (0.5 + clock.random() / 2))
  }

  function move(failure: Extract<ServerFailure, { kind: 'moved' }>): void {
    const next = movedTo(address, failure.location)
    moves += 1
    if (next === null || moves > MOST_MOVES) throw serverError(failure, address, isNamed())
    address = next
  }

  async function hold(failure: Extract<ServerFailure, { kind: 'limited' }>): Promise<void> {
    const pauseMs = pauseIn(failure.retryAfter, clock.now())
    if (!waits.take(pauseMs)) throw serverError(failure, address, isNamed())
    log.info(
      `The git server asks for a pause; going on at ${timeOfDay(clock.now() + pauseMs)}, in ${inWords(pauseMs)}.`,
    )
    await pause(pauseMs)
  }

  async function pause(ms: number): Promise<void> {
    await clock.sleep(ms, signal).catch(() => {
      throw new Cancelled(`The run was cancelled while fetching ${repositoryInWords(address)}.`)
    })
  }

  function isNamed(): boolean {
    return options.token !== null
  }

  return {
    get address() {
      return address
    },
    ask,
  }
}

/** The pause that a server asks for, by seconds or by a date of HTTP; in milliseconds. */
function pauseIn(retryAfter: string | null, now: number): number {
  if (retryAfter !== null && /^\d{1,9}$/.test(retryAfter)) return Math.max(Number(retryAfter) * 1000, FIRST_PAUSE_MS)
  const until = retryAfter === null ? Number.NaN : Date.parse(retryAfter)
  return Number.isNaN(until) ? PAUSE_MS : Math.max(until - now, FIRST_PAUSE_MS)
}

/** The user's own proxy and certificates for a server; none where git cannot tell. */
async function networkSettings(url: string, signal: AbortSignal | undefined): Promise<readonly GitSetting[]> {
  // Not in a repository, which could have settings of its own.
  const place = { folder: dirname(process.execPath), isBare: false, signal }
  const { status, output }: Answer = await askGit(place, [
    `--git-dir=${dirname(process.execPath)}`,
    'config',
    '-z',
    '--get-urlmatch',
    'http',
    url,
  ])
  return status === 0 ? networkSettingsIn(output.toString(), process.env.HOME ?? homedir()) : []
}
