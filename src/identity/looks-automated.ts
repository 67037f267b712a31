import type { RecognisedIdentity } from './recognise.ts'

export function looksAutomated({ name }: Pick<RecognisedIdentity, 'name'>): boolean {
  return /\bbot\b/i.test(name)
}
