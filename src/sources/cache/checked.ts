/** Readers of values that may be anything; each throws where the value is not what it must be. */

/** Says that something was not written by us, or not completely. */
export class Damaged extends Error {
  override readonly name = 'Damaged'

  constructor(cause?: unknown) {
    super('it is damaged', cause === undefined ? undefined : { cause })
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damaged()
  return { ...value }
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Damaged()
  return value
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Damaged()
  return value
}

export function truthOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Damaged()
  return value
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new Damaged()
  return value
}

/** A whole number from 0 on. */
export function countOf(value: unknown): number {
  if (!Number.isSafeInteger(value) || numberOf(value) < 0) throw new Damaged()
  return numberOf(value)
}

/** What a list has at a place. */
export function itemOf<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Damaged()
  return item
}
