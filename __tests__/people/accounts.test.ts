import { describe, expect, test } from '@jest/globals'
import type { Identity } from '../../src/history/commit.ts'
import { botAccounts, marksOf } from '../../src/people/bots.ts'
import { parseMailmap } from '../../src/people/mailmap.ts'
import { recogniseIdentities } from '../../src/people/recognise.ts'
import { unite } from '../../src/people/unite.ts'
import { commitsOf, history } from '../support/history.ts'
import { measured } from '../support/ledger.ts'
import { person } from '../support/people.ts'

const GHE = 'ghe.example.com'

/** Somebody with a name and an address, and the account that GitHub links to it. */
function who(contact: string, login: string | null = null, accountId: number | null = null): Identity {
  return person(contact, { login, accountId })
}

/** The people that identities are, by their places, as far as they are there. */
function groups(
  identities: readonly Identity[],
  { mailmap = '', server = 'github.com', present = identities.map(() => true) } = {},
): readonly (readonly number[])[] {
  const recognised = recogniseIdentities(identities, { mailmap: parseMailmap(mailmap), bots: marksOf([]), server })
  return unite(recognised, index => present[index] ?? false)
}

describe('an account is known by its number', () => {
  test.each<[string, readonly Identity[], readonly (readonly number[])[]]>([
    [
      'which stays when the login changes',
      [who('P <4711+old@users.noreply.github.com>'), who('P <4711+new@users.noreply.github.com>')],
      [[0, 1]],
    ],
    ['also where GitHub links it', [who('P <p@x.test>', 'new', 4711), who('P <q@x.test>', 'old', 4711)], [[0, 1]]],
    [
      'in an address and in the link alike',
      [who('P <4711+old@users.noreply.github.com>'), who('P <p@x.test>', 'new', 4711)],
      [[0, 1]],
    ],
    [
      'and two numbers are two people, whatever login they have used',
      [who('P <4711+old@users.noreply.github.com>'), who('S <9001+old@users.noreply.github.com>')],
      [[0], [1]],
    ],
    [
      'and outranks the account that GitHub links to the address',
      [who('P <4711+old@users.noreply.github.com>', 'old', 9001), who('S <s@x.test>', 'old', 9001)],
      [[0], [1]],
    ],
    [
      'and a login alone joins the one number that has used it',
      [who('P <4711+old@users.noreply.github.com>'), who('P <old@users.noreply.github.com>')],
      [[0, 1]],
    ],
    [
      'but neither of two numbers that have',
      [
        who('P <4711+old@users.noreply.github.com>'),
        who('S <9001+OLD@users.noreply.github.com>'),
        who('X <old@users.noreply.github.com>'),
      ],
      [[0], [1], [2]],
    ],
    [
      'and the account that GitHub links outranks a login in an address',
      [
        who('A <ann@users.noreply.github.com>', 'ann-new', 7),
        who('B <b@x.test>', 'ann-new', 7),
        who('C <ann@users.noreply.github.com>', 'ann-new', 7),
        who('D <8+ann@users.noreply.github.com>'),
      ],
      [[0, 1, 2], [3]],
    ],
  ])('%s', (_, identities, expected) => {
    expect(groups(identities)).toEqual(expected)
  })

  test('of those who are there at a date: before a login was used again, it joins', () => {
    const identities = [
      who('P <4711+old@users.noreply.github.com>'),
      who('P <old@users.noreply.github.com>'),
      who('S <9001+old@users.noreply.github.com>'),
    ]
    expect(groups(identities, { present: [true, true, false] })).toEqual([[0, 1]])
  })

  test('numbers of two servers are different accounts', () => {
    const identities = [
      who('P <4711+ann@users.noreply.github.com>'),
      who(`Q <4711+ann@users.noreply.${GHE}>`),
      who('R <r@x.test>', 'ann', 4711),
    ]
    expect(groups(identities, { server: GHE })).toEqual([[0], [1, 2]])
  })

  test('an address of a server that is not the run’s own stands for nobody', () => {
    const identities = [who(`P <4711+a@users.noreply.${GHE}>`), who(`P <4711+b@users.noreply.${GHE}>`)]
    expect(groups(identities)).toEqual([[0], [1]])
  })
})

