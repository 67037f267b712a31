import type { ReadContext } from './reader.ts'

/** What is said where nothing says what the checkout asks for itself. */
export function directUnknown({ path }: Pick<ReadContext, 'path'>, manifest: string): string {
  return `${path} does not say which of its packages are direct, and no ${manifest} is beside it: all of them count as direct.`
}
