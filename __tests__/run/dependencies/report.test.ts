import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { packageKey } from '../../../src/dependencies/package-key.ts'
import type { Namer } from '../../../src/dependencies/resolve.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import type { DependenciesReport, DependenciesSettings } from '../../../src/report/dependencies.ts'
import type { DependenciesPorts } from '../../../src/run/dependencies/ports.ts'
import { type DependenciesTerms, reportOnDependencies } from '../../../src/run/dependencies/report.ts'
import { history } from '../../support/history.ts'
import { defaultRules } from '../../support/ledger.ts'
import { serving, type TestServer } from '../../support/many-histories.ts'
import { recordingLog } from '../../support/recording-log.ts'

const NOW = Date.UTC(2024, 5, 1)
const RULES = { ...defaultRules, activityWindow: Temporal.Duration.from({ years: 3 }) }
const { exclude: _, ...rules } = RULES

const SERVER: TestServer = {
  repositories: {
    'octo/one': history().by('ann', 5),
    'octo/two': history().by('ann', 4).by('bob', 4),
    'octo/old': history().at('2015-01-01').by('cy', 3),
    'octo/many': history().by('ann').by('bob').by('cy').by('dee').by('eve').by('fay').by('gus').by('hal').by('ida'),
  },
  renamed: { 'octo/first': 'octo/one' },
}

/** A lock file of npm's with these packages, all of which are asked for. */
function lock(...names: readonly string[]): string {
  const versions = Object.fromEntries(names.map(name => [name, '^1.0.0']))
  const packages = Object.fromEntries(names.map(name => [`node_modules/${name}`, { version: '1.0.0' }]))
  return JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: versions }, ...packages } })
}

/** Names packages as a table says; it counts how often it is asked. */
function namer(namedBy: Namer['namedBy'], table: Readonly<Record<string, string>>) {
  let asked = 0
  const name: Namer['name'] = async unnamed => {
    asked += 1
    return new Map(
      unnamed.flatMap(dependency => {
        const path = table[dependency.name]
        const [host = '', ...rest] = path?.split(':') ?? []
        if (path === undefined) return []
        const place = rest.length === 0 ? { host: 'github.com', path } : { host, path: rest.join(':') }
        return [[packageKey(dependency), place]]
      }),
    )
  }
  return { namer: { namedBy, name }, asked: () => asked }
}

const INSTALLED = namer('installed package', {
  one: 'octo/one',
  'one-more': 'octo/first',
  two: 'octo/two',
  old: 'octo/old',
  many: 'octo/many',
  gone: 'octo/gone',
  far: 'git.example.org:pub/far',
})

interface Arrangement {
  readonly head?: string
  /** The base's lock file; `null` outside of pull requests. */
  readonly base?: string | null
  readonly waivers?: string | null
  readonly settings?: Partial<DependenciesSettings>
  readonly namers?: readonly Namer[]
}

function arranged({ head = lock(), base = null, waivers = null, settings = {}, namers = [] }: Arrangement) {
  const files = (text: string) => ({
    paths: ['package-lock.json'],
    textOf: async (path: string) => (path === 'package-lock.json' ? text : null),
  })
  const use = serving(SERVER)
  const ports: DependenciesPorts = {
    head: files(head),
    ownServer: 'https://github.com',
    own: null,
    base: base === null ? null : async () => ({ ...files(base), waivers }),
    installed: () => INSTALLED.namer,
    namers,
    sources: {
      hosted: use.many,
      other: () => {
        throw new Error('Nothing else is asked.')
      },
    },
    spent: () => ({ points: 0, requests: 0, bytes: 0 }),
  }
  const shown: DependenciesSettings = {
    ...{ rules: RULES, scopes: ['runtime'], depth: 'direct', files: [], resolve: 'graph', hosts: [], limit: 100 },
    ...{ failsOn: [], waivers: 'waivers.yml' },
    ...settings,
  }
  const terms: DependenciesTerms = {
    ...{ rules, exclude: [], moment: momentNow(NOW), server: 'github.com', serverUrl: 'https://github.com' },
    ...{ log: recordingLog().log, gate: { minimumApf: null, minimumActiveShare: null }, anonymize: false },
    settings: shown,
    servers: { own: 'github.com', hosts: shown.hosts },
    parseWaivers: async text => JSON.parse(text),
  }
  return { use, run: () => reportOnDependencies(ports, terms) }
}

const reportOn = (arrangement: Arrangement) => arranged(arrangement).run()

/** Rows in a few words each. */
function told({ rows }: DependenciesReport): readonly string[] {
  return rows.map(
    ({ row, packages, verdict, isAdded }) =>
      `${isAdded ? '+' : ''}${row.name}: ${verdict}, ${packages.map(({ name }) => name).join(' ')}`,
  )
}

