import { expect, test } from '@jest/globals'
import { Cancelled, UserError } from '../../src/errors.ts'
import { measureEach } from '../../src/run/measure-each.ts'

/** Subjects that take as long as something else lets them, and how many were under way at most. */
function measuring() {
  let underWay = 0
  const seen = { most: 0, begun: 0 }
  const measure = async (subject: number) => {
    underWay += 1
    seen.begun += 1
    seen.most = Math.max(seen.most, underWay)
    // Those that begin later end earlier.
    await new Promise(resolve => setTimeout(resolve, 30 - 3 * subject))
    underWay -= 1
    return `measured ${subject}`
  }
  return { measure, seen }
}

const SUBJECTS = [0, 1, 2, 3, 4, 5, 6]

test('subjects are measured four at a time, and stay in their order', async () => {
  const { measure, seen } = measuring()
  const outcomes = await measureEach(SUBJECTS, measure)
  expect([outcomes, seen.most]).toEqual([
    SUBJECTS.map(subject => ({ isMeasured: true, found: `measured ${subject}` })),
    4,
  ])
})

test('each fails alone, with its reason', async () => {
  const { measure } = measuring()
  const reason = new UserError('There is no repository octo/gone.')
  const outcomes = await measureEach(SUBJECTS, subject => (subject === 1 ? Promise.reject(reason) : measure(subject)))
  expect([outcomes.length, outcomes.filter(({ isMeasured }) => !isMeasured), outcomes[1]]).toEqual([
    7,
    [{ isMeasured: false, reason, isRunOver: false }],
    { isMeasured: false, reason, isRunOver: false },
  ])
})

test('after the end of the run no other is begun, and all that is left ended with it', async () => {
  const { measure, seen } = measuring()
  const reason = new Cancelled('The run was cancelled.')
  const outcomes = await measureEach(SUBJECTS, subject => (subject === 3 ? Promise.reject(reason) : measure(subject)))
  const over = { isMeasured: false, reason, isRunOver: true }
  expect([seen.begun, outcomes.map(({ isMeasured }) => isMeasured), outcomes.slice(3)]).toEqual([
    3,
    [true, true, true, false, false, false, false],
    [over, over, over, over],
  ])
})

test('a defect of ours is nothing that a subject could be reported with: it ends the run, and nothing more is begun', async () => {
  const { measure, seen } = measuring()
  const defect = new TypeError('x is undefined')
  const all = measureEach(SUBJECTS, subject => (subject === 0 ? Promise.reject(defect) : measure(subject)))
  await expect(all).rejects.toBe(defect)
  await new Promise(resolve => setTimeout(resolve, 60))
  expect(seen.begun).toBe(3)
})
