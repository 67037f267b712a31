import { count } from '../../text/numbers.ts'
import { capitalized, spelledOf } from '../../text/spelled.ts'
import type { Passage } from '../part.ts'
import { codesListed } from '../phrases.ts'
import { numbers, tableOf, words } from '../table.ts'
import { type DependenciesView, linkedPeople } from './view.ts'

/** Those whom several repositories have in common; `null` where there is nobody. */
export function people(view: DependenciesView): Passage | null {
  const { people } = view.report
  const linkedName = linkedPeople(view)
  return people.length === 0
    ? null
    : {
        title: 'People behind more than one',
        lead: `${capitalized(spelledOf(people.length, 'person is', 'people are'))} among the few behind more than one of these repositories.`,
        tables: [
          tableOf([words('Who'), numbers('Repositories'), words('Which')], people, person => [
            linkedName(person),
            count(person.projects.length),
            codesListed(person.projects, view.medium),
          ]),
        ],
        notes: [],
      }
}
