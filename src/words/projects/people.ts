import type { PortfolioPerson } from '../../report/projects.ts'
import { count } from '../../text/numbers.ts'
import { capitalized, spelled, spelledOf } from '../../text/spelled.ts'
import type { Passage } from '../part.ts'
import { codesListed } from '../phrases.ts'
import { filled, numbers, tableWith, words } from '../table.ts'
import type { ProjectsView } from './view.ts'

/** Those who hold more than one project; `null` where there is nobody. */
export function peoplePart(view: ProjectsView): Passage | null {
  const { people } = view.report
  if (people.length === 0) return null
  return {
    title: 'Who holds more than one',
    lead: `${capitalized(spelledOf(people.length, 'person is', 'people are'))} among those who hold more than one project.${soleInWords(view)}`,
    tables: [
      tableWith<PortfolioPerson>(
        [
          filled(words('Who'), view.linkedName),
          filled(numbers('Holds'), ({ projects }) => count(projects.length)),
          filled(words('Which'), ({ projects }) => codesListed(projects, view.medium)),
        ],
        people,
      ),
    ],
    notes: ['People are joined over projects by their accounts alone; two who only share a name are two.'],
  }
}

/** How many people hold the projects that hang on one each; empty where it is one person, or another in each. */
function soleInWords({ report: { soleHolders } }: ProjectsView): string {
  const { projects, people, halfBy } = soleHolders
  if (people < 2 || people === projects) return ''
  return ` The ${count(projects)} that hang on one person each are held by ${spelledOf(people, 'person', 'people')}, half of them by ${spelled(halfBy)}.`
}