describe('what a checkout depends on', () => {
  test('is measured by repositories, once each, whatever they are called', async () => {
    const report = await reportOn({ head: lock('one', 'one-more', 'two', 'old', 'many', 'gone', 'nowhere') })
    expect(told(report)).toEqual([
      'octo/old: nobody, npm/old',
      'octo/one: alone, npm/one npm/one-more',
      'octo/two: few, npm/two',
      'octo/many: several, npm/many',
      'octo/gone: not measured, npm/gone',
    ])
    expect([report.packages, report.unknown, report.change, report.gate]).toEqual([7, ['npm/nowhere'], null, 'off'])
  })

  test('is asked for once', async () => {
    const { use, run } = arranged({ head: lock('one', 'one-more', 'two') })
    await run()
    expect(use.windows).toEqual([3])
  })

  test('is measured as far as the limit goes, the most used first', async () => {
    const report = await reportOn({ head: lock('one', 'one-more', 'two', 'many'), settings: { limit: 2 } })
    expect(told(report)).toEqual([
      'octo/one: alone, npm/one npm/one-more',
      'octo/many: several, npm/many',
      'octo/two: not measured, npm/two',
    ])
  })

  test('on another server is not asked for unless that server is named', async () => {
    const { rows } = await reportOn({ head: lock('far', 'one') })
    expect(rows.map(({ row }) => (row.isMeasured ? row.name : `${row.name}: ${row.reason}`))).toEqual([
      'octo/one',
      'git.example.org/pub/far: It is on git.example.org, which is not asked. To measure it, name that server in the input hosts.',
    ])
  })

  test('is asked of servers only where no file and no installed package says it', async () => {
    const [graph, unasked] = [namer('graph', { hidden: 'octo/two' }), namer('registry', {})]
    const report = await reportOn({ head: lock('hidden', 'one'), namers: [graph.namer, unasked.namer] })
    expect([told(report), graph.asked(), unasked.asked()]).toEqual([
      ['octo/one: alone, npm/one', 'octo/two: few, npm/hidden'],
      1,
      0,
    ])
  })

  test('may be nothing', async () => {
    expect(await reportOn({})).toMatchObject({ packages: 0, unknown: [], rows: [] })
  })
})

describe('a pull request', () => {
  test('that adds nothing is measured in nothing, and nobody else is asked', async () => {
    const graph = namer('graph', {})
    const head = lock('one', 'one-more', 'nowhere')
    const { use, run } = arranged({ head, base: lock('one', 'one-more', 'nowhere', 'two'), namers: [graph.namer] })
    const report = await run()
    expect([report.change?.added, report.change?.removed, use.windows, graph.asked()]).toEqual([
      [],
      ['octo/two'],
      [],
      0,
    ])
  })

  test('that adds nothing passes', async () => {
    const report = await reportOn({ head: lock('one'), base: lock('one'), settings: { failsOn: ['alone'] } })
    expect(report.gate).toBe('passed')
  })

  test('is refused for a list of waivers that is wrong, also where it adds nothing', async () => {
    const { run } = arranged({ head: lock('one'), base: lock('one'), waivers: 'no list' })
    await expect(run()).rejects.toThrow('JSON')
  })

  test('has what it adds measured first, and beyond the limit', async () => {
    const report = await reportOn({
      head: lock('one', 'two', 'many'),
      base: lock('one', 'two'),
      settings: { limit: 1 },
    })
    expect(told(report)).toEqual([
      '+octo/many: several, npm/many',
      'octo/one: not measured, npm/one',
      'octo/two: not measured, npm/two',
    ])
  })

  test.each([
    ['alone', 'one', 'failed'],
    ['nobody', 'old', 'failed'],
    ['unmeasured', 'gone', 'failed'],
    ['unknown', 'nowhere', 'failed'],
    ['alone', 'many', 'passed'],
  ] as const)('is judged by what it adds: %s by adding %s has %s', async (fact, name, gate) => {
    const report = await reportOn({ head: lock('two', name), base: lock('two'), settings: { failsOn: [fact] } })
    expect(report.gate).toBe(gate)
  })

  test('is judged with the waivers of its base', async () => {
    const waiver = {
      subject: 'octo/one',
      isPackage: false,
      rule: null,
      reason: 'We know them well.',
      until: '2024-12-31',
    }
    const report = await reportOn({
      head: lock('two', 'one'),
      base: lock('two'),
      waivers: JSON.stringify([waiver]),
      settings: { failsOn: ['alone'] },
    })
    expect([report.gate, report.change?.waived]).toEqual(['passed', [waiver]])
  })

  test('adds nobody by a package that has only moved', async () => {
    const report = await reportOn({ head: lock('one-more', 'two'), base: lock('one', 'two') })
    expect([report.change?.added, report.change?.removed]).toEqual([[], []])
  })
})
