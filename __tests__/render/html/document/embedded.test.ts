import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { embed, readEmbedded } from '../../../../src/render/html/document/embedded.ts'
import { figuresWithout, type Standings, standingsOf } from '../../../../src/render/html/living/standings.ts'
import { history } from '../../../support/history.ts'
import { numbersOf } from '../../../support/ledger.ts'
import { reportOf } from '../../../support/report.ts'
import { workedExample } from '../../../support/worked-example.ts'

const example = reportOf(workedExample())

/** Without Ann, the others share what is left more evenly. */
const oneOfFew = reportOf(history().at('2026-10-01').by('ann', 9).by('bob', 3).by('cy', 3).by('dee', 3))

describe('the standings in the page', () => {
  test.each([
    ['the worked example', workedExample(), {}],
    [
      'commits that people share',
      history()
        .by('ann', 2, { coAuthors: ['bob', 'cy'] })
        .by('bob'),
      { coAuthors: true },
    ],
    [
      'people who share a name',
      history()
        .by({ name: 'Ann', email: 'a@example.com', login: 'a' })
        .by({ name: 'Ann', email: 'b@example.com', login: 'b' }),
      {},
    ],
    ['no commits', history(), {}],
  ])('are read back as they were written: %s', (_what, told, rules) => {
    const standings = standingsOf(reportOf(told, { rules }))
    expect(readEmbedded(embed(standings))).toEqual(standings)
  })

  test.each(
    [example, oneOfFew].flatMap(report =>
      report.whatIf.map(({ without, figures }) => [without.map(({ name }) => name), figures, report] as const),
    ),
  )('give the figures of the report without %j', (names, figures, report) => {
    const standings = readEmbedded(embed(standingsOf(report)))
    const gone = standings.people.filter(({ name }) => names.includes(name)).map(({ rank }) => rank)
    expect(numbersOf(figuresWithout(standings, new Set(gone)))).toEqual(numbersOf(figures))
  })

  test('stay exact where numbers of JavaScript would not', () => {
    const volume = fc.bigInt({ min: 1n, max: 10n ** 40n })
    fc.assert(
      fc.property(fc.array(volume, { minLength: 1, maxLength: 8 }), volumes => {
        const [person] = standingsOf(example).people
        const people = volumes.map((own, index) => ({ ...person, rank: index + 1, volume: own }))
        const standings = {
          ...standingsOf(example),
          people,
          volume: volumes.reduce((sum, own) => sum + own),
        } as Standings
        expect(readEmbedded(embed(standings))).toEqual(standings)
      }),
    )
  })

  test('end no script element and open no comment, whatever a name holds', () => {
    const name = fc.string({ unit: fc.constantFrom('<', '/', '!', '-', '>', 'script', '\u2028', '\u2029', '"', '\\') })
    fc.assert(
      fc.property(name, hostile => {
        const [person] = standingsOf(example).people
        const standings = { ...standingsOf(example), people: [{ ...person, name: hostile }] } as Standings
        expect(embed(standings)).not.toMatch(/[<\u2028\u2029]/)
      }),
    )
  })

  test('hold no e-mail address', () => {
    expect(embed(standingsOf(example))).not.toContain('@')
  })
})
