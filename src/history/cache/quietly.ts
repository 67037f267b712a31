import { AsyncLocalStorage } from 'node:async_hooks'

const ours = new AsyncLocalStorage<true>()

/** The commands by which a runner shows a line to everybody who looks at the run. */
const ANNOTATION = /^::(?:error|warning|notice)\b[^\n]*?::/gm

/**
 * Does something whose warnings are for those who look for them: a cache that has nothing or takes nothing is no matter for the
 * reader of a run. Whatever the work writes to the standard output that would become an annotation, however late, is written
 * as debugging output; what others write meanwhile stays as it is.
 */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { stdout } = process
  const before = stdout.write
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const isText = typeof chunk === 'string' && ours.getStore() === true
    return Reflect.apply(before, stdout, [isText ? chunk.replace(ANNOTATION, '::debug::') : chunk, ...rest])
  }
  stdout.write = write
  try {
    return await ours.run(true, work)
  } finally {
    if (stdout.write === write) stdout.write = before
  }
}
