import type { ReadContext, ReadDependencies } from '../reader.ts'
import { readYarnBerry } from './yarn-berry.ts'
import { readYarnClassic } from './yarn-classic.ts'

/** Yarn's lock file, of Yarn 1 in a language of its own, and since Yarn 2 in YAML. */
export function readYarnLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  return /^__metadata:/m.test(text) ? readYarnBerry(text, context) : readYarnClassic(text, context)
}
