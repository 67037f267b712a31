import { describe, expect, test } from '@jest/globals'
import { formsOfDependencies } from '../../../../src/publish/dependencies-forms.ts'
import { renderDependenciesPage } from '../../../../src/render/html/dependencies/page.ts'
import type { FoundDependency } from '../../../../src/report/dependencies/build.ts'
import { answerInWords } from '../../../../src/words/dependencies/answer.ts'
import { gateOnAdded } from '../../../../src/words/dependencies/gate.ts'
import { plain } from '../../../../src/words/medium.ts'
import {
  active,
  type DependenciesOptions,
  dependenciesReportOf,
  found,
  left,
  used,
} from '../../../support/dependencies.ts'
import { EXAMPLE, EXAMPLE_ROWS } from '../../../support/dependencies-example.ts'
import { textOf } from '../../../support/page-text.ts'

const assets = { script: { text: 'run()', hash: 'sha256-run' }, style: { text: 'p {}', hash: 'sha256-p' } }

function pageOf(rows: readonly FoundDependency[], options: DependenciesOptions = {}): string {
  return renderDependenciesPage(dependenciesReportOf(rows, options), assets)
}

/** The body of the first row, as it is written down. */
function firstRow(html: string): string {
  return /<tbody id=p1 .*?(?=<tbody|<\/table)/s.exec(html)?.[0] ?? ''
}

