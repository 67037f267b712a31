import { BUDGET_FIELDS } from '../../../github/budget.ts'
import { type Fields, pageFragment } from '../query.ts'
import type { HeadView } from './head.ts'
import type { HeadKind, RepositoryName, Wanted } from './ref.ts'
import { type Sample, sampleQuery } from './samples.ts'
import { STATE_FIELDS } from './state.ts'

/** One repository of a query. */
export interface HeadPart {
  readonly place: RepositoryName
  readonly wanted: Wanted
  readonly samples: readonly Sample[]
}

/** The name in the answer of the repository at a place of the list. */
export function partName(index: number): string {
  return `repository${suffix(index)}`
}

function suffix(index: number): string {
  return index === 0 ? '' : `_${index}`
}

/**
 * Asks for repositories, each with what its default branch, or `$ref`, names: the head's `.mailmap`, the size of its history and
 * the beginning of it. Where `$ref` is a name and no branch's, only what else it names.
 */
export function headsQuery(fields: Fields, view: HeadView, parts: readonly HeadPart[]): HeadsQuery {
  const state = view.state ? `${STATE_FIELDS} ` : ''
  const selections = parts.map(({ place, wanted, samples }, index) => {
    const end = suffix(index)
    const sampled = sampleQuery(samples, end)
    const alias = index === 0 ? '' : `${partName(index)}: `
    const values: Values = {
      [`owner${end}`]: place.owner,
      [`name${end}`]: place.name,
      ...refValues(wanted, end),
      ...sampled.values,
    }
    const types = `, $owner${end}: String!, $name${end}: String!${refTypes(wanted, end)}${sampled.variables}`
    const selection = `${SELECTIONS[wanted.kind](end)} ${sampled.selection}`
    return {
      values,
      types,
      text: `${alias}repository(owner: $owner${end}, name: $name${end}) { nameWithOwner ${state}${selection} }`,
    }
  })
  const query = `
    query (${selections
      .map(({ types }) => types)
      .join('')
      .slice(2)}) {
      ${BUDGET_FIELDS}
      ${selections.map(({ text }) => text).join('\n      ')}
    }
    fragment Head on GitObject {
      __typename
      oid
      ... on Tag { target { oid } }
      ... on Commit {
        file(path: ".mailmap") { mode object { oid ... on Blob { text isTruncated } } }
        history(first: ${view.first}) { totalCount ...Page }
      }
    }
    ${pageFragment(fields)}`
  return { query, variables: Object.assign({}, ...selections.map(({ values }) => values)) }
}

type Values = Readonly<Record<string, string | null>>

/** A query and its variables. */
export interface HeadsQuery {
  readonly query: string
  readonly variables: Values
}

/** Only the likeliest reading of a name has a page, as each page may cost a point. */
const SELECTIONS: Readonly<Record<HeadKind, (end: string) => string>> = {
  default: () => 'defaultBranchRef { name target { ...Head } }',
  expression: end => `object(expression: $ref${end}) { ...Head }`,
  name: end =>
    `object(expression: $branch${end}) { ...Head } tag: object(expression: $tag${end}) { oid ... on Tag { target { oid } } } other: object(expression: $ref${end}) { oid }`,
}

function refValues({ kind, expression }: Wanted, end: string): Values {
  if (kind === 'default') return {}
  if (kind === 'expression') return { [`ref${end}`]: expression }
  return {
    [`ref${end}`]: expression,
    [`branch${end}`]: `refs/heads/${expression}`,
    [`tag${end}`]: `refs/tags/${expression}`,
  }
}

function refTypes(wanted: Wanted, end: string): string {
  return Object.keys(refValues(wanted, end))
    .map(name => `, $${name}: String!`)
    .join('')
}
