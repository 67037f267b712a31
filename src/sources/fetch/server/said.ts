/** What a server has answered last that was more than a yes. */
export interface LastAnswer {
  /** HTTP status; `null`: nobody has answered. */
  readonly status: number | null
  /** The header `Retry-After`, as it came. */
  readonly retryAfter: string | null
  /** Where the server says that the thing is. */
  readonly location: string | null
}

/** How far a pack has come. */
export interface PackProgress {
  readonly objects: number
  readonly of: number
  /** As git writes it, such as `3.20 MiB`; empty as long as it is not known. */
  readonly size: string
}

const TRACE = /^\d\d:\d\d:\d\d\.\d+ \S+?:\d+ +(?<event>.*)$/
const HEADER = /^<= Recv header: (?:HTTP\/[\d.]+ (?<status>\d{3})|(?<name>[\w-]+): ?(?<value>.*))/
const RECEIVING = /^Receiving objects: +\d+% \((?<objects>\d+)\/(?<of>\d+)\)(?:, (?<size>[\d.]+ \w+))?/
const OTHER_PROGRESS =
  /^(?:remote: )?[A-Z][\w -]+: +\d+%? ?\(|^(?:remote: )?(?:Enumerating|Counting|Total|Compressing)\b/

/** As much of a complaint as can matter. */
const LONGEST_COMPLAINT = 4096
/** No header of use is longer. */
const LONGEST_LINE = 4096

const NO_ANSWER: LastAnswer = { status: null, retryAfter: null, location: null }

/** Reads what a git that talks to a server writes to its standard error, as it comes: complaints, progress, and a trace of the answers. */
export class Said {
  readonly #onProgress: (progress: PackProgress) => void
  #unfinished = ''
  #complaint = ''
  #answer: LastAnswer = NO_ANSWER

  constructor(onProgress: (progress: PackProgress) => void) {
    this.#onProgress = onProgress
  }

  /** What git and the server have complained about, without anything else. */
  get complaint(): string {
    return this.#complaint
  }

  get answer(): LastAnswer {
    return this.#answer
  }

  /** Takes more text in, divided anywhere. */
  take(text: string): void {
    const lines = (this.#unfinished + text).split(/[\r\n]/)
    this.#unfinished = (lines.pop() ?? '').slice(0, LONGEST_LINE)
    for (const line of lines) this.#line(line)
  }

  end(): void {
    this.#line(this.#unfinished)
    this.#unfinished = ''
  }

  #line(line: string): void {
    const event = TRACE.exec(line)?.groups?.event
    const progress = RECEIVING.exec(line)?.groups
    if (event !== undefined) this.#header(event)
    else if (progress !== undefined) this.#onProgress(progressIn(progress))
    else if (line.trim() !== '' && !OTHER_PROGRESS.test(line)) {
      this.#complaint = `${this.#complaint}${line}\n`.slice(-LONGEST_COMPLAINT)
    }
  }

  #header(event: string): void {
    const { status, name, value = '' } = HEADER.exec(event)?.groups ?? {}
    if (status !== undefined) this.#answer = { ...NO_ANSWER, status: Number(status) }
    else if (name?.toLowerCase() === 'retry-after') this.#answer = { ...this.#answer, retryAfter: value.trim() }
    else if (name?.toLowerCase() === 'location') this.#answer = { ...this.#answer, location: value.trim() }
  }
}

function progressIn({ objects, of, size = '' }: Readonly<Record<string, string | undefined>>): PackProgress {
  return { objects: Number(objects), of: Number(of), size }
}
