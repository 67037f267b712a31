import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '../src/github/client.ts'
import { systemClock } from '../src/github/clock.ts'
import type { HistorySource } from '../src/history/source.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import { forecastOf } from '../src/measure/around/forecast.ts'
import { sensitivityOf } from '../src/measure/around/sensitivity.ts'
import { trendOf } from '../src/measure/around/trend.ts'
import { departuresOf } from '../src/measure/around/what-if.ts'
import type { NamedStake } from '../src/measure/count/contributor.ts'
import type { FigureValues } from '../src/measure/figures/figures.ts'
import { formatPercent } from '../src/measure/figures/fraction.ts'
import { factorValue } from '../src/measure/figures/pony-factor.ts'
import { type Measurement, measure } from '../src/measure/measure.ts'
import { momentAt, momentNow } from '../src/measure/rules.ts'
import type { Person } from '../src/people/person.ts'
import { buildReport } from '../src/report/build.ts'
import type { Subject } from '../src/report/report.ts'
import { rulesIn } from '../src/run/named-people.ts'
import { readHistory } from '../src/run/reading.ts'
import { INPUTS } from '../src/settings/inputs.ts'
import { parseSettings, type Settings } from '../src/settings/settings.ts'
import { gitHistory } from '../src/sources/git/source.ts'
import { graphqlHistory } from '../src/sources/graphql/source.ts'
import { type GitHubOnLoopback, startGitHub } from './support/github/server.ts'
import { defaultRules, namedRegister, numbersOf } from './support/ledger.ts'
import {
  type NaiveCommit,
  naiveCommits,
  naiveDeparture,
  naiveFigures,
  naiveIdentities,
  withoutSpaces,
} from './support/naive.ts'
import { recordingLog } from './support/recording-log.ts'
import { runStep } from './support/runner.ts'

/** One row of settings and the figures that independent programs computed for it. */
interface Row {
  readonly settings: Readonly<Record<string, string>>
  readonly expect: {
    readonly commits: number
    readonly contributors: number
    readonly activeContributors: number
    readonly ponyFactor: number | null
    readonly augmentedPonyFactor: { readonly all: number | null; readonly active: number | null }
    readonly risk: string
    readonly excluded: { readonly merges: number; readonly bots: number }
    readonly activeShare: number | null
  }
}

// Metadata of public histories, which is no part of the project.
const folder = fileURLToPath(new URL('../../shared/histories/', import.meta.url))
const areThere = existsSync(join(folder, 'expected.json'))
const expected: Record<string, Row[]> = areThere ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) : {}
const names = areThere ? Object.keys(expected) : ['histories that are not there']
const rows = names.flatMap(name =>
  (expected[name] ?? []).map(row => ({ name, row, settings: JSON.stringify(row.settings) })),
)
const cases: { name: string; row: Row | null; settings: string }[] = areThere
  ? rows
  : [{ name: 'none', row: null, settings: 'histories that are not there' }]
const whereThere = areThere ? describe : describe.skip

const repositories: Record<string, string> = {}
let home = ''
let github: GitHubOnLoopback
const { log } = recordingLog()

beforeAll(async () => {
  if (!areThere) return
  home = mkdtempSync(join(tmpdir(), 'pony-histories-'))
  for (const name of names) {
    const path = join(home, `${name}.git`)
    repositories[name] = path
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path])
    execFileSync('sh', ['-c', `xz -dc "${join(folder, name)}.fi.xz" | git -C "${path}" fast-import --quiet`])
  }
  github = await startGitHub({
    repositories: Object.fromEntries(names.map(name => [`real/${name}`, repositories[name] ?? ''])),
    budget: { limit: 1_000_000 },
  })
}, 120_000)

afterAll(async () => {
  if (!areThere) return
  await github.close()
  rmSync(home, { recursive: true })
})

