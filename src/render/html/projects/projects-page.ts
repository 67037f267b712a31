import { count } from '../../../text/numbers.ts'
import type { Passage } from '../../../words/part.ts'
import { actionOn } from '../../../words/projects/action.ts'
import { leftOutPart } from '../../../words/projects/left-out.ts'
import { methodPart } from '../../../words/projects/method.ts'
import { notMeasuredPart } from '../../../words/projects/not-measured.ts'
import { peoplePart } from '../../../words/projects/people.ts'
import { answerOn, changeOn, gateInWords } from '../../../words/projects/verdict.ts'
import { hasNobody, type ProjectsView, titleOf } from '../../../words/projects/view.ts'
import { halfMeaning } from './half-meaning.ts'
import type { PortfolioPage, Tile } from './model.ts'
import { projectsDots } from './projects-dots.ts'
import { KINDS, projectsList } from './projects-list.ts'

/**
 * The page of a report on many projects.
 *
 * @param view in `linkingWords`
 * @param plainView the same in `plain`
 */
export function projectsPage(view: ProjectsView, plainView: ProjectsView): PortfolioPage {
  const said = gateInWords(view)
  return {
    title: titleOf(plainView),
    asOf: view.report.asOf,
    gate: said === null ? null : { isFailed: view.report.gate === 'failed', said },
    answer: answerOn(view),
    description: answerOn(plainView),
    action: actionOn(view),
    meaning: [changeOn(view)].filter(text => text !== null),
    tiles: tilesOf(view),
    news: [],
    hanging: null,
    kinds: KINDS,
    chart: projectsDots(view),
    list: projectsList(view),
    sections: [peoplePart(view), notMeasuredPart(view)].filter(isTold),
    folded: [leftOutPart(view), methodPart(view)].filter(isTold),
  }
}

function isTold(passage: Passage | null): passage is Passage {
  return passage !== null
}

function tilesOf({ report: { rows, soleHolders }, measured }: ProjectsView): readonly Tile[] {
  const { projects, halfBy } = soleHolders
  const nobody = measured.filter(hasNobody).length
  const missing = rows.length - measured.length
  return [
    {
      name: 'Projects measured',
      value: count(measured.length),
      meaning: missing === 0 ? 'all of them' : `${count(missing)} could not be`,
    },
    {
      name: 'Hang on one person',
      value: count(projects),
      meaning: 'made the majority of what active people made',
    },
    {
      name: 'People with half of those',
      value: count(halfBy),
      meaning: halfMeaning(soleHolders),
    },
    {
      name: 'Nobody active',
      value: count(nobody),
      meaning: nobody === 0 ? 'wherever there are commits, somebody is' : 'no commit in the activity window',
    },
  ]
}
