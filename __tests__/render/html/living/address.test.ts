import { describe, expect, test } from '@jest/globals'
import { addressOf, goneIn } from '../../../../src/render/html/living/address.ts'
import { standingsOf } from '../../../../src/render/html/living/standings.ts'
import { history, person } from '../../../support/history.ts'
import { reportOf } from '../../../support/report.ts'

/** Ann (1) and Bob (2) have logins, Cy (3) has a name alone, Dee's (4) login is a number, and Eve (5) has left. */
const told = history()
  .at('2026-10-01')
  .by(person('ann', { login: 'ann' }), 9)
  .by(person('bob', { login: 'the-builder' }), 8)
  .by('cy', 7)
  .by(person('dee', { login: '2' }), 6)
  .at('2020-01-01')
  .by(person('eve', { login: 'eve' }), 5)
const standings = standingsOf(reportOf(told))
const asked = standingsOf(reportOf(told, { whatIf: ['bob', 'eve'] }))

describe('the address of a scenario', () => {
  test.each([
    ['by their logins', [2, 1], '#without=ann,the-builder'],
    ['who have none, by their place in the list', [3], '#without=3'],
    ['whose login is a number, by their place as well', [4], '#without=4'],
    ['nobody, not at all', [], ''],
  ])('names people %s', (_how, gone, address) => {
    expect(addressOf(standings, new Set(gone))).toBe(address)
  })

  test('names nobody where the page shows the same by itself, and says so where it would show another', () => {
    expect([addressOf(asked, new Set([2])), addressOf(asked, new Set())]).toEqual(['', '#without='])
  })

  test('holds no e-mail address, even where that is somebody’s login', () => {
    const odd = reportOf(
      history()
        .at('2026-10-01')
        .by(person('ann', { login: 'ann@example.com' })),
    )
    expect(addressOf(standingsOf(odd), new Set([1]))).toBe('#without=1')
  })

  test.each([[[1]], [[2, 3]], [[1, 2, 3, 4]]])('is read back as it was written: %j', gone => {
    expect(goneIn(standings, addressOf(standings, new Set(gone)))).toEqual(new Set(gone))
  })

  test.each([
    ['case aside', '#without=ANN', [1]],
    ['encoded', '#without=the%2Dbuilder,%33', [2, 3]],
    ['without whoever has left', '#without=ann,eve', [1]],
    ['without whom nobody knows', '#without=ann,zoe,99', [1]],
    ['without what cannot be decoded', '#without=ann,%', [1]],
    ['if it is about something else, as nobody', '#top', []],
    ['if it is empty, as nobody', '', []],
  ])('is read %s', (_how, address, gone) => {
    expect(goneIn(standings, address)).toEqual(new Set(gone))
  })

  test('that names nobody leaves it to the settings, and nobody at all is nobody', () => {
    expect([goneIn(asked, ''), goneIn(asked, '#without=')]).toEqual([new Set([2]), new Set()])
  })
})