whereThere('real histories give the figures that independent programs computed', () => {
  describe.each([
    ['a clone', (name: string) => gitHistory(repositories[name] ?? '', log)],
    [
      'GitHub’s GraphQL API',
      (_name: string) => graphqlHistory({ github: connected(), clock: systemClock, log, store: null }),
    ],
  ])('through %s', (_source, sourceOf) => {
    const ledgers = new Map<string, Promise<Ledger>>()

    test.each(cases)(
      '$name $settings',
      async ({ name, row }) => {
        const ledger = ledgers.get(name) ?? readLedger(sourceOf(name), `real/${name}`)
        ledgers.set(name, ledger)
        expect(figuresIn(measureRow(await ledger, row))).toEqual(row?.expect)
      },
      300_000,
    )
  })

  test.each(cases)(
    'through the bundle: $name $settings',
    async ({ name, row }) => {
      const step = {
        with: { ...row?.settings, source: 'git', trend: 'off', 'working-directory': repositories[name] ?? '' },
      }
      const { outputs, report } = await runStep(step)
      expect([outputs.risk, report]).toEqual([row?.expect.risk, expect.objectContaining(reported(row))])
    },
    120_000,
  )

  describe.each(names)('%s: what looks around and ahead equals a naive recomputation', name => {
    const asOf = Date.parse('2024-10-01T00:00:00Z')
    const yearBefore = (instant: number) => new Date(instant).setUTCFullYear(new Date(instant).getUTCFullYear() - 1)
    let naive: readonly NaiveCommit[] = []
    let ledger: Ledger
    let measurement: Measurement<NamedStake>

    beforeAll(async () => {
      if (!areThere) return
      naive = naiveCommits(repositories[name] ?? '')
      ledger = await readLedger(gitHistory(repositories[name] ?? '', log), '')
      measurement = measure(ledger, defaultRules, momentAt(asOf))
    }, 60_000)

    const keysOf = (people: readonly Person[]) => {
      const wanted = new Set(people.map(({ id }) => id))
      const members = measurement.tally.contributors
        .filter(({ id }) => wanted.has(id))
        .flatMap(person => person.members)
      return new Set(members.map(index => ledger.identities[index]?.email.toLowerCase() ?? ''))
    }
    const comparable = ({ figures }: { readonly figures: FigureValues }) => {
      const { pf, all, active, share, people, risk } = numbersOf(figures)
      return {
        ponyFactor: pf,
        augmentedPonyFactor: { all, active },
        activeContributors: people,
        activeShare: share,
        risk,
      }
    }

    const naiveWithout = (people: readonly Person[]) => {
      const figures = (gone: ReadonlySet<string>) => naiveFigures(naive, asOf, yearBefore(asOf), { gone })
      return naiveDeparture(figures(keysOf(people)), figures(new Set()))
    }

    test('what if', () => {
      const departures = departuresOf(measurement, measurement.tally.contributors.slice(0, 5))
      expect(departures.map(comparable)).toEqual(departures.map(({ without }) => naiveWithout(without)))
    })

    test('forecast', () => {
      const prospects = forecastOf(measurement)
      expect(prospects.map(comparable)).toEqual(prospects.map(({ who }) => naiveWithout([who])))
    })

    test('trend', () => {
      const past = trendOf(ledger, measurement, 12)
      expect(past.map(comparable)).toEqual(
        past.map(({ moment }) => naiveFigures(naive, moment.asOf, yearBefore(moment.asOf))),
      )
    })

    test('sensitivity', () => {
      const cutoff = yearBefore(asOf)
      const variations = sensitivityOf(ledger, measurement)
      expect(variations.map(variation => [variation.change, comparable(variation)])).toEqual([
        [{ activityWindow: 'P6M' }, naiveFigures(naive, asOf, Date.parse('2024-04-01'))],
        [{ activityWindow: 'P2Y' }, naiveFigures(naive, asOf, yearBefore(cutoff))],
        ...[40, 60, 80].map(percent => [
          { majorityThreshold: percent },
          naiveFigures(naive, asOf, cutoff, { percent }),
        ]),
        [{ attribution: 'committer' }, naiveFigures(naive, asOf, cutoff, { attribution: 'committer' })],
        [{ mergeCommits: 'include' }, naiveFigures(naive, asOf, cutoff, { merges: true })],
        [{ excludeBots: false }, naiveFigures(naive, asOf, cutoff, { bots: true })],
      ])
    })

    test('identities', () => {
      const { gate: gateRules, quarters } = settingsOf({})
      const subject: Subject = { repository: name, ref: 'main', head: null, source: 'git', serverUrl: '' }
      const rest = { subject, gateRules, quarters, group: [], pullRequest: null }
      const { identities } = buildReport({ ledger, measurement, ...rest })
      const found = {
        united: identities.united.map(({ contributor, identities: count, by }) => [
          Number(contributor.volume),
          count,
          by.join(),
        ]),
        bots: identities.leftOut.map(({ commits }) => commits),
        lookAlikes: identities.lookAlikes.map(({ name: who, people }) => [withoutSpaces(who), people.length]),
      }
      const { united, bots, lookAlikes } = naiveIdentities(naive, asOf)
      expect(sorted(found)).toEqual(sorted({ united, bots, lookAlikes }))
    })
  })

  test.each(names)(
    'through the bundle and GitHub’s GraphQL API: %s',
    async name => {
      const [row] = (expected[name] ?? []).slice(-1)
      const environment = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl }
      const step = {
        with: { ...row?.settings, repository: `real/${name}`, token: github.token, cache: 'false' },
        environment,
      }
      const { report } = await runStep(step)
      expect(report).toEqual(expect.objectContaining(reported(row ?? null)))
    },
    300_000,
  )
})

