/** What a git server on loopback has, and how it behaves. */
export interface GitServerOptions {
  /** Paths such as `owner/name`, and the git folders of the repositories there. */
  readonly repositories: Readonly<Record<string, string>>
  /** Former paths and those of the same repositories now: the server sends whoever asks for them there. */
  readonly renames?: Readonly<Record<string, string>>
  /** The token without which nobody is answered, as where a repository is private; default: nobody needs one. */
  readonly needs?: string
  /** Tokens that nobody is answered with, as where one has expired. */
  readonly refuses?: readonly string[]
  readonly faults?: (request: GitRequest) => GitFault | null
  /** How fast packs come; default: as fast as they can. */
  readonly bytesPerSecond?: number
}

/** A request that has arrived. */
export interface GitRequest {
  /** Counted from 1. */
  readonly number: number
  readonly method: string
  /** Such as `/owner/name/git-upload-pack`. */
  readonly path: string
  /** The token that came with it, whatever it was wrapped in; `null`: none. */
  readonly token: string | null
  /** How many headers named somebody. */
  readonly authorizations: number
}

/** What happens to a request instead of its due. */
export type GitFault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The answer is as it should be, until the connection ends. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The same, but nothing ends: nothing more comes. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
