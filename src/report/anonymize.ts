import type { DoubtedName } from '../measure/around/doubts/doubt.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import type { Contributor } from '../measure/count/contributor.ts'
import type { LeftOut } from '../measure/count/tally.ts'
import type { Figures } from '../measure/figures/figures.ts'
import type { Factor } from '../measure/figures/pony-factor.ts'
import type { Measurement } from '../measure/measure.ts'
import type { Report } from './report.ts'

/**
 * The same report without any name or login of a person: contributors are called by their rank, those who were left out by their
 * place among them. Whatever is rendered from it is anonymous. The repository, refs and paths keep their names, and nobody is
 * suggested as a reviewer.
 */
export function anonymize(report: Report): Report {
  const disguise = new Disguise(report.measurement.tally.contributors.length)
  // First of all, so that the numbers are the ranks.
  const measurement = measurementOf(report.measurement, disguise)
  const { identities, pullRequest } = report
  return {
    ...report,
    measurement,
    whatIf: report.whatIf.map(departure => ({
      ...departure,
      without: departure.without.map(person => disguise.of(person)),
    })),
    doubts: report.doubts.map(doubt => ({
      ...doubt,
      about: doubt.about.map((name, index) => doubted(name, index, disguise)),
    })),
    forecast: report.forecast.map(prospect => ({ ...prospect, who: disguise.of(prospect.who) })),
    identities: {
      united: identities.united.map(union => ({ ...union, contributor: disguise.of(union.contributor) })),
      leftOut: measurement.tally.leftOut,
      lookAlikes: identities.lookAlikes.map(({ people }, index) => ({
        name: `Name ${index + 1}`,
        people: people.map(person => disguise.of(person)),
      })),
    },
    pullRequest: pullRequest === null ? null : pullRequestOf(pullRequest, disguise),
  }
}

/** Of one contributor who may be several, each is told apart by a number. */
function doubted({ name, contributor }: DoubtedName, index: number, disguise: Disguise): DoubtedName {
  const person = disguise.of(contributor)
  const isOther = name !== contributor.name
  return { name: isOther ? `${person.name}, name ${index + 1}` : person.name, login: null, contributor: person }
}

/** Gives everybody a pseudonym, the same one wherever they appear. */
class Disguise {
  readonly #pseudonyms = new Map<string, string>()
  // Whoever is one object in the report stays one: renderers compare by identity.
  readonly #disguised = new Map<Contributor, Contributor>()
  readonly #digits: number

  /** @param people how many there are, so that the order of their numbers is that of the pseudonyms */
  constructor(people: number) {
    this.#digits = String(people).length
  }

  of(person: Contributor): Contributor {
    const key = JSON.stringify([person.login, person.name])
    const name =
      this.#pseudonyms.get(key) ?? `Contributor ${String(this.#pseudonyms.size + 1).padStart(this.#digits, '0')}`
    const disguised = this.#disguised.get(person) ?? { ...person, name, bareName: name, login: null }
    this.#pseudonyms.set(key, name)
    this.#disguised.set(person, disguised)
    return disguised
  }
}

function measurementOf(measurement: Measurement, disguise: Disguise): Measurement {
  const { rules, tally, figures } = measurement
  return {
    ...measurement,
    // Somebody who is excluded may be named there.
    rules: { ...rules, exclude: rules.exclude.map((_, index) => `Pattern ${index + 1}`) },
    tally: {
      ...tally,
      contributors: tally.contributors.map(person => disguise.of(person)),
      leftOut: leftOutOf(tally.leftOut),
    },
    figures: figuresOf(figures, disguise),
  }
}

function figuresOf(figures: Figures, disguise: Disguise): Figures {
  const { ponyFactor, augmented } = figures
  return {
    ...figures,
    ponyFactor: factorOf(ponyFactor, disguise),
    augmented: { all: factorOf(augmented.all, disguise), active: factorOf(augmented.active, disguise) },
  }
}

function factorOf(factor: Factor<Contributor>, disguise: Disguise): Factor<Contributor> {
  return factor.reached ? { ...factor, holders: factor.holders.map(person => disguise.of(person)) } : factor
}

function leftOutOf(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const numbers = { bot: 0, listed: 0 }
  return leftOut.map(entry => {
    numbers[entry.reason]++
    const name = `${entry.reason === 'bot' ? 'Bot' : 'Excluded'} ${numbers[entry.reason]}`
    return { ...entry, person: { ...entry.person, name, bareName: name, login: null } }
  })
}

function pullRequestOf(pullRequest: PullRequestReport, disguise: Disguise): PullRequestReport {
  return {
    ...pullRequest,
    files: pullRequest.files.map(file => ({ ...file, who: file.who.map(person => disguise.of(person)) })),
    reviewers: [],
  }
}
