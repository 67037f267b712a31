import { count } from '../src/text/numbers.ts'

export { count } from '../src/text/numbers.ts'

/** `870 ms`, or `34.1 s` from ten seconds on. */
export function time(ms: number): string {
  return ms < 10_000 ? `${count(Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** `14.6 ×` */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`
}

/** `87.2 MB`, in millions of bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 2 : 1)} MB`
}

/** `261 kB`, in thousands of bytes. */
export function kilobytes(bytes: number): string {
  return `${count(Math.round(bytes / 1000))} kB`
}
