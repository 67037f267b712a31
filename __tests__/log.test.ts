import { expect, test } from '@jest/globals'
import { withoutRepeats } from '../src/log.ts'
import { recordingLog } from './support/recording-log.ts'

test('of notices that say the same, a log without repeats has the first', () => {
  const { log, notices } = recordingLog()
  const { notice } = withoutRepeats(log)
  for (const message of ['one', 'two', 'one']) notice(message)

  expect(notices).toEqual(['one', 'two'])
})
