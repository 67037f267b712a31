import { countDependencies } from '../../../report/dependencies/counts.ts'
import { count, counted } from '../../../text/numbers.ts'
import { answerInWords } from '../../../words/dependencies/answer.ts'
import { change } from '../../../words/dependencies/change.ts'
import { gateOnAdded } from '../../../words/dependencies/gate.ts'
import { answerOn } from '../../../words/dependencies/headline.ts'
import { method } from '../../../words/dependencies/method.ts'
import { people } from '../../../words/dependencies/people.ts'
import { windowOf } from '../../../words/dependencies/phrases.ts'
import { remedies } from '../../../words/dependencies/remedies.ts'
import { unknownInWords, unknownPackages } from '../../../words/dependencies/unknown.ts'
import type { DependenciesView } from '../../../words/dependencies/view.ts'
import type { Passage } from '../../../words/part.ts'
import { halfMeaning } from '../projects/half-meaning.ts'
import type { PortfolioPage, Tile } from '../projects/model.ts'
import { dependenciesDots } from './dependencies-dots.ts'
import { dependenciesHanging } from './dependencies-hanging.ts'
import { dependenciesList, KINDS } from './dependencies-list.ts'

/**
 * The page of a report on what a checkout depends on.
 *
 * @param view in `linkingWords`
 * @param plainView the same in `plain`
 */
export function dependenciesPage(view: DependenciesView, plainView: DependenciesView): PortfolioPage {
  const said = gateOnAdded(view)
  return {
    title: 'What this depends on',
    asOf: view.report.asOf,
    gate: said === null ? null : { isFailed: view.report.gate === 'failed', said },
    answer: answerOn(view),
    description: answerInWords(plainView),
    action: null,
    meaning: [unknownInWords(view)].filter(text => text !== ''),
    tiles: tilesOf(view),
    news: [change(view)].filter(isTold),
    hanging: dependenciesHanging(view.report),
    kinds: KINDS,
    chart: dependenciesDots(view.report),
    list: dependenciesList(view),
    sections: [remedies(view), people(view), unknownPackages(view)].filter(isTold),
    folded: [method(view)],
  }
}

function isTold(passage: Passage | null): passage is Passage {
  return passage !== null
}

function measuredMeaning(repositories: number, measured: number): string {
  if (repositories === 0) return 'none is known'
  return measured === repositories ? 'all of them measured' : `${count(repositories - measured)} not measured`
}

function tilesOf(view: DependenciesView): readonly Tile[] {
  const { packages, soleHolders } = view.report
  const { repositories, measured, nobody, unknown } = countDependencies(view.report)
  return [
    {
      name: 'Repositories',
      value: count(repositories),
      meaning: measuredMeaning(repositories, measured),
    },
    {
      name: 'Hang on one person',
      value: count(soleHolders.projects),
      meaning: 'made the majority of what active people made',
    },
    {
      name: 'People with half of those',
      value: count(soleHolders.halfBy),
      meaning: halfMeaning(soleHolders),
    },
    {
      name: 'Nobody active',
      value: count(nobody),
      meaning: nobody === 0 ? 'wherever it was measured, somebody is' : `no commit by a person in ${windowOf(view)}`,
    },
    {
      name: 'Unknown packages',
      value: count(unknown),
      meaning: `of ${counted(packages, 'package')}${unknown === 0 ? '' : ', without a known repository'}`,
    },
  ]
}
