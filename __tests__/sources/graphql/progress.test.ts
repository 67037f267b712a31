import { expect, test } from '@jest/globals'
import { createProgress } from '../../../src/sources/graphql/progress.ts'
import { testClock } from '../../github/test-clock.ts'

function arrange(total: number, known = 0, spent = 0) {
  const clock = testClock()
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), notice: () => {}, debug: () => {} }
  return { clock, lines, ...createProgress(log, clock, total, known, spent) }
}

test('a line tells the commits, the share, the time left and the points', async () => {
  const { clock, lines, spend, reach } = arrange(82_000)
  spend(100)
  spend(23)
  await clock.sleep(10_000)

  reach(20_500)

  expect(lines).toEqual(['20,500 of 82,000 commits (25 %), about 30 seconds left, 123 points spent.'])
})

test('the time left counts what was known before as no work', async () => {
  const { clock, lines, reach } = arrange(1_000, 500)
  await clock.sleep(10_000)

  reach(600)

  expect(lines).toEqual(['600 of 1,000 commits (60 %), about 40 seconds left, 0 points spent.'])
})

test('what finding the head has cost is counted', async () => {
  const { clock, lines, reach } = arrange(1_000, 0, 7)
  await clock.sleep(10_000)

  reach(500)

  expect(lines).toEqual([expect.stringMatching(/ 7 points spent\.$/)])
})

test('a wait for GitHub’s limits says nothing about the time left', async () => {
  const { clock, lines, reach } = arrange(1_000)
  await clock.sleep(10_000)
  reach(400)
  await clock.sleep(3_600_000)

  reach(800)

  expect(lines).toEqual([
    '400 of 1,000 commits (40 %), about 15 seconds left, 0 points spent.',
    '800 of 1,000 commits (80 %), about 10 seconds left, 0 points spent.',
  ])
})

test('there is a line every five seconds, not more', async () => {
  const { clock, lines, reach } = arrange(100)
  for (let commits = 1; commits <= 12; commits += 1) {
    await clock.sleep(1_000)
    reach(commits)
  }

  expect(lines.length).toBe(2)
})

test('nothing is said of the end', async () => {
  const { clock, lines, reach } = arrange(100)
  await clock.sleep(60_000)

  reach(100)

  expect(lines).toEqual([])
})
