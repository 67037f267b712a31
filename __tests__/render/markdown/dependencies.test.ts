import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  dependenciesMarker,
  renderDependenciesComment,
  renderResolvedDependenciesComment,
} from '../../../src/render/markdown/dependencies-comment.ts'
import { renderDependenciesSummary } from '../../../src/render/markdown/dependencies-summary.ts'
import { renderDependenciesTerminal } from '../../../src/render/terminal/dependencies.ts'
import { active, dependenciesReportOf, found } from '../../support/dependencies.ts'
import { EXAMPLE, EXAMPLE_ROWS } from '../../support/dependencies-example.ts'
import { filtersThatBite, readHtml, renderMarkdown } from '../../support/github-markdown.ts'
import { NASTY, nastyText } from '../../support/nasty.ts'

const place = { repository: 'Octo/Pony', folder: '.' }
const example = dependenciesReportOf(EXAMPLE_ROWS, EXAMPLE)
const expected = (name: string) => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8')

const forms = [
  ['dependencies-summary.md', renderDependenciesSummary(example)],
  ['dependencies-comment.md', renderDependenciesComment(example, place)],
  ['dependencies-terminal.txt', renderDependenciesTerminal(example, { color: false, columns: 100 })],
] as const

test.each(forms)('%s is what is written', (name, text) => {
  expect(text).toBe(expected(name))
})

describe('no form', () => {
  test.each(forms)('blames anybody: %s', (_, text) => {
    expect(text).not.toMatch(/unmaintained|dead|abandon|orphan|stale|neglect|inactive|risky|bad\b|zombie/i)
  })

  test('has a source that could', () => {
    const words = new URL('../../../src/words/dependencies/', import.meta.url)
    const texts = readdirSync(words).map(name => readFileSync(new URL(name, words), 'utf8'))
    expect(texts.filter(text => /unmaintained|\bdead\b|abandon|orphan|neglect|zombie/i.test(text))).toEqual([])
  })
})

describe('the comment', () => {
  test('names no person', () => {
    expect(renderDependenciesComment(example, place)).not.toMatch(/Isaac\b|\bJo\b|Kim(?! well)|Zed|Ann|Bob|Dee/)
  })

  test('is none where nothing is added', () => {
    const report = dependenciesReportOf(
      EXAMPLE_ROWS.map(row => ({ ...row, isAdded: false })),
      {
        change: { removed: ['octo/gone'] },
      },
    )
    expect(renderDependenciesComment(report, place)).toBeNull()
  })

  test.each([
    [[], '**New dependencies**: This pull request adds no repository.'],
    [['alone'], '**New dependencies**: ✅ **The gate passed.** This pull request adds no repository.'],
  ] as const)('makes room for a line once nothing is added any more, with a gate on %j', (failsOn, line) => {
    const report = dependenciesReportOf([], { change: {}, settings: { failsOn } })
    expect(renderResolvedDependenciesComment(report, place)).toBe(`${dependenciesMarker(place)}\n${line}\n`)
  })

  test.each([
    [{ repository: 'Octo/Pony', folder: '.' }, '<!-- pony-factor-dependencies: octo%2Fpony -->'],
    [
      { repository: 'octo/pony', folder: 'docs --> x' },
      '<!-- pony-factor-dependencies: octo%2Fpony docs%20%2D%2D%3E%20x -->',
    ],
  ])('of %j is found again by a marker of its own', (where, marker) => {
    expect(dependenciesMarker(where)).toBe(marker)
    expect(renderDependenciesComment(example, where)?.split('\n')[0]).toBe(marker)
  })

  test('says which folder it is about', () => {
    expect(renderDependenciesComment(example, { ...place, folder: 'docs' })?.split('\n')[1]).toBe(
      '### New dependencies in `docs`',
    )
  })

  test('keeps to what GitHub takes, and the summary to what it is given', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      found(`octo/${'long-name'.repeat(9)}-${index}`, [active('Ann', 5)], { isAdded: true }),
    )
    const report = dependenciesReportOf(rows, { change: {}, settings: { failsOn: ['alone'] } })
    const comment = renderDependenciesComment(report, place) ?? ''
    expect([comment.length > 0, comment.length <= 60_000]).toEqual([true, true])
    expect(Buffer.byteLength(renderDependenciesSummary(report, 50_000))).toBeLessThanOrEqual(50_000)
  })
})

/** A report in which everything from outside is one text. */
function reportWith(text: string) {
  const name = `octo/${text}`
  const funding = [
    `https://evil.example/)${text}`,
    `https://x.example/?q=${encodeURIComponent(text.toWellFormed())}|(`,
    `javascript:${text}`,
  ]
  return dependenciesReportOf(
    [
      found(name, [{ ...active('Ann', 9), name: text }], {
        ...{ packages: [`npm/${text}`], isAdded: true, state: { funding, mirrorOf: text } },
      }),
      found('octo/b', [{ ...active('Ann', 9), name: text }], { state: { funding } }),
      found('octo/c', text),
    ],
    {
      unknown: [`npm/x${text}`],
      change: {
        addedPackages: [`npm/x${text}`],
        removed: [name],
        waivers: [
          { subject: `npm/${text}`, isPackage: true, rule: null, reason: text, until: '2027-01-01' },
          { subject: name, isPackage: false, rule: null, reason: text, until: '2026-01-01' },
        ],
      },
      settings: { failsOn: ['unknown', 'alone'], waivers: text },
    },
  )
}

const kinds = (text: string) => [...new Set(readHtml(renderMarkdown(text)).elements)].sort()

describe('text from outside', () => {
  const harmless = [
    renderDependenciesSummary(reportWith('x')),
    renderDependenciesComment(reportWith('x'), place) ?? '',
  ].map(kinds)

  function harm(text: string) {
    const report = reportWith(text)
    const texts = [
      renderDependenciesSummary(report),
      renderDependenciesComment(report, { ...place, folder: text }) ?? '',
    ]
    const found = texts.map(written => readHtml(renderMarkdown(written)))
    return {
      elements: texts.map((written, index) => kinds(written).filter(kind => !harmless[index]?.includes(kind))),
      filters: found.flatMap(filtersThatBite),
      links: found
        .flatMap(({ links }) => links)
        .filter(link => !/^https:\/\/(?:github\.com|evil\.example|x\.example)\//.test(link)),
    }
  }

  const NONE = { elements: [[], []], filters: [], links: [] }

  test.each(NASTY.filter(([, text]) => text.length < 1000))('is harmless: %s', (_, text) => {
    expect(harm(text)).toEqual(NONE)
  })

  test('is harmless, whatever it is', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(harm(text)).toEqual(NONE)
      }),
      { numRuns: 15 },
    )
  })

  test('is one line each in a terminal', () => {
    const text = renderDependenciesTerminal(reportWith('a\n::error::b\u001b[31m\u202e'), { color: false, columns: 100 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is held here
    expect(text).not.toMatch(/^\s*::error|\u001b|\u202e/m)
  })
})