/** Where the links of a piece of a page lead. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href=("[^"]*"|[^ >]*)/g)].map(([, href = '']) => href.replaceAll('"', ''))
}

describe('the page on what a checkout depends on', () => {
  test('says all of it, the answer first, and before that why the gate failed', () => {
    const view = { report: dependenciesReportOf(EXAMPLE_ROWS, EXAMPLE), medium: plain }
    expect(textOf(pageOf(EXAMPLE_ROWS, EXAMPLE)).replace(/ More about it .*/, '')).toBe(
      [
        `${gateOnAdded(view)} What this depends on Measured as of 2026-11-23 ${answerInWords(view)}`,
        'Repositories 8 1 not measured',
        'Hang on one person 4 made the majority of what active people made',
        'People with half of those 1 of the 3 who hold them',
        'Nobody active 2 no commit by a person in three years',
        'Unknown packages 1 of 10 packages, without a known repository',
        'What this pull request adds This pull request adds 1 repository and 1 package whose repository was not found (npm/left-pad). With them you depend on one more person.',
        'Repository Packages What is known Active people Last commit Good to know',
        'octo/new npm/new one person active 1 2026-10-01 a fork One repository is no longer used: octo/gone.',
        'How many hang on how few The 7 measured repositories by how few people made the majority of what active people made. In the bar of one person, each part is a person: one person holds half of those 4 (in full colour).',
        'Nobody 2 One person 4 Two 1 Three or four 0 Five or more 0',
        'Where they stand A dot for each repository: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.',
        'archived: 1 nobody: 1 one person: 2 few: 3 APF active 1 2 3 majority: 50 % 0 25 % 50 % 75 % 100 % Active share',
        'Nobody is active: 2, side by side once old glob all',
        'What you depend on 8 repositories, those with the fewest people first.',
        'Find Who is there all repositories archived (1) nobody (1) one person (2) few (3) not measured (1) Unfold all',
        'What you depend on Repository Who is there Packages Active people APF active Active share Commits Last commit',
        'octo/old archived 1 0 none 0.0 % 4 2021-03-04 npm/old: archived, no commit by a person in three years 1 has left 100.0 % main at aaaaaaaaaa npm/old 1.0.0: direct, runtime, named by the installed package',
        'octo/once nobody 1 0 none 0.0 % 9 2021-03-04 npm/once: no commit by a person in three years 1 has left 100.0 % main at aaaaaaaaaa npm/once 1.0.0: direct, runtime, named by the installed package',
        'gitlab.com/octo/far one person 1 1 1 100.0 % 9 2026-10-01 npm/far: one person active Dee 100.0 % main at aaaaaaaaaa npm/far 1.0.0: direct, runtime, named by the installed package',
        'octo/new one person 1 1 1 100.0 % 9 2026-10-01 npm/new: one person active; new here; a fork Kim 100.0 % main at aaaaaaaaaa npm/new 1.0.0: direct, runtime, named by the installed package',
        'types/all few 2 3 2 100.0 % 15 2026-10-01 npm/@types/node, 1 of 2 packages you use from it: two of 3 active people made half of it or more Ann 33.3 % Bob 33.3 % 1 other active 33.3 % main at aaaaaaaaaa npm/@types/node 1.0.0: direct, runtime, named by the installed package npm/@types/semver 1.0.0: direct, runtime, named by the installed package',
        'isaacs/glob few 1 2 1 100.0 % 93 2026-10-01 npm/glob: one of 2 active people made half of it or more Isaac 96.8 % 1 other active 3.2 % main at aaaaaaaaaa npm/glob 1.0.0: direct, runtime, named by the installed package',
        'isaacs/minimatch few 1 2 1 100.0 % 93 2026-10-01 npm/minimatch: one of 2 active people made half of it or more Isaac 96.8 % 1 other active 3.2 % main at aaaaaaaaaa npm/minimatch 1.0.0: direct, runtime, named by the installed package It can be funded at github.com/sponsors/isaacs and opencollective.com/x.',
        'octo/lost not measured 1 npm/lost: not measured: It could not be found, or this token may not read it npm/lost 1.0.0: direct, runtime, named by the installed package',
        'What you can do Whoever uses these and takes no part in them hopes that others will. Repository What you can do',
        'octo/old see whether it names a successor; it takes no more changes octo/once ask there what would help; no link for funding was found gitlab.com/octo/far ask there what would help octo/new ask there what would help; no link for funding was found isaacs/glob ask there what would help; no link for funding was found isaacs/minimatch ask there what would help, or fund it at github.com/sponsors/isaacs or opencollective.com/x',
        'People behind more than one One person is among the few behind more than one of these repositories. Who Repositories Which Isaac 2 isaacs/glob and isaacs/minimatch',
        'Packages whose repository is not known 1 of the 10 packages: who is behind them is not known, either. With resolve: registry the public registries are asked, too. npm/left-pad.',
      ].join(' '),
    )
  })

  test('says nothing of a pull request where there is none, nor of registries that were asked', () => {
    const text = textOf(pageOf(EXAMPLE_ROWS.slice(0, 2), { unknown: ['npm/x'], settings: { resolve: 'registry' } }))
    expect(text).toMatch(/^What this depends on Measured as of /)
    expect(text).toMatch(/ known repository How many hang on how few /)
    expect(text).toContain(' 1 of the 3 packages: who is behind them is not known, either. npm/x. More about it How ')
  })

  test('says that the gate passed below the answer', () => {
    const rows = EXAMPLE_ROWS.slice(0, 2)
    const options: DependenciesOptions = { change: {}, settings: { failsOn: ['alone'] } }
    const view = { report: dependenciesReportOf(rows, options), medium: plain }
    expect(textOf(pageOf(rows, options))).toContain(`${answerInWords(view)} ${gateOnAdded(view)} Repositories 2 `)
  })

  test('counts direct packages by themselves where also those are looked at that packages ask for', () => {
    const [one] = [found('o/a', [active('Ann', 1)])]
    const packages: FoundDependency['packages'] = [
      used('npm/a'),
      used('npm/b', { direct: false, scope: 'development', namedBy: 'graph', version: null }),
    ]
    const text = textOf(pageOf([{ ...one, packages }], { settings: { depth: 'all' } }))
    expect(text).toContain(
      'Packages Direct Active people APF active Active share Commits Last commit o/a one person 2 1 1 ',
    )
    expect(text).toContain(
      'npm/a 1.0.0: direct, runtime, named by the installed package npm/b: indirect, development, named by GitHub’s dependency graph ',
    )
  })

  test('leaves most of very many packages to the JSON report', () => {
    const names = Array.from({ length: 60 }, (_, index) => `npm/p${index}`)
    const row = firstRow(pageOf([found('o/a', [active('Ann', 1)], { packages: ['npm/a', ...names] })]))
    expect([row.match(/<li>/g)?.length, textOf(`<body>${row}`)]).toEqual([
      51,
      expect.stringMatching(/… and 11 more in the JSON report\.$/),
    ])
  })

  test('has neither picture nor dot where nothing was measured, and only figures where nothing was found', () => {
    expect(textOf(pageOf([found('o/a', 'It is gone.')]))).toMatch(
      /, somebody is Unknown packages 0 of 1 package What you depend on 1 repository\. .* o\/a not measured 1 npm\/a: not measured: It is gone npm\/a 1\.0\.0: direct, runtime, named by the installed package More /,
    )
    expect(textOf(pageOf([]))).toMatch(/ Repositories 0 none is known .* of 0 packages More about it How /)
  })

  test('tells people who share a name apart by their logins', () => {
    const anns = ['ann', 'other-ann'].map(login => ({ name: 'Ann', commits: 5, login }))
    const text = textOf(pageOf(anns.map((ann, index) => found(`o/${index}`, [ann]))))
    expect(text).toMatch(/ Ann \(ann\) 100\.0 % .* Ann \(other-ann\) 100\.0 % /)
  })

  test('names nobody, and leads to nobody, where nobody is to be named', () => {
    const html = pageOf(EXAMPLE_ROWS, { ...EXAMPLE, anonymize: true })
    expect(html).not.toMatch(/Isaac|Zed|Kim(?! well)|Dee|sponsors|opencollective/)
    expect(linksIn(html).filter(href => /^https:\/\/github\.com\/[^/]*$/.test(href))).toEqual([])
    expect(textOf(html)).toContain('In the bar of one person, each part is a person: one person holds half of those 4')
  })

  test('has no word that blames', () => {
    const html = pageOf([...EXAMPLE_ROWS, found('o/empty', [])], EXAMPLE)
    expect(html).not.toMatch(/unmaintained|abandon|\bdead|neglect|given up|stale/i)
  })

  test('is what is published', async () => {
    const html = await formsOfDependencies(dependenciesReportOf(EXAMPLE_ROWS)).page()
    expect(html).toContain('<title>What this depends on</title>')
  })
})

