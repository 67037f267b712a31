import { describe, expect, test } from '@jest/globals'
import { rankedLookAlikes } from '../../../src/measure/around/look-alikes.ts'
import { measure } from '../../../src/measure/measure.ts'
import { momentAt } from '../../../src/measure/rules.ts'
import { renderMailmapBlock } from '../../../src/render/terminal/mailmap-block.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'
import { defaultRules, ledgerOf } from '../../support/ledger.ts'

const day = momentAt(Date.parse('2024-01-05'))

function measured(told: TestHistory) {
  const ledger = ledgerOf(commitsOf(told))
  return { ledger, measurement: measure(ledger, defaultRules, day) }
}

/** It takes three of the active: united, the two Cys are enough with Al, but the two Als are not with anybody. */
const told = history()
  .at('2020-01-01')
  .by('Ida <i1@x.test>', 30)
  .by('Ida <i2@x.test>', 30)
  .at('2024-01-01')
  .by('Al <a1@x.test>', 6)
  .by('Al <a2@x.test>', 1)
  .by('Cy <c1@x.test>', 3)
  .by('Cy <c2@x.test>', 3)
  .by('dot', 4)
  .by('eve', 4)
  .by('fay', 2)

describe('people who look alike come', () => {
  test('those first whose union would change the number, then holders, then those with most commits', () => {
    const { ledger, measurement } = measured(told)
    expect(rankedLookAlikes(ledger, measurement).map(({ name }) => name)).toEqual(['Cy', 'Al', 'Ida'])
  })

  test('in that order in the lines for a mailmap, too', () => {
    const { ledger, measurement } = measured(told)
    const lines = renderMailmapBlock(measurement, ledger)
      .split('\n')
      .filter(line => line.includes('<'))
    expect(lines.map(line => line.split(' ')[0])).toEqual(['Cy', 'Al', 'Ida'])
  })

  test('but never with a name that could not be read', () => {
    const { ledger, measurement } = measured(history().by('J\ufffdrg <a@x.test>').by('J\ufffdrg <b@x.test>'))
    expect(renderMailmapBlock(measurement, ledger)).toBe('')
  })
})
