import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { PARTS, partsIn } from '../../../src/words/parts/list.ts'

const folder = new URL('../../../src/words/parts/', import.meta.url)

/** What the files of the room export that can tell something at some place. */
async function partsInFiles(): Promise<readonly unknown[]> {
  const names = readdirSync(folder).filter(name => name !== 'list.ts')
  const modules = await Promise.all(names.map(name => import(new URL(name, folder).href)))
  return modules
    .flatMap(module => Object.values(module))
    .filter(value => typeof value === 'object' && value !== null && 'tell' in value && 'places' in value)
}

describe('the list of parts', () => {
  test('has every part that there is, each once', async () => {
    const parts = await partsInFiles()
    expect(PARTS).toHaveLength(parts.length)
    expect(new Set(PARTS)).toEqual(new Set(parts))
  })

  test('has a field for one part alone', () => {
    const fields = PARTS.flatMap(({ field }) => field ?? [])
    expect(fields).toEqual([...new Set(fields)])
  })

  test.each([
    ['summary', 'timeline whatIf forecast trend sensitivity doubts identities'],
    ['comment', 'whatIf forecast doubts pullRequest'],
    ['page', 'forecast whatIf trend sensitivity doubts identities'],
  ] as const)('gives the %s its parts in order, those that say so first', (form, expected) => {
    const fields = partsIn(form).flatMap(({ part: { field } }) => field ?? [])
    expect(fields.join(' ')).toBe(expected)
  })
})
