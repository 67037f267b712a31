import { readActionsLock } from './actions/lock.ts'
import { readAction, readWorkflow } from './actions/workflow.ts'
import { readBunLock } from './javascript/bun.ts'
import { readNpmLock } from './javascript/npm.ts'
import { readPnpmLock } from './javascript/pnpm.ts'
import { readYarnLock } from './javascript/yarn.ts'
import { readGemfileLock } from './other/bundler.ts'
import { readCargoLock } from './other/cargo.ts'
import { readComposerLock } from './other/composer.ts'
import { readGoModule } from './other/go.ts'
import { readSubmodules } from './other/submodules.ts'
import { readSwiftPackages } from './other/swift.ts'
import { readPipfileLock } from './python/pipfile.ts'
import { readPoetryLock } from './python/poetry.ts'
import { readRequirements } from './python/requirements.ts'
import { readUvLock } from './python/uv.ts'
import type { ReadContext, ReadDependencies, Reader } from './reader.ts'
import { readSbom } from './sbom/sbom.ts'

/** Every format, with what reads it. */
const READERS = {
  npm: readNpmLock,
  pnpm: readPnpmLock,
  yarn: readYarnLock,
  bun: readBunLock,
  go: readGoModule,
  cargo: readCargoLock,
  poetry: readPoetryLock,
  uv: readUvLock,
  pipenv: readPipfileLock,
  requirements: readRequirements,
  bundler: readGemfileLock,
  composer: readComposerLock,
  swift: readSwiftPackages,
  submodules: readSubmodules,
  workflow: readWorkflow,
  action: readAction,
  'actions lock': readActionsLock,
  sbom: readSbom,
} as const satisfies Readonly<Record<string, Reader>>

/** How a file is read. */
export type Format = keyof typeof READERS

/**
 * Reads a file of the checkout, or of the base of a pull request. It is text from outside, and may be made to be read wrongly: whatever
 * it is, the answer is what it says or one sentence.
 *
 * @throws {UserError} where it is broken or too large
 */
export async function readDependencies(format: Format, text: string, context: ReadContext): Promise<ReadDependencies> {
  return READERS[format](text, context)
}
