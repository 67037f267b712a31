import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { forEach } from '../../../src/sources/hosted/lanes.ts'

test('four are done at a time, and their results come in order', async () => {
  let underWay = 0
  let most = 0
  const results = await forEach([5, 1, 4, 1, 3, 1, 2], async ms => {
    underWay += 1
    most = Math.max(most, underWay)
    await delay(ms)
    underWay -= 1
    return ms * 10
  })

  expect([results, most]).toEqual([[50, 10, 40, 10, 30, 10, 20], 4])
})

test('after a failure none is begun, and it is told when all have ended', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const work = forEach([1, 2, 3, 4, 5, 6], async number => {
    begun.push(number)
    if (number === 2) throw new Error('lame')
    await delay(5)
    ended.push(number)
  })

  await expect(work).rejects.toThrow('lame')
  expect([begun, ended]).toEqual([
    [1, 2, 3, 4],
    [1, 3, 4],
  ])
})

test('nothing is done for nobody', async () => {
  expect(await forEach([], async () => 1)).toEqual([])
})