describe('a contributor’s login is the present one', () => {
  const loginOf = (...identities: readonly Identity[]) => {
    const told = identities.reduce((so, identity) => so.by(identity), history())
    return measured(commitsOf(told)).tally.contributors.map(({ login }) => login)
  }
  const [old, fresh] = [
    who('P <4711+petra-old@users.noreply.github.com>'),
    who('P <4711+petra-new@users.noreply.github.com>'),
  ]
  test.each<[string, readonly Identity[], string]>([
    ['that of the address that was used last', [old, old, fresh], 'petra-new'],
    ['as GitHub spells it, where it links any address', [who('P <p@x.test>', 'Petra', 4711), old, fresh], 'Petra'],
    ['shown where it joins nobody', [who('X <old@users.noreply.github.com>')], 'old'],
  ])('%s', (_, identities, login) => {
    expect(loginOf(...identities)).toEqual([login])
  })

  test('spelled the same in whatever order the history is read', () => {
    const told = history().by('A <USER-24@users.noreply.github.com>').by('A <user-24@users.noreply.github.com>')
    const commits = commitsOf(told)
    const logins = [commits, commits.toReversed()].map(
      some => measured(some).tally.contributors.map(({ login }) => login)[0],
    )
    expect(logins).toEqual(['user-24', 'user-24'])
  })
})

