import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { worstGrowth } from '../support/hostile-texts.ts'

/** An expression in the sources. */
interface Expression {
  readonly pattern: string
  readonly flags: string
}

/** Those that never see a text from outside. */
const SEE_ONLY_OURS: readonly string[] = [
  '/\\B(?=(?:\\d{3})+$)/g', // the digits of a number
]

const src = new URL('../../src/', import.meta.url)

const found = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => expressionsIn(parseSync(readFileSync(new URL(path, src), 'utf8'), { syntax: 'typescript' })))
    .map(expression => [nameOf(expression), expression] as const),
)

function expressionsIn(node: unknown): readonly Expression[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, pattern, flags }: { type?: unknown; pattern?: unknown; flags?: unknown } = node
  if (type === 'RegExpLiteral' && typeof pattern === 'string' && typeof flags === 'string') return [{ pattern, flags }]
  return Object.values(node).flatMap(expressionsIn)
}

function nameOf({ pattern, flags }: Expression): string {
  return `/${pattern}/${flags}`
}

/** Looks for everything that the expression finds, as `replace` does it. */
function reader({ pattern, flags }: Expression): (text: string) => unknown {
  const expression = new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)
  return text => text.replace(expression, '')
}

describe('a text from outside that is twice as long takes at most three times as long:', () => {
  test.each([...found].filter(([name]) => !SEE_ONLY_OURS.includes(name)))('%s', (_, expression) => {
    expect(worstGrowth(reader(expression), 3)).toBeLessThan(3)
  })
})

test('what is said of an expression is said of one that is there', () => {
  expect(SEE_ONLY_OURS.filter(name => !found.has(name))).toEqual([])
})
