import { describe, expect, test } from '@jest/globals'
import { apiIn, serverIn } from '../../src/edge/addresses.ts'
import { messageOf } from '../../src/errors.ts'

function refusalOf(read: () => unknown): string {
  try {
    return `accepted: ${JSON.stringify(read())}`
  } catch (error) {
    return messageOf(error)
  }
}

describe('where GitHub is', () => {
  test('is GitHub.com, where nobody says anything else', () => {
    expect([apiIn({}), serverIn({})]).toEqual([
      { apiUrl: 'https://api.github.com', graphqlUrl: null },
      'https://github.com',
    ])
  })

  test.each([
    ['https://ghe.example.com/api/v3', 'https://ghe.example.com/api/v3'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['https://ghe.example.com/api/v3/', 'https://ghe.example.com/api/v3'],
    [' HTTPS://GHE.example.com:443 ', 'https://ghe.example.com'],
    ['https://ann:secret@ghe.example.com/api/v3', 'https://ghe.example.com/api/v3'],
    ['https://ghs_secret@ghe.example.com', 'https://ghe.example.com'],
    ['https://ghe.example.com/?token=secret#secret', 'https://ghe.example.com'],
  ])('%s is read as %s', (text, address) => {
    const everywhere = { GITHUB_API_URL: text, GITHUB_GRAPHQL_URL: text, GITHUB_SERVER_URL: text }
    expect([apiIn(everywhere), serverIn(everywhere)]).toEqual([{ apiUrl: address, graphqlUrl: address }, address])
  })
})

describe.each([
  ['GITHUB_API_URL', apiIn, 'https://api.github.com'],
  ['GITHUB_GRAPHQL_URL', apiIn, 'https://api.github.com/graphql'],
  ['GITHUB_SERVER_URL', serverIn, 'https://github.com'],
])('what is no address in %s', (name, read, example) => {
  test.each([
    ['', 'nothing'],
    [' \n', 'nothing'],
    ['ghe.example.com', 'something else'],
    ['ann:secret@ghe.example.com', 'something else'],
    ['https://', 'something else'],
    ['https://ann:secret@', 'something else'],
    ['https://ann:secret@a b', 'something else'],
    ['https:ghe.example.com', 'something else'],
    ['https:///ghe.example.com', 'something else'],
    ['https://ghe.example.com:99999', 'something else'],
    ['ftp://ann:secret@ghe.example.com', 'something else'],
    ['javascript:alert(1)', 'something else'],
  ])('is told in a sentence about it, and not repeated: "%s"', (text, got) => {
    expect(refusalOf(() => read({ [name]: text }))).toBe(
      `${name}: expected the address of a server, such as ${example}, got ${got}. Correct it, or do not set it at all.`,
    )
  })
})