describe('the mailmap', () => {
  test.each<[string, string, readonly Identity[], readonly (readonly number[])[]]>([
    [
      'unites addresses to which it gives one proper name',
      'Nina Kahn <nina@home.test>\nNina Kahn <nina@work.test>',
      [who('N. <nina@home.test>'), who('nkahn <nina@work.test>')],
      [[0, 1]],
    ],
    [
      'also where one line gives an address, too',
      'Nina Kahn <nina@home.test> <old@home.test>\nNINA  Kahn <nina@work.test>',
      [who('N. <old@home.test>'), who('nkahn <nina@work.test>')],
      [[0, 1]],
    ],
    [
      'but not for a name of nobody in particular',
      'anonymous <a@x.test>\nAnonymous <b@x.test>',
      [who('A <a@x.test>'), who('B <b@x.test>')],
      [[0], [1]],
    ],
    [
      'nor with somebody whom it does not name',
      'Nina Kahn <nina@home.test>',
      [who('N. <nina@home.test>'), who('Nina Kahn <nina@work.test>')],
      [[0], [1]],
    ],
    [
      'keeps apart whom it parts by name, whatever account GitHub links to the address',
      'Ann <ann@x.test> Ann <team@x.test>\nBob <bob@x.test> Bob <team@x.test>',
      [who('Ann <team@x.test>', 'team', 5), who('Bob <team@x.test>', 'team', 5), who('Bob <bob@x.test>')],
      [[0], [1, 2]],
    ],
    [
      'so that such an account proves nothing for other addresses either',
      'Ann <ann@x.test> Ann <team@x.test>\nBob <bob@x.test> Bob <team@x.test>',
      [
        who('Ann <team@x.test>', 'team', 5),
        who('Ann <ann@x.test>', 'team', 5),
        who('Bob <bob@x.test>', 'team', 5),
        who('Bob <team@x.test>', 'team', 5),
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'also where it leaves the address as it is',
      'Ann Lee <team@x.test> ann <team@x.test>\nBob Ray <team@x.test> bob <team@x.test>',
      [who('ann <team@x.test>'), who('bob <team@x.test>'), who('Ann <team@x.test>')],
      [[0, 2], [1]],
    ],
    [
      'and then lets other names of that address stand for themselves',
      'Ann Lee <team@x.test> ann <team@x.test>\nBob Ray <team@x.test> bob <team@x.test>',
      [who('Cy <team@x.test>'), who('Di <team@x.test>'), who('cy <team@x.test>')],
      [[0, 2], [1]],
    ],
  ])('%s', (_, mailmap, identities, expected) => {
    expect(groups(identities, { mailmap })).toEqual(expected)
  })
})

describe('an address that is nobody’s own', () => {
  test.each([
    'none@none',
    'devnull@localhost',
    'root@localhost',
    'root@localhost.localdomain',
    'nobody@nowhere',
    'unknown@unknown',
    'you@example.com',
    'noreply@github.com',
    'none',
    'NONE@None',
    '',
  ])('unites nobody but those of one name: %s', address => {
    const identities = [who(`Ann <${address}>`), who(`Bob <${address}>`), who(`ANN <${address}>`)]
    expect(groups(identities)).toEqual([[0, 2], [1]])
  })

  test('is linked to nobody, whatever GitHub says', () => {
    expect(groups([who('Ann <none@none>', 'x', 1), who('Bob <none@none>', 'x', 1)])).toEqual([[0], [1]])
  })

  test.each(['ann@localhost', 'root@server.test', 'none@corp.test', 'nobody@gmail.com', 'user@mail.com'])(
    'is not %s',
    address => {
      expect(groups([who(`Ann <${address}>`), who(`Bob <${address}>`)])).toEqual([[0, 1]])
    },
  )
})

describe('names and addresses are compared', () => {
  const [composed, decomposed] = ['Zo\u00eb', 'Zoe\u0308']
  test.each<[string, readonly Identity[], string]>([
    ['in their composed form', [who(`${composed} <>`), who(`${decomposed} <>`)], ''],
    ['addresses too', [who(`A <${composed}@x.test>`), who(`B <${decomposed}@x.test>`)], ''],
    ['runs of white space ignored', [who('Ann  \t Lee <>'), who('Ann Lee <>')], ''],
    [
      'what the mailmap gives, too',
      [who('a <a@x.test>'), who('b <b@x.test>')],
      `${composed} <a@x.test>\n${decomposed} <b@x.test>`,
    ],
  ])('%s', (_, identities, mailmap) => {
    expect(groups(identities, { mailmap })).toHaveLength(1)
  })
})

test('a login of the list of bots is one on github.com alone', () => {
  const identity = who('Claude M. <claude.m@corp.example>', 'claude')
  const isBot = (server: string) =>
    recogniseIdentities([identity], { mailmap: new Map(), bots: marksOf(botAccounts), server })[0]?.isBot
  expect([isBot('github.com'), isBot(GHE)]).toEqual([true, false])
})

describe('GitHub itself is', () => {
  const isGitHub = (identity: Identity, server = 'github.com') =>
    recogniseIdentities([identity], { mailmap: new Map(), bots: marksOf([]), server })[0]?.isGitHub
  test.each<[string, Identity, string, boolean]>([
    ['its address, on a clone', who('GitHub <noreply@github.com>'), 'github.com', true],
    ['its account', who('GitHub <web@x.test>', 'web-flow'), 'github.com', true],
    ['an Enterprise Server’s committer', who('GitHub Enterprise <noreply@ghe.example.com>'), GHE, true],
    ['of a domain above the server', who('GitHub Enterprise <no-reply@example.com>'), GHE, true],
    ['not another server’s', who('GitHub Enterprise <noreply@other.test>'), GHE, false],
    ['not somebody else at the server', who('Ann <noreply@ghe.example.com>'), GHE, false],
    ['not a person at an Enterprise Server', who('GitHub Enterprise <ann@ghe.example.com>'), GHE, false],
  ])('%s', (_, identity, server, expected) => {
    expect(isGitHub(identity, server)).toBe(expected)
  })
})
