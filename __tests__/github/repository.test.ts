import { expect, test } from '@jest/globals'
import { partsOf } from '../../src/github/repository.ts'

test('a repository has an owner and a name', () => {
  expect(partsOf('ann/pony.js')).toEqual({ owner: 'ann', name: 'pony.js' })
})
