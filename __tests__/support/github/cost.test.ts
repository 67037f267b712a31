import { describe, expect, test } from '@jest/globals'
import { prepare } from './graphql-endpoint.ts'
import type { CostRule } from './options.ts'

const PAGE = 'history(first: 100) { nodes { oid } }'

function onCommit(selection: string): string {
  return `{ repository(owner: "o", name: "n") { object(expression: "HEAD") { ... on Commit { ${selection} } } } }`
}

function weigh(query: string, variables = {}, rule: CostRule = 'documented'): unknown {
  const prepared = prepare({ query, variables }, rule)
  return prepared.errors === null ? prepared.weight : prepared.errors.map(error => error.message)
}

const IN_THE_DOCUMENTATION = {
  labelsOfIssues: `{
    viewer { login repositories(first: 100) { edges { node { id
      issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } }
    } } } }
  }`,
  issues: `{
    viewer { repositories(first: 50) { edges { repository: node { name
      issues(first: 10) { totalCount edges { node { title bodyHTML } } }
    } } } }
  }`,
  comments: `{
    viewer {
      repositories(first: 50) { edges { repository: node { name
        pullRequests(first: 20) { edges { pullRequest: node {
          title comments(first: 10) { edges { comment: node { bodyHTML } } }
        } } }
        issues(first: 20) { totalCount edges { issue: node {
          title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } }
        } } }
      } } }
      followers(first: 10) { edges { follower: node { login } } }
    }
  }`,
}

describe("the weight of a query is that of GitHub's documentation", () => {
  test('51 points for the labels of the issues of repositories', () => {
    expect(weigh(IN_THE_DOCUMENTATION.labelsOfIssues)).toMatchObject({ points: 51 })
  })

  test.each([
    ['the issues of repositories', IN_THE_DOCUMENTATION.issues, 550],
    ['the comments of issues and pull requests', IN_THE_DOCUMENTATION.comments, 22_060],
  ])('the nodes of %s', (_, query, nodes) => {
    expect(weigh(query)).toMatchObject({ nodes })
  })
})

describe('a query weighs', () => {
  const aliased = (pages: number, page: string) =>
    Array.from({ length: pages }, (_, i) => `page${i}: ${page}`).join('\n')
  const withParents = 'history(first: 100) { nodes { parents(first: 1) { totalCount } } }'

  test.each([
    ['one point when it lists nothing', '{ viewer { login } }', 1, 0],
    ['one point for a page of commits', onCommit(PAGE), 1, 100],
    ['one point for ten pages', onCommit(aliased(10, PAGE)), 1, 1000],
    ['two points for 150 pages', onCommit(aliased(150, PAGE)), 2, 15_000],
    ['one point for a page with parents', onCommit(withParents), 1, 200],
    ['a point for each further page with parents', onCommit(aliased(20, withParents)), 20, 4000],
    ['nothing for a count', onCommit('history { totalCount }'), 1, 0],
    ['nothing for what it leaves out', onCommit(`history(first: 100) @skip(if: true) { nodes { oid } }`), 1, 0],
    ['only once what it asks twice', onCommit(`${PAGE} ... on Commit { ${PAGE} }`), 1, 100],
  ])('%s', (_, query, points, nodes) => {
    expect(weigh(query)).toEqual({ points, nodes })
  })

  test.each<[CostRule, number]>([
    ['documented', 10],
    ['bounded', 1],
  ])('what counts its commits’ parents cost, by the rule %p', (rule, points) => {
    const page = 'history(first: 100) { nodes { parents { totalCount } } }'
    expect(weigh(onCommit(aliased(10, page)), {}, rule)).toEqual({ points, nodes: 1000 })
  })

  test.each<CostRule>(['documented', 'bounded'])('the same for what has bounds, by the rule %p', rule => {
    expect(weigh(onCommit(aliased(20, withParents)), {}, rule)).toEqual({ points: 20, nodes: 4000 })
  })

  test('what its variables say', () => {
    const query = `query ($size: Int!) ${onCommit('history(first: $size) { nodes { oid } }')}`
    expect(weigh(query, { size: 42 })).toEqual({ points: 1, nodes: 42 })
  })

  test('what its fragments hold', () => {
    const query = `${onCommit('...page')} fragment page on Commit { ${PAGE} }`
    expect(weigh(query)).toEqual({ points: 1, nodes: 100 })
  })
})

describe('a query that may list', () => {
  const deepest = 'history(first: 48) { nodes { oid } }'
  const nested = `history(first: 100) { nodes { history(first: 100) { nodes { ${deepest} } } } }`
  const withPages = (pages: number) =>
    onCommit([nested, ...Array.from({ length: pages }, (_, i) => `page${i}: ${PAGE}`)].join('\n'))

  test('500,000 nodes is not refused', () => {
    expect(weigh(withPages(99))).toMatchObject({ nodes: 500_000 })
  })

  test('more than that is', () => {
    expect(weigh(withPages(100))).toEqual([
      'This query requests up to 500,100 possible nodes which exceeds the maximum limit of 500,000.',
    ])
  })
})

describe('a query is refused', () => {
  test.each([
    [
      'for a field that the schema does not have',
      '{ stableDoors }',
      'Cannot query field "stableDoors" on type "Query".',
    ],
    ['when it cannot be parsed', '{', 'Syntax Error: Expected Name, found <EOF>.'],
    [
      'without a variable that it needs',
      `query ($o: String!) { repository(owner: $o, name: "n") { id } }`,
      'Variable "$o" of required type "String!" was not provided.',
    ],
  ])('%s', (_, query, message) => {
    expect(weigh(query)).toEqual([message])
  })
})