function connected() {
  const { url: apiUrl, graphqlUrl, token } = github
  return connect({ token, apiUrl, graphqlUrl, rateLimitWaitMs: 0, clock: systemClock, log })
}

async function readLedger(source: HistorySource, repository: string): Promise<Ledger> {
  const history = await source({ repository, ref: null, coAuthors: false, merges: true })
  return (
    await readHistory(history, {
      knowsMerges: true,
      pullRequest: null,
      server: 'github.com',
      register: namedRegister(),
    })
  ).ledger
}

function measureRow(ledger: Ledger, row: Row | null): Measurement {
  const settings = settingsOf(row?.settings ?? {})
  const { asOf } = settings
  return measure(ledger, rulesIn(settings, ledger), asOf === null ? momentNow(0) : momentAt(asOf))
}

function settingsOf(given: Readonly<Record<string, string>>): Settings {
  const inputs: Record<string, string> = { ...given, source: 'git' }
  return parseSettings(name => inputs[name] ?? INPUTS.find(input => input.name === name)?.default ?? '')
}

/** Lists in one order, whatever order they were found in. */
function sorted(lists: Readonly<Record<string, readonly unknown[]>>) {
  return Object.entries(lists).map(([what, list]) => [what, list.map(entry => JSON.stringify(entry)).sort()])
}

function figuresIn({ tally, figures }: Measurement): Row['expect'] {
  const { ponyFactor, augmented, activeShare, activeContributors, risk } = figures
  return {
    commits: tally.commits,
    contributors: tally.contributors.length,
    activeContributors,
    ponyFactor: factorValue(ponyFactor),
    augmentedPonyFactor: { all: factorValue(augmented.all), active: factorValue(augmented.active) },
    risk,
    excluded: { merges: tally.excluded.merges, bots: tally.excluded.bots },
    activeShare: activeShare === null ? null : Number(formatPercent(activeShare)),
  }
}

function reported(row: Row | null) {
  const { commits, activeContributors, ponyFactor, augmentedPonyFactor, risk, excluded } = row?.expect ?? {}
  return { commits, activeContributors, ponyFactor, augmentedPonyFactor, risk, excluded: { ...excluded, listed: 0 } }
}
