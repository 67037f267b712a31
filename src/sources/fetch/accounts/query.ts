import { BUDGET_FIELDS } from '../../../github/budget.ts'
import { IncompleteAnswer, type Refused, type Task } from '../../../github/failure.ts'
import { at, isCount, isRecord, listOf } from '../../../github/json.ts'
import type { Question } from '../../../github/question.ts'
import { fold } from '../../../text/fold.ts'
import type { Account } from './account.ts'
import type { ShowingCommit } from './cover.ts'

/** A repository in which commits are looked at. */
export interface Place {
  readonly owner: string
  readonly name: string
  /** For those who read of its failure. */
  readonly task: Task
}

/** A commit that is to be looked at. */
export interface Look {
  readonly place: Place
  readonly commit: ShowingCommit
}

/** What was seen of it: whose account each folded address belongs to. */
export interface Seen {
  readonly place: Place
  /** Of the author and the committer. */
  readonly people: readonly (readonly [address: string, account: Account])[]
  /** As the commit's own list of authors tells it, which leaves out whom GitHub does not take for one. */
  readonly coAuthors: readonly (readonly [address: string, account: Account])[]
}

/** What one answer tells. */
export interface Sights {
  readonly seen: readonly Seen[]
  readonly refused: ReadonlyMap<Place, Refused>
}

/** The authors of a commit that are asked for; the commit's own author is the first. */
export const MOST_AUTHORS = 20

const ACCOUNT = 'user { login databaseId }'

/** Asks whose accounts the people in some commits have; where one repository is refused, the others are still told. */
export function accountsQuestion(task: Task, looks: readonly Look[]): Question<Sights> {
  const places = [...new Set(looks.map(({ place }) => place))]
  const selections = places.map((place, number) => {
    const objects = looks.map((look, index) => (look.place === place ? objectOf(look.commit, index) : ''))
    const alias = number === 0 ? '' : `${partOf(number)}: `
    return `${alias}repository(owner: $owner${endOf(number)}, name: $name${endOf(number)}) { ${objects.filter(text => text !== '').join(' ')} }`
  })
  const types = [
    ...places.map((_, number) => `$owner${endOf(number)}: String!, $name${endOf(number)}: String!`),
    ...looks.map((_, index) => `$o${index}: GitObjectID!`),
  ]
  return {
    ...task,
    query: `
    query (${types.join(', ')}) {
      ${BUDGET_FIELDS}
      ${selections.join('\n      ')}
    }
    fragment Who on GitObject { ... on Commit { author { ${ACCOUNT} } committer { ${ACCOUNT} } } }`,
    variables: Object.fromEntries([
      ...places.flatMap(({ owner, name }, number) => [
        [`owner${endOf(number)}`, owner],
        [`name${endOf(number)}`, name],
      ]),
      ...looks.map(({ commit }, index) => [`o${index}`, commit.oid]),
    ]),
    parts: new Map(places.map((place, number) => [partOf(number), place.task])),
    decode: (data, refused) => {
      const refusals = places.flatMap((place, number) => {
        const error = refused.get(partOf(number))
        return error === undefined ? [] : [[place, error] as const]
      })
      const without = new Map(refusals)
      const seen = looks.flatMap(({ place, commit }, index) =>
        without.has(place) ? [] : seenIn(place, commit, at(data, partOf(places.indexOf(place)), `c${index}`)),
      )
      return { seen, refused: without }
    },
  }
}

/** The name in the answer of the repository at a place of the list. */
function partOf(number: number): string {
  return `repository${endOf(number)}`
}

function endOf(number: number): string {
  return number === 0 ? '' : `_${number}`
}

/** One object without a list, but for co-authors. */
function objectOf({ coAuthors }: ShowingCommit, index: number): string {
  const authors =
    coAuthors.length === 0 ? '' : ` ...on Commit { authors(first: ${MOST_AUTHORS}) { nodes { email ${ACCOUNT} } } }`
  return `c${index}: object(oid: $o${index}) { ...Who${authors} }`
}

function seenIn(place: Place, { author, committer, coAuthors }: ShowingCommit, object: unknown): Seen {
  if (!isRecord(object)) throw new IncompleteAnswer('a commit that git has is missing in the answer')
  const listed = coAuthors.length === 0 ? [] : listOf(at(object, 'authors', 'nodes'))
  const byAddress = new Map(listed.map(node => [fold(String(at(node, 'email') ?? '')), node]))
  return {
    place,
    people: [
      [author, accountIn(at(object, 'author'))],
      [committer, accountIn(at(object, 'committer'))],
    ],
    coAuthors: coAuthors.map(address => [address, accountIn(byAddress.get(address))] as const),
  }
}

function accountIn(actor: unknown): Account {
  const [login, accountId] = [at(actor, 'user', 'login'), at(actor, 'user', 'databaseId')]
  if (typeof login !== 'string') return NOBODY
  return { login, accountId: isCount(accountId) ? accountId : null }
}

const NOBODY: Account = { login: null, accountId: null }
