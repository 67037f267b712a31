import { Temporal } from 'temporal-polyfill'
import type { Commit } from '../../src/history/commit.ts'
import { CommitLog } from '../../src/ledger/commit-log.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { NamedStake } from '../../src/measure/count/contributor.ts'
import type { Figures, FigureValues } from '../../src/measure/figures/figures.ts'
import { fraction, parseDecimal, toNumber } from '../../src/measure/figures/fraction.ts'
import { type Factor, factorValue, type Holding } from '../../src/measure/figures/pony-factor.ts'
import { type Measurement, measure } from '../../src/measure/measure.ts'
import { type MeasureRules, type Moment, momentNow, type Percentage } from '../../src/measure/rules.ts'
import { type BotAccount, marksOf } from '../../src/people/bots.ts'
import { idleLines, parseMailmap } from '../../src/people/mailmap.ts'
import { GITHUB_COM } from '../../src/people/noreply.ts'
import type { Person } from '../../src/people/person.ts'
import { recogniseIdentities } from '../../src/people/recognise.ts'
import { Register } from '../../src/people/register.ts'

/** The rules of a run without any input. */
export const defaultRules: MeasureRules = {
  activityWindow: Temporal.Duration.from({ years: 1 }),
  majorityThreshold: percentage('50'),
  baseline: 'all',
  attribution: 'author',
  coAuthors: false,
  mergeCommits: 'exclude',
  excludeBots: true,
  exclude: [],
}

/** A percentage as an input would give it. */
export function percentage(text: string): Percentage {
  const { numerator, denominator } = parseDecimal(text) ?? fraction(0n, 1n)
  return { share: fraction(numerator, denominator * 100n), text }
}

/** A register of its own, in which people have their names. */
export function namedRegister(): Register {
  return new Register({ anonymize: false })
}

/** The ledger of some commits; the bot list is the `[bot]` rule alone unless one is given. */
export function ledgerOf(
  commits: readonly Commit[],
  mailmap = '',
  bots: readonly BotAccount[] = [],
  register = namedRegister(),
): Ledger {
  const log = new CommitLog()
  for (const commit of commits) log.add(commit)
  const identities = recogniseIdentities(log.identities, {
    mailmap: parseMailmap(mailmap),
    bots: marksOf(bots),
    server: GITHUB_COM,
  })
  return { log, identities, register, knowsMerges: true, idleMailmapLines: idleLines(mailmap, log.identities) }
}

/** Measures some commits by the default rules, or others. */
export function measured(
  commits: readonly Commit[],
  rules: Partial<MeasureRules> = {},
  moment: Moment = momentNow(Date.parse('2024-06-01T00:00:00Z')),
): Measurement<NamedStake> {
  return measure(ledgerOf(commits), { ...defaultRules, ...rules }, moment)
}

/** The numbers of some figures, short enough to be compared in one line. */
export function numbersOf(figures: Figures<Holding> | FigureValues) {
  const { ponyFactor, augmented, activeShare, activeContributors, risk } = figures
  return {
    pf: numberOf(ponyFactor),
    all: numberOf(augmented.all),
    active: numberOf(augmented.active),
    share: activeShare === null ? null : toNumber(activeShare),
    people: activeContributors,
    risk,
  }
}

function numberOf(factor: Factor<Holding> | number | null): number | null {
  return typeof factor === 'object' && factor !== null ? factorValue(factor) : factor
}

/** Names of contributors, in their order. */
export function namesOf(contributors: readonly Pick<Person, 'name'>[]): readonly string[] {
  return contributors.map(({ name }) => name)
}
