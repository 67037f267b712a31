import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { screenOf } from '../../../src/edge/desk/screen.ts'
import { widthOf } from '../../../src/render/terminal/columns.ts'
import { history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { printedBy } from '../../support/terminal.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

let example: Repository

beforeAll(async () => {
  example = await makeRepository(workedExample())
})

afterAll(() => example.remove())

const output = (options: { isTTY?: boolean; columns?: number }) => ({ ...options, write: () => true })

describe('an output shows colours', () => {
  test.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, { TERM: 'xterm-256color' }, true],
    ['on a terminal of no known kind', true, {}, true],
    ['where NO_COLOR is empty (https://no-color.org)', true, { NO_COLOR: '' }, true],
    ['but not where it is set', true, { NO_COLOR: '0' }, false],
    ['but not on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['but not in a file', false, {}, false],
  ])('%s', (_, isTTY, environment, color) => {
    expect(screenOf(output({ isTTY }), environment).color).toBe(color)
  })
})

describe('lines are', () => {
  test.each([
    ['as long as the terminal is wide', true, 60, 60],
    ['as long as an output says that is no terminal', false, 60, 60],
    ['80 columns long on a terminal that reports 0', true, 0, 80],
    ['80 columns long on a terminal that reports none', true, undefined, 80],
    ['80 columns long on a terminal that reports nonsense', true, Number.NaN, 80],
    ['100 columns long in a file', false, undefined, 100],
  ])('%s', (_, isTTY, columns, expected) => {
    expect(screenOf(output(columns === undefined ? { isTTY } : { isTTY, columns }), {}).columns).toBe(expected)
  })
})

describe('the command', () => {
  const AT = ['--as-of', WORKED_EXAMPLE_DAY]
  const widest = (text: string) => Math.max(...(text.split('\n\nThe report:')[0]?.split('\n').map(widthOf) ?? []))

  test('believes no terminal that it has no columns', async () => {
    const printed = await printedBy([example.path, ...AT], { isTTY: true, columns: 0 })
    expect([widest(printed) <= 80, widest(printed) > 60]).toEqual([true, true])
  })

  test('sends a dumb terminal nothing but text', async () => {
    const printed = await printedBy([example.path, ...AT], { isTTY: true, environment: { TERM: 'dumb' } })
    expect(printed).not.toContain('\u001b')
  })

  test('prints the first screen alone where it is asked to be brief', async () => {
    const printed = await printedBy([example.path, '--brief', ...AT, '--minimum-apf', '5'], {
      isTTY: true,
      columns: 80,
    })
    expect([printed.split('\n').length <= 24, /Jane.*Active share.*The report:/s.test(printed)]).toEqual([true, true])
    expect(printed).not.toMatch(/Who made|What if|Sensitivity|How this/)
  })

  test('keeps the first screen on one screen, whatever there is to say and to write', async () => {
    const name = 'Maximiliane Charlotte von Hohenstein zu Wartenburg'
    const told = ['Ann', 'Ann', 'Bob', 'Bob', 'Cy', 'Cy', 'Di', 'Di'].reduce(
      (sofar, first, index) => sofar.by(`${first} ${name} <${index}@example.com>`, 2),
      history().at('2019-01-01').by('bill', 30).at('2026-10-01'),
    )
    const crowded = await makeRepository(told)
    const folder = await mkdtemp(join(tmpdir(), 'pony-files-'))
    const files = ['report', 'html-report', 'badge'].flatMap(what => [`--${what}-path`, join(folder, what)])
    const gate = ['--minimum-apf', '5', '--minimum-active-share', '99']
    const printed = await printedBy([crowded.path, '--brief', ...AT, ...gate, ...files], { isTTY: true, columns: 80 })
    await Promise.all([crowded.remove(), rm(folder, { recursive: true })])
    expect([printed.trimEnd().split('\n').length, printed]).toEqual([
      24,
      expect.stringMatching(/What to do:.*gate failed.*Active share.*The badge’s JSON:/s),
    ])
  })
})
