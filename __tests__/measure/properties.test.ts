import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Contributor } from '../../src/measure/count/contributor.ts'
import { figuresOf } from '../../src/measure/figures/figures.ts'
import { holdersOf } from '../../src/measure/figures/holders.ts'
import { isActive } from '../../src/measure/measure.ts'
import { momentNow } from '../../src/measure/rules.ts'
import { commitsOf, history } from '../support/history.ts'
import { measured, numbersOf, percentage } from '../support/ledger.ts'
import { WORKED_EXAMPLE_DAY } from '../support/worked-example.ts'

const day = momentNow(Date.parse(WORKED_EXAMPLE_DAY))

describe('whatever the history', () => {
  const person = fc.constantFrom('ann', 'bob', 'cho', 'dee', 'eve', 'fay', 'gil')
  const step = fc.tuple(
    person,
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom('2015-01-01', '2025-12-01', '2026-10-01'),
  )
  const told = fc.array(step, { minLength: 1, maxLength: 25 }).map(steps => {
    const full = steps.reduce((so, [who, count, at]) => so.at(at).by(who, count), history())
    return commitsOf(full)
  })
  const valueOrInfinity = (value: number | null) => value ?? Number.POSITIVE_INFINITY

  test('PF is at most the number of contributors', () => {
    fc.assert(
      fc.property(told, commits => {
        const { figures, tally } = measured(commits, {}, day)
        expect(numbersOf(figures).pf).toBeLessThanOrEqual(tally.contributors.length)
      }),
    )
  })

  test('APF active is at most APF all, and PF is at most APF all', () => {
    fc.assert(
      fc.property(told, commits => {
        const { pf, all, active } = numbersOf(measured(commits, {}, day).figures)
        const limit = valueOrInfinity(all)
        expect([(active ?? 0) <= limit, (pf ?? 0) <= limit]).toEqual([true, true])
      }),
    )
  })

  test('APF all exists exactly where the active share reaches K', () => {
    fc.assert(
      fc.property(told, commits => {
        const { all, share } = numbersOf(measured(commits, {}, day).figures)
        expect(all !== null).toBe((share ?? 0) >= 0.5)
      }),
    )
  })

  test('one more commit by a holder never raises PF', () => {
    fc.assert(
      fc.property(told, commits => {
        const { figures } = measured(commits, {}, day)
        const holder = figures.ponyFactor.reached ? figures.ponyFactor.holders[0] : undefined
        const own = commits.find(({ author }) => author.name === holder?.name)
        const more = measured(own === undefined ? commits : [...commits, own], {}, day)
        expect(numbersOf(more.figures).pf).toBeLessThanOrEqual(numbersOf(figures).pf ?? 0)
      }),
    )
  })

  test('the order of commits never matters', () => {
    const shuffled = told.chain(commits =>
      fc.tuple(fc.constant(commits), fc.shuffledSubarray(commits, { minLength: commits.length })),
    )
    fc.assert(
      fc.property(shuffled, ([commits, other]) => {
        const outcome = (list: typeof commits) => {
          const { figures, tally } = measured(list, {}, day)
          return [numbersOf(figures), tally.contributors.map(({ name, volume }: Contributor) => [name, volume])]
        }
        expect(outcome(other)).toEqual(outcome(commits))
      }),
    )
  })

  test('shares add up to V, co-authors or not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.array(person, { maxLength: 4 })), { maxLength: 20 }), steps => {
        const full = steps.reduce((so, [who, coAuthors]) => so.by(who, 1, { coAuthors }), history())
        const { tally } = measured(commitsOf(full), { coAuthors: true }, day)
        expect(tally.contributors.reduce((sum, { volume }) => sum + volume, 0n)).toBe(tally.volume)
      }),
    )
  })

  test('the holders are the largest active contributors', () => {
    fc.assert(
      fc.property(told, commits => {
        const measurement = measured(commits, {}, day)
        const active = measurement.tally.contributors.filter(one => isActive(one, measurement.cutoff))
        const holders = holdersOf(measurement)
        expect(holders).toEqual(active.slice(0, holders.length))
      }),
    )
  })

  test('nobody active is the same as figures of nobody', () => {
    fc.assert(
      fc.property(told, commits => {
        const { tally } = measured(commits, {}, day)
        const { active, people } = numbersOf(figuresOf(tally, percentage('50').share, () => false))
        expect([active, people]).toEqual([null, 0])
      }),
    )
  })
})