describe('what packages say of themselves', () => {
  const EVIL = '<script>alert(1)</script>'

  test('stays text, whatever they are called', () => {
    const html = pageOf([
      {
        ...found('o/a', [active(EVIL, 3), left('‮Zed', 2)], { state: { mirrorOf: EVIL, funding: [] } }),
        packages: [used(`npm/${EVIL}`, { version: '"><img src=x>' }), used('npm/‮drow\u2069')],
      },
    ])
    expect(html.match(/<script|<img|\u202e|\u2066|\u2067|\u2068|\u2069/g)).toEqual(['<script'])
    expect(firstRow(html)).toContain('<bdi>npm/&#60;script&#62;alert(1)&#60;/script&#62;</bdi>')
  })

  test('leads to no address but those of https without a user, and tells it not where readers come from', () => {
    const funding = [
      ...['javascript:alert(1)', 'http://a.example/', 'https://user:pw@b.example/', 'no address', 'data:text/html,x'],
      'https://c.example/"onclick=x>',
    ]
    const row = firstRow(pageOf([found('o/a', [{ name: 'Ann', commits: 1 }], { state: { funding } })]))
    expect(linksIn(row)).toEqual([
      'https://github.com/o/a',
      'https://github.com/o/a/tree/main',
      `https://github.com/o/a/commit/${'a'.repeat(10)}`,
      'https://c.example/%22onclick=x%3E',
    ])
    expect(row.match(/<a [^>]*>/g)?.every(link => link.includes(' rel=noreferrer'))).toBe(true)
  })

  test('leads to no page of a repository that is none', () => {
    const { row, ...others } = found('o/a', [{ name: 'Ann', commits: 1 }])
    const repositories = row.repositories.map(one => ({ ...one, page: 'javascript:alert(1)' }))
    expect(linksIn(pageOf([{ ...others, row: { ...row, repositories } }])).filter(href => href !== '#p1')).toEqual([])
  })
})

describe('how many hang on how few', () => {
  /** The widths of a bar's parts in full colour, and of its others, in whole percent of the longest. */
  function bars(rows: readonly FoundDependency[]) {
    const figure = /<figure class=hanging>.*?<\/figure>/s.exec(pageOf(rows))?.[0] ?? ''
    return figure
      .split('<li>')
      .slice(1)
      .map(bar => ({
        full: [...bar.matchAll(/<rect x=\S+ width=([\d.]+)/g)].map(([, width]) => Math.round(Number(width))),
        pale: [...bar.matchAll(/<rect class=other x=\S+ width=([\d.]+)/g)].map(([, width]) =>
          Math.round(Number(width)),
        ),
      }))
  }
  const sole = (name: string, number: number) =>
    Array.from({ length: number }, (_, index) => found(`${name}/${index}`, [active(name, 9), active('Jo', 1)]))
  const shared = (name: string, people: number) =>
    found(
      name,
      Array.from({ length: people }, (_, index) => active(`${name}-${index}`, 9)),
    )
  const nothing = { full: [], pale: [] }

  test('is a bar for each number of people, in which those stand out who hold half of what hangs on one', () => {
    const rows = [...sole('ann', 4), ...sole('bob', 3), ...sole('cy', 1), found('o/x', [left('Zed', 1)])]
    expect(bars([...rows, shared('o/two', 3), shared('o/three', 5), shared('o/many', 20)])).toEqual([
      { full: [], pale: [12] },
      { full: [50], pale: [37, 12] },
      { full: [], pale: [12] },
      { full: [], pale: [12] },
      { full: [], pale: [12] },
    ])
  })

  test('tells nobody apart where nobody has an account by which to be known again', () => {
    const rows = ['o/a', 'o/b'].map(name => found(name, [{ name: 'Ann', commits: 1 }]))
    expect([bars(rows)[1], textOf(pageOf(rows))]).toEqual([
      { full: [100], pale: [] },
      expect.stringContaining(' made the majority of what active people made. Nobody 0 One person 2 '),
    ])
  })

  test('has nobody stand out among people who hold one each, nor beside a single one', () => {
    const one = bars(sole('ann', 3))
    const each = bars([...sole('ann', 1), ...sole('bob', 1)])
    expect([one, each]).toEqual([
      [nothing, { full: [100], pale: [] }, nothing, nothing, nothing],
      [nothing, { full: [50, 50], pale: [] }, nothing, nothing, nothing],
    ])
  })
})
