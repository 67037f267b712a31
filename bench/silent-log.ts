import type { Log } from '../src/log.ts'

/** For runs whose log nobody reads. */
export const SILENT_LOG: Log = { info: () => {}, notice: () => {}, debug: () => {} }
