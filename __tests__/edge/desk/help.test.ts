import { describe, expect, test } from '@jest/globals'
import { GROUPS, INPUT_OPTIONS } from '../../../src/edge/desk/options.ts'
import { INPUTS } from '../../../src/settings/inputs.ts'
import { printedBy } from '../../support/terminal.ts'

const helpOn = (columns: number) => printedBy(['--help'], { isTTY: true, columns })
/** The help as if no line had an end. */
const words = async () => (await helpOn(100)).replace(/\s+/g, ' ')

describe('the help', () => {
  test('has every input once, but for the secret one', () => {
    expect(INPUT_OPTIONS.toSorted()).toEqual(
      INPUTS.map(({ name }) => name)
        .filter(name => name !== 'token')
        .sort(),
    )
  })

  test('has its options below headings', async () => {
    const help = await helpOn(100)
    expect(GROUPS.filter(([heading]) => !help.includes(`\n${heading}\n`))).toEqual([])
  })

  test.each([
    ['the source', 'git for a folder, graphql for owner/name'],
    ['the report’s place', 'a new folder among the temporary files'],
    ['the ref', 'what is checked out, on GitHub the default branch'],
    ['what both ways have in common', '12 quarters'],
  ])('tells the default that holds on a desk: %s', async (_, fallback) => {
    expect(await words()).toContain(`(default: ${fallback})`)
  })

  test('speaks of no runner and no step', async () => {
    expect(await words()).not.toMatch(/runner|\bstep\b|Actions cache|\$\{\{/)
  })

  test.each([
    ['0', 'passed'],
    ['1', 'failed'],
    ['2', 'could not be measured'],
  ])('explains the exit status %s', async (status, meaning) => {
    expect(await helpOn(100)).toMatch(new RegExp(`^Exit status:$[^]*^ {2}${status} .*${meaning}`, 'm'))
  })

  test('has examples', async () => {
    expect((await helpOn(100)).match(/^ {2}(?:\S+=\S+ .*)?pony-factor .*$/gm)?.length).toBeGreaterThan(4)
  })

  test.each([60, 80, 100])('has no line that is too long for a screen of %i columns', async columns => {
    expect((await helpOn(columns)).split('\n').filter(line => line.length > columns)).toEqual([])
  })
})
